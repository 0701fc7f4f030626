import { effect, inject, DOCUMENT, Service, signal } from '@angular/core';

export type Theme = 'system' | 'light' | 'dark';

// public/theme.js reads it before the first paint.
const KEY = 'theme';

/** Light or dark: the system's choice until the reader makes one, which this device keeps. */
@Service()
export class ThemeChoice {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<Theme>(kept());
  readonly theme = this.chosen.asReadonly();

  constructor() {
    effect(() => {
      const theme = this.chosen();
      const root = this.document.documentElement;
      if (theme === 'system') root.removeAttribute('data-bs-theme');
      else root.setAttribute('data-bs-theme', theme);
    });
  }

  choose(theme: Theme): void {
    this.chosen.set(theme);
    try {
      if (theme === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, theme);
    } catch {
      // Storage may be switched off: the choice then holds until the page is closed.
    }
  }
}

function kept(): Theme {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    return 'system';
  }
}

import { TestBed } from '@angular/core/testing';
import { ThemeChoice } from './theme';

describe('ThemeChoice', () => {
  const root = document.documentElement;

  afterEach(() => {
    localStorage.removeItem('theme');
    root.removeAttribute('data-bs-theme');
  });

  it("is the system's until one is chosen, and then kept", () => {
    const choice = TestBed.inject(ThemeChoice);
    TestBed.tick();
    expect(choice.theme()).toBe('system');
    expect(root.hasAttribute('data-bs-theme')).toBeFalse();
    choice.choose('dark');
    TestBed.tick();
    expect(root.getAttribute('data-bs-theme')).toBe('dark');
    expect(localStorage.getItem('theme')).toBe('dark');
  });

  it('takes up what was kept, and forgets it', () => {
    localStorage.setItem('theme', 'light');
    const choice = TestBed.inject(ThemeChoice);
    TestBed.tick();
    expect(root.getAttribute('data-bs-theme')).toBe('light');
    choice.choose('system');
    TestBed.tick();
    expect(root.hasAttribute('data-bs-theme')).toBeFalse();
    expect(localStorage.getItem('theme')).toBeNull();
  });

  it('does not trust what it finds', () => {
    localStorage.setItem('theme', 'sepia');
    expect(TestBed.inject(ThemeChoice).theme()).toBe('system');
  });
});

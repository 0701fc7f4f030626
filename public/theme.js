// Before the first paint: the theme that src/app/shell/theme.ts keeps. The system's choice needs no script.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.bsTheme = theme;
} catch {
  // Storage may be forbidden: then the system's choice stands.
}

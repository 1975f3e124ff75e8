export type Theme = 'system' | 'light' | 'dark';

const KEY = 'lantern:theme';

/** The choice of an earlier visit; `system` where there is none, or storage is forbidden. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** Shows the page in this theme. Everything on it follows `color-scheme`, the bell included. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

/** Applies the choice and keeps it for the next visit, where the browser lets us. */
export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that forbids storage still gets its theme for this visit.
  }
}

export type Theme = 'system' | 'light' | 'dark';
/** Of the notifications: one of the package's themes, or none. */
export type Look = 'belfry' | 'graphite' | 'paper' | 'mint';

const isTheme = (value: string | null): value is Theme => value === 'light' || value === 'dark';
const isLook = (value: string | null): value is Look =>
  value === 'graphite' || value === 'paper' || value === 'mint';

/** The choice of an earlier visit; null where there is none, or storage is forbidden. */
function stored(name: string): string | null {
  try {
    return localStorage.getItem(`lantern:${name}`);
  } catch {
    return null;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`lantern:${name}`, value);
  } catch {
    // A browser that forbids storage still has the choice for this visit.
  }
}

export function storedTheme(): Theme {
  const theme = stored('theme');
  return isTheme(theme) ? theme : 'system';
}

export function storedLook(): Look {
  const look = stored('look');
  return isLook(look) ? look : 'belfry';
}

/** Shows the page in this theme. Everything on it follows `color-scheme`, the bell included. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

export function applyLook(look: Look): void {
  document.documentElement.dataset['notifTheme'] = look;
}

/** Applies the choice and keeps it for the next visit, where the browser lets us. */
export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  keep('theme', theme);
}

/** The same for the look of the notifications. */
export function chooseLook(look: Look): void {
  applyLook(look);
  keep('look', look);
}

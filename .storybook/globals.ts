import type { DecoratorFunction } from 'storybook/internal/types';
import type { WebComponentsRenderer } from '@storybook/web-components-vite';

/** Languages written from right to left, by the script that Intl gives them. */
function directionOf(locale: string): string {
  const script = new Intl.Locale(locale).maximize().script ?? '';
  return /^(Arab|Hebr|Thaa|Syrc|Nkoo)$/.test(script) ? 'rtl' : 'ltr';
}

const densities: Record<string, string> = { compact: '0', cosy: '1', comfortable: '2' };

/** Puts the toolbar's choices on the page, where the elements read them as they do in a host. */
export const showGlobals: DecoratorFunction<WebComponentsRenderer> = (story, { globals }) => {
  const root = document.documentElement;
  const locale = String(globals['locale']);
  root.lang = locale;
  root.dir = globals['direction'] === 'auto' ? directionOf(locale) : String(globals['direction']);
  root.dataset['theme'] = String(globals['theme']);
  root.style.setProperty('--notif-density', densities[String(globals['density'])] ?? '1');
  return story();
};

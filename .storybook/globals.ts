import type { DecoratorFunction } from 'storybook/internal/types';
import type { WebComponentsRenderer } from '@storybook/web-components-vite';

/** Languages written from right to left, by the script that Intl gives them. */
function directionOf(locale: string): string {
  const script = new Intl.Locale(locale).maximize().script ?? '';
  return /^(Arab|Hebr|Thaa|Syrc|Nkoo)$/.test(script) ? 'rtl' : 'ltr';
}

const dense = 'notif-bell, notif-modal, notif-list, notif-item, notif-inbox';

/** Puts the toolbar's choices on the page, where the elements read them as they do in a host. */
export const showGlobals: DecoratorFunction<WebComponentsRenderer> = (story, { globals }) => {
  const root = document.documentElement;
  const locale = String(globals['locale']);
  root.lang = locale;
  root.dir = globals['direction'] === 'auto' ? directionOf(locale) : String(globals['direction']);
  root.dataset['theme'] = String(globals['theme']);
  root.dataset['notifTheme'] = String(globals['look']);
  const density = String(globals['density']);
  // Once the story is in the page; where one has a density of its own, the toolbar leaves it alone.
  if (density !== 'cosy')
    requestAnimationFrame(() => {
      for (const element of document.querySelectorAll(dense)) element.setAttribute('density', density);
    });
  return story();
};

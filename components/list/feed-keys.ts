export type FeedCommand =
  'next' | 'previous' | 'first' | 'last' | 'activate' | 'expand' | 'read' | 'archive' | 'menu';

/** Keys of the feed pattern (WAI-ARIA APG: Page Up and Page Down), and arrows beside them. */
const keys: Partial<Record<string, FeedCommand>> = {
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  ContextMenu: 'menu',
};
const letters: Partial<Record<string, FeedCommand>> = {
  j: 'next',
  k: 'previous',
  u: 'read',
  e: 'archive',
  m: 'menu',
};
const onRow: Partial<Record<string, FeedCommand>> = { Enter: 'activate', ' ': 'expand' };

/** Whether a key pressed there writes something. */
function writes(target: EventTarget | undefined): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input,textarea,select'))
  );
}

/**
 * What a key press in the list asks for. Letters count without modifiers only, and not at all when
 * `withLetters` is off (WCAG 2.1.4); Enter and Space only on the row itself, since its buttons have their own.
 */
export function feedCommand(event: KeyboardEvent, withLetters: boolean): FeedCommand | undefined {
  const target = event.composedPath()[0];
  if (event.isComposing || event.defaultPrevented || writes(target)) return undefined;
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const { key, code, shiftKey } = event;
  if (shiftKey) return key === 'F10' ? 'menu' : undefined;
  // A letter by its place where the layout has other letters there, as a Cyrillic one has.
  const letter = /^[!-~]$/.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase();
  return (
    keys[key] ??
    (target instanceof HTMLElement && target.localName === 'article' ? onRow[key] : undefined) ??
    (withLetters && key.length === 1 ? letters[letter] : undefined)
  );
}

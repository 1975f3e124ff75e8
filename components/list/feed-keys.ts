import type { RowSelection } from '../internal/row-selection.js';
import type { RowCommand } from '../item/item.js';

/** How many rows to go on by, or what the current row is to do. */
export type FeedCommand = number | RowCommand;

/** Keys of the feed pattern (WAI-ARIA APG: Page Up and Page Down), and arrows beside them. */
const keys: Partial<Record<string, FeedCommand>> = {
  ArrowDown: 1,
  PageDown: 1,
  ArrowUp: -1,
  PageUp: -1,
  Home: -Infinity,
  End: Infinity,
  ContextMenu: 'menu',
};
const letters: typeof keys = { j: 1, k: -1, u: 'read', e: 'archive', m: 'menu' };
const onRow: typeof keys = { Enter: 'activate', ' ': 'expand' };

export interface FeedKeys {
  /** Whether letters are commands. */
  readonly letters: boolean;
  /** Where rows can be chosen. */
  readonly selection: RowSelection | null;
}

/**
 * What a key press in the feed asks for. Letters count without modifiers only, but for Shift and X, and not at all when
 * `letters` is off (WCAG 2.1.4); Enter and Space only on the row itself, since its buttons have their own.
 */
export function feedCommand(
  event: KeyboardEvent,
  { letters: withLetters, selection }: FeedKeys,
): FeedCommand | undefined {
  const { key, code, shiftKey } = event;
  if (event.isComposing || event.defaultPrevented) return undefined;
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  // A letter by its place where the layout has other letters there, as a Cyrillic one has.
  const letter = /^[!-~]$/.test(key) ? key : code.replace('Key', '');
  const selects = selection && withLetters && letter.toLowerCase() === 'x';
  if (shiftKey) return key === 'F10' ? 'menu' : selects ? 'select-range' : undefined;
  if (selects || (selection?.isOn && key === ' ' && isOnRow(event))) return 'select';
  return (
    keys[key] ??
    (isOnRow(event) ? onRow[key] : undefined) ??
    (withLetters && key.length === 1 ? letters[letter.toLowerCase()] : undefined)
  );
}

const isOnRow = (event: Event): boolean => (event.composedPath()[0] as Element).localName === 'article';

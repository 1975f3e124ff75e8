/** What a key press in the inbox asks for. */
export type InboxCommand = 'search' | 'undo' | 'escape';

const isField = (target: EventTarget | undefined): boolean =>
  target instanceof Element && target.matches('input:not([type=checkbox], [type=radio]), select, textarea');

/** Keys beside those of the list. A slash is for the page while the single keys are off (WCAG 2.1.4). */
export function inboxCommand(event: KeyboardEvent, withLetters: boolean): InboxCommand | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing, defaultPrevented } = event;
  if (isComposing || defaultPrevented || altKey) return undefined;
  const inField = isField(event.composedPath()[0]);
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' && !shiftKey && !inField ? 'undo' : undefined;
  if (key === 'Escape') return 'escape';
  return key === '/' && withLetters && !inField ? 'search' : undefined;
}

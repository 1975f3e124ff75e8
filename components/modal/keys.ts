/** What a key asks of the panel: to take back, or to go to what stands before or after the list. */
export type PanelKeyCommand = 'undo' | 'before-list' | 'after-list';

/** Control or Command with Z; with Home and End in the list, as the feed pattern has it (WAI-ARIA APG). */
export function panelCommand(event: KeyboardEvent): PanelKeyCommand | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = event;
  if (!(ctrlKey || metaKey) || altKey || shiftKey || isComposing) return undefined;
  if (key.toLowerCase() === 'z') return 'undo';
  if ((event.target as Element).localName !== 'notif-list') return undefined;
  return key === 'Home' ? 'before-list' : key === 'End' ? 'after-list' : undefined;
}

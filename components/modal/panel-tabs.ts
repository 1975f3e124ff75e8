import type { Query } from '../../src/index.js';

/** One of the panel's lists. */
export interface PanelTab {
  /** Kept on the device, for the next time; at most 64 characters. */
  readonly id: string;
  readonly query: Query;
  /** What stands on it; for `all`, `unread`, `mentions` and `archived` there are texts of our own. */
  readonly label?: string;
}

/** Those of a panel that the page gives none. */
export const defaultTabs: readonly PanelTab[] = [
  { id: 'all', query: {} },
  { id: 'unread', query: { status: 'unread' } },
  { id: 'mentions', query: { type: ['mention', 'mention.*'] } },
  { id: 'archived', query: { view: 'archived' } },
];

/** What the collapsed panel shows. */
export const unreadTab = defaultTabs[1]!;

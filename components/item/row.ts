import type { Notification, NotificationAction } from '../../src/index.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { MenuController } from './menu-controller.js';
import type { RowCommands } from './row-commands.js';

/** What the parts of a row are drawn from. */
export interface Row {
  readonly item: Notification;
  readonly title: string;
  readonly l10n: LocalizeController;
  readonly commands: RowCommands;
  readonly menu: MenuController;
  /** Whether all of it is shown: whole texts, every button, the full time. */
  readonly expanded: boolean;
  /** Whether a change of it waits to be saved. */
  readonly pending: boolean;
  /** Whether it says how long ago it was, or when. */
  readonly time: 'relative' | 'absolute';
  /** A text that is looked for, to be marked. */
  readonly highlight: string;
  readonly timeZone: string | undefined;
  /** Of all that can be reached in it. */
  readonly tabindex: 0 | -1;
}

/** How many buttons stand in the row; the others are in its menu. */
const buttonsMax = 2;

/** The buttons that stand in the row, and those that have no room there. */
export function buttonsOf({
  item,
  expanded,
}: Row): [shown: NotificationAction[], rest: NotificationAction[]] {
  const n = expanded ? Infinity : buttonsMax;
  return [item.actions.slice(0, n), item.actions.slice(n)];
}

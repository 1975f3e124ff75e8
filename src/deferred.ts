import type { Later } from './later.js';
import type { Command } from './model/client.js';

const NAMES = [
  'markRead',
  'markUnread',
  'markSeen',
  'archive',
  'unarchive',
  'remove',
  'snooze',
  'unsnooze',
  'markAllRead',
  'clearAll',
  'act',
  'loadMore',
  'loadPreferences',
  'setPreferences',
] as const;

/** Commands that wait for their code where they are asked for before it came; without it, they reject with `load`. */
export function deferred(load: () => Promise<Later>): Pick<Later, (typeof NAMES)[number]> {
  const command =
    (name: (typeof NAMES)[number]) =>
    (...args: unknown[]): unknown => {
      // In an array, for a promise of a promise is that promise.
      const begun = load().then(
        (commands) => [(commands[name] as (...args: unknown[]) => Command)(...args)] as const,
      );
      const done = begun.then(([command]) => command);
      return Object.assign(done, { undo: () => begun.then(([command]) => command.undo()) });
    };
  return Object.fromEntries(NAMES.map((name) => [name, command(name)])) as ReturnType<typeof deferred>;
}

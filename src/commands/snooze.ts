import type { Command, Ids } from '../model/client.js';
import { asked, checkTime, command, sumOf, type Desk } from './context.js';
import { idsOf } from './mark.js';

/**
 * Snoozes items until a time, or (null) wakes them. Each is shown at once, asked for and taken back by itself; the first
 * that was refused is thrown once all were tried.
 */
export function snooze(desk: Desk, targets: Ids, until: number | null): Command {
  return setEach(desk, idsOf(targets), () => until);
}

function setEach(desk: Desk, ids: readonly string[], untilOf: (id: string) => number | null): Command {
  const { store, clock, run } = desk;
  const before = new Map(ids.map((id) => [id, store.items.get(id)?.snoozedUntil ?? null]));
  const answers = ids.map((id) => {
    const until = untilOf(id);
    checkTime(desk, until);
    return run({ ...asked(desk, [id]), kind: 'snooze', ids: [id], until });
  });
  return command(
    sumOf(answers).then(() => ids.length),
    async () => {
      // What would have woken meanwhile is awake.
      await setEach(desk, ids, (id) => {
        const until = before.get(id) ?? null;
        return until !== null && until > clock.now() ? until : null;
      });
    },
  );
}

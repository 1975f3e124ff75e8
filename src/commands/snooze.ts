import type { CommandResult, Ids } from '../model/client.js';
import { changeOf, checkTime, optimistic, take, type Desk } from './context.js';
import { newKey } from './key.js';
import { idsOf } from './mark.js';

/** Requests on their way at once: the contract has no bulk snooze, so there is one for each item (client.md 2.10). */
const AT_ONCE = 4;

/**
 * Snoozes items until a time, or (null) wakes them. Each is shown at once, asked for and taken back by itself; the first
 * that was refused is thrown once all were tried.
 */
export function snooze(desk: Desk, targets: Ids, until: number | null): Promise<CommandResult> {
  return setEach(desk, idsOf(targets), () => until);
}

async function setEach(
  desk: Desk,
  ids: readonly string[],
  untilOf: (id: string) => number | null,
): Promise<CommandResult> {
  const { store, writes, clock } = desk;
  const before = new Map(ids.map((id) => [id, store.items.get(id)?.snoozedUntil ?? null]));
  const asked: Promise<unknown>[] = [];
  ids.forEach((id, i) => {
    const until = untilOf(id);
    checkTime(desk, until);
    const change = changeOf(desk, [id], (item) =>
      item.snoozedUntil === until ? item : { ...item, snoozedUntil: until },
    );
    const turn = asked[i - AT_ONCE];
    asked.push(
      optimistic(desk, change, async () => {
        await turn?.catch(() => {});
        const answer = await writes.snooze(id, until, newKey());
        take(desk, answer);
        return answer;
      }),
    );
  });
  const results = await Promise.allSettled(asked);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return {
    affected: ids.length,
    async undo() {
      // What would have woken meanwhile is awake.
      await setEach(desk, ids, (id) => {
        const until = before.get(id) ?? null;
        return until !== null && until > clock.now() ? until : null;
      });
    },
  };
}

import type { Ids } from '../model/client.js';
import type { Notification } from '../model/notification.js';
import { changeOf, optimistic, take, type Desk } from './context.js';
import { newKey } from './key.js';
import { idsOf } from './mark.js';

/** Runs a button in place (contract U13). What came of it is kept in the item by the server. */
export async function act(desk: Desk, id: string, actionId: string, input?: unknown): Promise<Notification> {
  const answer = await desk.writes.act(id, actionId, input, newKey());
  if (!answer.item) throw desk.tools.fault('bad-response', `${actionId}: no outcome`);
  take(desk, answer);
  return answer.item;
}

/** Deletes items for good, one request each. */
export async function removeItems(desk: Desk, targets: Ids): Promise<void> {
  const ids = idsOf(targets);
  await optimistic(
    desk,
    changeOf(desk, ids, () => null),
    async () => {
      for (const id of ids) await desk.writes.remove(id, newKey());
      return undefined;
    },
  );
}

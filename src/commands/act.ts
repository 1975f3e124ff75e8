import type { Ids } from '../model/client.js';
import type { Notification } from '../model/notification.js';
import { asked, sumOf, type Desk } from './context.js';
import { idsOf } from './mark.js';

/** Runs a button in place (contract U13). What came of it is kept in the item by the server. */
export async function act(desk: Desk, id: string, actionId: string, input?: unknown): Promise<Notification> {
  const ids = [id] as const;
  const { item } = await desk.run({ ...asked(desk, ids), kind: 'act', ids, actionId, input });
  if (!item) throw new desk.tools.NotifError('bad-response', `${actionId}: no outcome`);
  return item;
}

/** Deletes items for good, one request each. */
export async function removeItems(desk: Desk, targets: Ids): Promise<void> {
  await sumOf(idsOf(targets).map((id) => desk.run({ ...asked(desk, [id]), kind: 'remove', ids: [id] })));
}

import type { Targets } from '../model/client.js';
import { NotifError } from '../model/errors.js';
import type { Notification } from '../model/notification.js';
import { newKey } from './key.js';
import { changeOf, idsOf, optimistic, take, type CommandContext } from './mark.js';

/** Runs a button in place (contract U13). What came of it is kept in the item by the server. */
export async function act(
  context: CommandContext,
  id: string,
  actionId: string,
  input?: unknown,
): Promise<Notification> {
  const answer = await context.backend.act(id, actionId, input, newKey());
  if (!answer.item) throw new NotifError('bad-response', `${actionId}: no outcome`);
  take(context, answer);
  return answer.item;
}

/** Deletes items for good, one request each. */
export function removeItems(context: CommandContext, targets: Targets): Promise<void> {
  const ids = idsOf(targets);
  const change = changeOf(context, ids, () => null);
  return optimistic(context, change, async () => {
    for (const id of ids) await context.backend.remove(id, newKey());
  });
}

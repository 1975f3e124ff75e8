import { v7 as uuidv7 } from 'uuid';
import type { WireCreateResult } from '../generated/contract.generated.js';
import { conflict } from '../http/problem.js';
import type { LockedInbox } from '../store/store.js';
import { deliveryOf, itemFrame, livePlace } from '../stream/frame.js';
import type { Change } from './commit.js';
import { instant } from './content.js';
import type { CreateCommand } from './create-command.js';
import { isAlive, type Item } from './item.js';

export interface Created {
  readonly result: WireCreateResult;
  readonly changes: readonly Change[];
}

function contentOf({ content, dedupKey }: CreateCommand) {
  return {
    type: content.type,
    category: content.category ?? content.type.split('.')[0] ?? content.type,
    title: content.title,
    body: content.body ?? '',
    priority: content.priority ?? 'normal',
    action: content.action ?? null,
    actions: (content.actions ?? []).map((action) => ({ ...action, state: 'idle' as const })),
    tags: [...new Set(content.tags ?? [])],
    dedup_key: dedupKey,
    image_url: content.image_url ?? null,
    icon: content.icon ?? null,
    actor: content.actor ?? null,
    refs: content.refs ?? [],
    group_key: content.group_key ?? null,
    data: content.data ?? null,
    locale: content.locale ?? null,
    occurred_at: content.occurred_at ? instant(content.occurred_at, '/notification/occurred_at') : null,
    expires_at: content.expires_at ? instant(content.expires_at, '/notification/expires_at') : null,
  };
}

const unread = {
  seen_at: null,
  read_at: null,
  archived_at: null,
  snoozed_until: null,
  deleted_at: null,
  undo: null,
};

const result = (item: Item, deduplicated: boolean): WireCreateResult => ({
  id: item.id,
  seq: item.seq,
  rev: item.rev,
  deduplicated,
});

/**
 * Creates the notification in a locked inbox, or finds the one with its `dedup_key` (contract B.7). Takes a revision
 * only if something changes. Rejects with 409 for a duplicate where `onDuplicate` is `error`.
 */
export async function create(inbox: LockedInbox, command: CreateCommand, now: string): Promise<Created> {
  const { dedupKey, onDuplicate } = command;
  const old = dedupKey === null ? null : await inbox.findByDedupKey(dedupKey);
  if (old && onDuplicate === 'error')
    throw conflict(`There is a notification with the dedup_key "${dedupKey}" already.`);
  if (old && onDuplicate === 'ignore') return { result: result(old, true), changes: [] };
  if (old && isAlive(old, now)) return consolidate(inbox, old, command, now);
  // A tombstone does not come back to life under its id: clients have been told that it is gone for good.
  if (old) await inbox.put({ ...old, dedup_key: null });
  const rev = inbox.nextRev();
  const item: Item = {
    ...contentOf(command),
    ...unread,
    user_id: inbox.inbox.user,
    id: uuidv7({ msecs: Date.parse(now) }),
    seq: rev,
    rev,
    group_count: 1,
    created_at: now,
    updated_at: now,
  };
  await inbox.put(item);
  const counts = await inbox.counts(now);
  const frame = itemFrame('notification', item, counts, livePlace(inbox.inbox), deliveryOf(item));
  return { result: result(item, false), changes: [{ op: 'create', ids: [item.id], frame }] };
}

/** The consolidated summary: one more event of the same, on top again and unread. */
async function consolidate(
  inbox: LockedInbox,
  old: Item,
  command: CreateCommand,
  now: string,
): Promise<Created> {
  const rev = inbox.nextRev();
  const group_count = Math.min(old.group_count + 1, 1_000_000);
  const item: Item = {
    ...old,
    ...contentOf(command),
    ...unread,
    group_count,
    seq: rev,
    rev,
    updated_at: now,
  };
  await inbox.put(item);
  const counts = await inbox.counts(now);
  const frame = itemFrame('update', item, counts, livePlace(inbox.inbox), deliveryOf(item));
  return { result: result(item, true), changes: [{ op: 'update', ids: [item.id], frame }] };
}

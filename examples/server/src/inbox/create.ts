import { v7 as uuidv7 } from 'uuid';
import type { WireCreateResult, WireSuppressed } from '../generated/contract.generated.js';
import { conflict } from '../http/problem.js';
import type { PreferenceRules } from '../preferences/document.js';
import { hold } from '../preferences/hold.js';
import { wishesOf, type Wishes } from '../preferences/wishes.js';
import type { LockedInbox } from '../store/store.js';
import { deliveryOf, itemFrame, livePlace } from '../stream/frame.js';
import type { Change } from './commit.js';
import { instant } from './content.js';
import type { CreateCommand } from './create-command.js';
import { isAlive, type Item } from './item.js';

export interface Created {
  readonly result: WireCreateResult | WireSuppressed;
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

type Made = Pick<Item, 'user_id' | 'id' | 'created_at' | 'group_count'>;

const made = ({ inbox }: LockedInbox, now: string): Made => ({
  user_id: inbox.user,
  id: uuidv7({ msecs: Date.parse(now) }),
  created_at: now,
  group_count: 1,
});

/** The consolidated summary: one more event of the same, on top again and unread. */
const consolidated = ({ user_id, id, created_at, group_count }: Item): Made => ({
  user_id,
  id,
  created_at,
  group_count: Math.min(group_count + 1, 1_000_000),
});

const result = (item: Item, deduplicated: boolean): WireCreateResult => ({
  id: item.id,
  seq: item.seq,
  rev: item.rev,
  deduplicated,
});

/** The change of an item that arrives, with whether it may interrupt. */
async function arrival(
  inbox: LockedInbox,
  event: 'notification' | 'update',
  item: Item,
  wishes: Wishes,
  now: string,
): Promise<Change> {
  await inbox.put(item);
  const delivery = deliveryOf(item, wishes, now);
  if (delivery.reason === 'quiet_hours') await hold(inbox, wishes, item, now);
  const frame = itemFrame(event, item, await inbox.counts(now), livePlace(inbox.inbox), delivery);
  return { op: event === 'update' ? 'update' : 'create', ids: [item.id], frame };
}

/**
 * Creates the notification in a locked inbox, or finds the one with its `dedup_key` (contract B.7); not where its person
 * does not want it. Takes a revision only if something changes. Rejects with 409 for a duplicate where `onDuplicate` is
 * `error`.
 */
export async function create(
  inbox: LockedInbox,
  command: CreateCommand,
  rules: PreferenceRules,
  now: string,
): Promise<Created> {
  const { dedupKey, onDuplicate } = command;
  const content = contentOf(command);
  const wishes = wishesOf(await inbox.preferences(), rules);
  const reason = wishes.suppression(content);
  if (reason) return { result: { suppressed: true, reason }, changes: [] };
  const old = dedupKey === null ? null : await inbox.findByDedupKey(dedupKey);
  if (old && onDuplicate === 'error')
    throw conflict(`There is a notification with the dedup_key "${dedupKey}" already.`);
  if (old && onDuplicate === 'ignore') return { result: result(old, true), changes: [] };
  const isUpdate = old !== null && isAlive(old, now);
  // A tombstone does not come back to life under its id: clients have been told that it is gone for good.
  if (old && !isUpdate) await inbox.put({ ...old, dedup_key: null });
  const rev = inbox.nextRev();
  const item: Item = {
    ...(isUpdate ? consolidated(old) : made(inbox, now)),
    ...content,
    ...unread,
    seq: rev,
    rev,
    updated_at: now,
  };
  const change = await arrival(inbox, isUpdate ? 'update' : 'notification', item, wishes, now);
  return { result: result(item, isUpdate), changes: [change] };
}

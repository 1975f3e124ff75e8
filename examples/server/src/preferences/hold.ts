import type { Publish } from '../inbox/commit.js';
import type { Item } from '../inbox/item.js';
import { limits } from '../inbox/limits.js';
import { everything } from '../inbox/selection.js';
import type { LockedInbox, Store } from '../store/store.js';
import { deliveryOf, itemFrame, livePlace, type ChangeFrame } from '../stream/frame.js';
import type { KeptPreferences, PreferenceRules } from './document.js';
import { wishesOf, type Wishes } from './wishes.js';

const BATCH = 500;

/** Notes that quiet hours silenced an item, where its person is to be told of it afterwards. */
export async function hold(inbox: LockedInbox, wishes: Wishes, { seq }: Item, now: string): Promise<void> {
  const kept = await inbox.preferences();
  if (kept.held && kept.held.until > now) return;
  const until = wishes.holdsUntil(now);
  if (until) await inbox.keepPreferences({ ...kept, held: { from: kept.held?.from ?? seq, until } });
}

/** What is held, once the person wants something else: until the quiet hours of now end, or the next sweep. */
export function heldUnder(
  wishes: Wishes,
  held: KeptPreferences['held'],
  now: string,
): KeptPreferences['held'] {
  return held && wishes.tellsAfterwards ? { ...held, until: wishes.holdsUntil(now) ?? now } : null;
}

/** The unread ones that quiet hours silenced, newest first. */
async function silenced(
  inbox: LockedInbox,
  { from, until }: NonNullable<KeptPreferences['held']>,
  wishes: Wishes,
  now: string,
): Promise<Item[]> {
  const unread = { ...everything, view: 'inbox', status: 'unread' } as const;
  const newest = await inbox.list(unread, { before: null, limit: limits.countCap }, now);
  return newest.filter(
    (item) =>
      item.seq >= from &&
      // What came between the end and this sweep was told of by itself.
      item.created_at < until &&
      item.priority !== 'low' &&
      wishes.allows('toast', item) &&
      !wishes.bypassesQuiet(item),
  );
}

/** One frame for all of it: the newest arrives anew, on top, with the number of those that it stands for. */
async function tell(inbox: LockedInbox, items: readonly Item[], wishes: Wishes, now: string) {
  const [newest] = items;
  if (!newest) return [];
  const rev = inbox.nextRev();
  const item: Item = { ...newest, seq: rev, rev, updated_at: now, undo: null };
  await inbox.put(item);
  const sound = items.some((one) => deliveryOf(one, wishes, null).sound);
  const delivery = { toast: true, sound, summary: { count: items.length } };
  const counts = await inbox.counts(now);
  const frame: ChangeFrame = itemFrame('notification', item, counts, livePlace(inbox.inbox), delivery);
  return [{ op: 'summary', ids: [item.id], frame }];
}

/** Tells each person whose quiet hours are over of what they held, unless all of it was read meanwhile. */
export async function sweepHeld(
  store: Store,
  rules: PreferenceRules,
  now: string,
  publish: Publish,
): Promise<void> {
  for (;;) {
    const users = await store.held(now, BATCH);
    for (const user of users) {
      await store.transaction(async (tx) => {
        const inbox = await tx.lock(user);
        const kept = await inbox.preferences();
        if (!kept.held || kept.held.until > now) return;
        await inbox.keepPreferences({ ...kept, held: null });
        const wishes = wishesOf(kept, rules);
        const changes = await tell(inbox, await silenced(inbox, kept.held, wishes, now), wishes, now);
        if (changes.length > 0) tx.afterCommit(() => publish(user, changes, null));
      });
    }
    if (users.length < BATCH) return;
  }
}

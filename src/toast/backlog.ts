import type { ToastLimits } from './limits.js';
import {
  bundleOf,
  emptyBundle,
  joined,
  kindKey,
  withoutMembers,
  type ToastBundle,
  type ToastMember,
} from './toast.js';

/** What is going to be told and is not on screen yet. Each bundle keeps 1,000 notifications, and counts all. */
export interface Backlog {
  /** Whether something waits for room. */
  readonly waits: boolean;
  /** Whether something is being gathered. */
  readonly gathers: boolean;
  /** Puts it before what waits for room. */
  push(bundle: ToastBundle, now: number): void;
  /** All that waits for room, to be told by one card. */
  take(now: number): ToastBundle;
  gather(member: ToastMember, now: number): void;
  /** From now on the kind of this one is only counted, for a while. */
  cool(member: ToastMember, now: number): void;
  /** Counts it where its kind is only counted, and says whether it is. */
  count(member: ToastMember, now: number): boolean;
  /** What has been gathered or counted for long enough: bundles that deserve a card each. */
  due(now: number): readonly ToastBundle[];
  takeOut(gone: (member: ToastMember) => boolean): void;
  clear(): void;
  /** All of it, newest first within each part. */
  all(): ToastBundle;
  nextWake(): number;
}

interface Cooling {
  readonly until: number;
  readonly bundle: ToastBundle;
}

export function createBacklog(limits: ToastLimits): Backlog {
  let queue = emptyBundle;
  let since = 0;
  let gathered = emptyBundle;
  let first = 0;
  let last = 0;
  /** By kind. A few at most: a card has to have lived its time first. */
  const cooling = new Map<string, Cooling>();

  const gatheredAt = (): number => Math.min(last + limits.gatherQuietMs, first + limits.gatherMaxMs);

  /** One bundle of each kind; one of all where there are too many kinds, or too much was gathered to tell them apart. */
  function byKind(): readonly ToastBundle[] {
    const kinds = new Set(gathered.members.map(kindKey));
    if (kinds.size > limits.keysMax || gathered.count > gathered.members.length) return [gathered];
    return [...kinds].reverse().map((kind) => withoutMembers(gathered, (one) => kindKey(one) !== kind));
  }

  const backlog: Backlog = {
    get waits() {
      return queue.count > 0;
    },
    get gathers() {
      return gathered.count > 0;
    },
    push(bundle, now) {
      if (!queue.count) since = now;
      queue = joined(bundle, queue);
    },
    take(now) {
      const bundle = queue;
      queue = emptyBundle;
      const late = bundle.count === 1 && !bundle.heldBy && now - since > limits.lateMs;
      return late ? { ...bundle, heldBy: 'queue' } : bundle;
    },
    gather(member, now) {
      if (!gathered.count) first = now;
      last = now;
      gathered = joined(bundleOf(member), gathered);
    },
    cool(member, now) {
      const { bundle } = cooling.get(kindKey(member)) ?? { bundle: emptyBundle };
      cooling.set(kindKey(member), { until: now + limits.coolMs, bundle });
    },
    count(member, now) {
      const found = cooling.get(kindKey(member));
      if (!found || found.until <= now) return false;
      cooling.set(kindKey(member), { ...found, bundle: joined(bundleOf(member), found.bundle) });
      return true;
    },
    due(now) {
      const bundles: ToastBundle[] = [];
      for (const [kind, { until, bundle }] of cooling)
        if (until <= now) {
          cooling.delete(kind);
          if (bundle.count) bundles.push(bundle);
        }
      if (gathered.count && now >= gatheredAt()) {
        bundles.push(...byKind());
        gathered = emptyBundle;
      }
      return bundles;
    },
    takeOut(gone) {
      queue = withoutMembers(queue, gone);
      gathered = withoutMembers(gathered, gone);
      for (const [kind, { until, bundle }] of cooling)
        cooling.set(kind, { until, bundle: withoutMembers(bundle, gone) });
    },
    clear() {
      backlog.takeOut(() => true);
    },
    all: () =>
      [...cooling.values()].reduce((all, { bundle }) => joined(all, bundle), joined(gathered, queue)),
    nextWake: () =>
      Math.min(
        gathered.count ? gatheredAt() : Infinity,
        ...[...cooling.values()].map(({ until, bundle }) => (bundle.count ? until : Infinity)),
      ),
  };
  return backlog;
}

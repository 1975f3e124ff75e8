import type { Delivery, ToastMember } from '../../src/toasts.js';
import { memberKey } from '../../src/toasts.js';
import { NotifItemClickEvent } from '../events/item-click.js';
import { chime } from '../internal/chime.js';
import { cutGraphemes } from '../internal/graphemes.js';
import { itemTitle, typeName } from '../internal/item-words.js';
import { safeHref } from '../internal/safe-href.js';
import type { Desk, Feed } from './desk.js';
import { createSystemNotices } from './system.js';
import { view } from './toast-commands.js';
import { wishesOf } from './wishes.js';

/** What a system shows of a text, at most, in graphemes. */
const textMax = 200;

/** What an arrival does beside its card: it is heard, and while nobody sees the page the system shows it. */
export interface Outward {
  /** Once the governor has judged it. */
  arrived(feed: Feed, member: ToastMember, delivery: Delivery | null): void;
  /** Read, archived or taken away. */
  settled(keys: readonly string[]): void;
}

export function createOutward(desk: Desk): Outward {
  const notices = createSystemNotices();

  /** As if its link had been clicked; without one the person is shown the list. */
  function follow({ element, client }: Feed, member: ToastMember): void {
    const { item } = member;
    const url = item.action?.url ?? null;
    const goes = element.dispatchEvent(new NotifItemClickEvent(item, url));
    // Where it fails, the list shows it unread as before.
    client.markRead(item.id).catch(() => {});
    if (!goes) return;
    if (safeHref(url) === null) void view(desk, { members: [member], count: 1, heldBy: null });
    else location.assign(url!);
  }

  return {
    arrived(feed, member, delivery) {
      const { client } = feed;
      const { sound, volume, system, ...wishes } = wishesOf(feed);
      const { source, item } = member;
      const { fate, muted } = desk.shown;
      const urgent = item.priority === 'urgent';
      const isHeard = sound && delivery?.sound !== false;
      if (fate === 'shown' && isHeard) chime(urgent, volume, wishes.chime);
      const tells = urgent ? fate === 'shown' : fate === 'held' && !muted;
      if (system === 'off' || !document.hidden || !tells || !client.$toaster.get()) return;
      const isPrivate = system === 'private';
      notices.show(
        memberKey(source, item.id),
        {
          tag: `belfry ${item.id}`,
          title: isPrivate ? typeName(item, desk.l10n) : cutGraphemes(itemTitle(item, desk.l10n), textMax),
          body: isPrivate ? '' : cutGraphemes(item.body, textMax),
          lang: item.locale ?? desk.l10n.locale,
          icon: isPrivate ? null : safeHref(item.actor?.avatarUrl),
          urgent,
          silent: !isHeard,
        },
        () => follow(feed, member),
      );
    },
    settled: (keys) => keys.forEach((key) => notices.close(key)),
  };
}

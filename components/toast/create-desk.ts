import type { LitElement } from 'lit';
import { isUnread, type Arrival, type Client } from '../../src/index.js';
import { createGovernor, memberKey, type ToastEvent, type ToastView } from '../../src/toasts.js';
import { NotifToastDismissEvent } from '../events/toast-dismiss.js';
import { NotifToastShowEvent } from '../events/toast-show.js';
import { hush } from '../internal/announcer.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import { countWords } from './card-words.js';
import { createClaims } from './claims.js';
import type { Desk, Feed } from './desk.js';
import type { ToastFeeder } from './feeder.js';
import { createOutward } from './outward.js';
import { speak, speakHeld, speakUnshown } from './speaker.js';
import { watchTyping, type Typing } from './typing.js';
import { wishesOf } from './wishes.js';

/** A card whose text changes is drawn no more often, in milliseconds. */
const paintMs = 500;
/** Changes of the list are looked through together, in milliseconds. */
const settleMs = 100;

type Timer = ReturnType<typeof setTimeout>;

/**
 * @param onArrival called before an arrival is judged
 * @param onChoice called where a person has set something anew
 * @param key the key that leads to the toasts from where the focus is
 */
export function createDesk(
  host: LitElement,
  l10n: LocalizeController,
  onArrival: () => void,
  onChoice: () => void,
  key: () => string,
): Desk {
  const governor = createGovernor();
  const feeds: Feed[] = [];
  const causes = new Set<string>();
  let made = 0;
  /** The newest card that was spoken of because of what it tells late. */
  let spoken = 0;
  let painted = 0;
  let wake: Timer | undefined;
  let wakeAt = NaN;
  let paint: Timer | undefined;
  let sweep: Timer | undefined;
  let arrives = false;
  let typing: Typing | undefined;

  const desk: Desk & { shown: ToastView } = {
    shown: governor.handle({ type: 'tick' }, Date.now()),
    feeds,
    busy: new Map(),
    l10n,
    origin,
    isOffline: ({ members }) => origin(members[0]?.source)?.client.$connection.get().status === 'offline',
    tell,
    pause(cause, on) {
      if (on === causes.has(cause)) return;
      causes[on ? 'add' : 'delete'](cause);
      tell({ type: on ? 'pause' : 'resume', cause });
    },
    draw,
    join,
  };
  const claim = createClaims(desk);
  const outward = createOutward(desk);
  return desk;

  function origin(source: string | undefined): Feed | undefined {
    return feeds.find((feed) => feed.source === source);
  }

  function draw(): void {
    clearTimeout(paint);
    paint = undefined;
    painted = Date.now();
    host.requestUpdate();
  }

  function tell(event: ToastEvent): void {
    const now = Date.now();
    const view = (desk.shown = governor.handle(event, now));
    wakeUp(now);
    if (view.fate && view.fate !== 'shown') paint ??= setTimeout(draw, painted + paintMs - now);
    else draw();
    for (const toast of view.toasts) {
      // One that waited for room was spoken of when it came.
      if (!toast.heldBy || toast.heldBy === 'queue' || toast.id <= spoken) continue;
      spoken = toast.id;
      const from = origin(toast.members[0]?.source);
      if (from && /toasts|all/.test(wishesOf(from).announce)) speakHeld(toast, l10n);
    }
    claim();
    for (const { element } of feeds) element.toastsChanged(view);
    for (const { toast, reason } of view.left) {
      for (const source of new Set(toast.members.map((member) => member.source))) {
        const items = toast.members.filter((member) => member.source === source).map(({ item }) => item);
        origin(source)?.element.dispatchEvent(new NotifToastDismissEvent(items, reason));
      }
    }
  }

  /** Keeps the timer at what the governor waits for. */
  function wakeUp(now: number): void {
    const next = governor.nextWake();
    if (next === wakeAt) return;
    clearTimeout(wake);
    wakeAt = next;
    if (next < Infinity)
      wake = setTimeout(() => {
        wakeAt = NaN;
        tell({ type: 'tick' });
      }, next - now);
  }

  function receive(feed: Feed, arrival: Arrival): void {
    const { toasts, whileTyping, announce } = wishesOf(feed);
    // The list has it all the same.
    if (announce === 'all' && (!toasts || arrival.delivery?.toast === false)) speakUnshown(l10n);
    if (!toasts) return;
    if (whileTyping || arrival.item.priority === 'urgent') judge(feed, arrival);
    else typing?.whenStill(() => judge(feed, arrival));
  }

  function judge(feed: Feed, { item, delivery }: Arrival): void {
    const { source, element } = feed;
    // What came in one go finds the page as it was for the first.
    if (!arrives) {
      queueMicrotask(() => (arrives = false));
      onArrival();
    }
    arrives = true;
    const member = {
      source,
      item,
      // Of a flood few are shown, and only of them is it asked.
      get words() {
        return countWords(`${item.title} ${item.body}`);
      },
    };
    if (origin(source)?.element !== element || !governor.admits(member, delivery, Date.now())) return;
    if (!element.dispatchEvent(new NotifToastShowEvent([item]))) return;
    tell({ type: 'arrive', member, delivery });
    const { fate, quiet } = desk.shown;
    outward.arrived(feed, member, delivery);
    const card = () => desk.shown.toasts.find(({ members }) => members.some((other) => other.item === item));
    // What is held is spoken of when it is told, and so is what tells of it.
    const { announce } = wishesOf(feed);
    const isTold = announce === 'urgent' ? item.priority === 'urgent' : announce !== 'none';
    if (isTold && fate !== 'held' && !card()?.heldBy) speak(item, l10n, key(), quiet, card);
  }

  /** Takes out what was read, archived or taken away meanwhile. */
  function settle(): void {
    sweep = undefined;
    const { urgent, toasts, waiting, held } = desk.shown;
    const idle = [...urgent, ...toasts].filter(({ id }) => !desk.busy.has(id));
    const keys = [waiting, held, ...idle]
      .flatMap(({ members }) => members)
      .filter(({ source, item }) => {
        const now = origin(source)?.client.$feed.get().get(item.id);
        return !now || !isUnread(now);
      })
      .map(({ source, item }) => memberKey(source, item.id));
    outward.settled(keys);
    if (keys.length) tell({ type: 'settle', keys });
  }

  /** One person sits before the page, whoever asked not to be disturbed. */
  function disturb(): void {
    const all = feeds.map(({ client }) => client.$ui.get().doNotDisturb);
    tell({ type: 'set', doNotDisturb: all.includes(true) || Math.max(0, ...all.map(Number)) });
  }

  /** Of several tabs one tells, and the page is one of a person's tabs for each of its clients. */
  function attend(): void {
    tell({ type: 'set', toaster: feeds.every(({ client }) => client.$toaster.get()) });
  }

  function join(element: ToastFeeder, client: Client, early: readonly Arrival[]): () => void {
    const source = feeds.find((feed) => feed.client === client)?.source ?? `${++made}`;
    const feed = { source, element, client };
    const deafen = client.onReceive((arrival) => receive(feed, arrival));
    const unwatch = client.$feed.listen(() => (sweep ??= setTimeout(settle, settleMs)));
    const stops = [
      client.$ui.listen(() => {
        disturb();
        onChoice();
      }),
      client.$toaster.listen(attend),
      client.$connection.listen(() => desk.busy.size && draw()),
      client.onClaimed((claims) =>
        tell({ type: 'claimed', claims: claims.map((one) => ({ ...one, source })) }),
      ),
    ];
    feeds.push(feed);
    typing ??= watchTyping();
    disturb();
    attend();
    early.forEach((arrival) => receive(feed, arrival));
    // Some of it may have been read meanwhile.
    if (early.length) sweep ??= setTimeout(settle, settleMs);
    return () =>
      // An element that moves in the page is back before this.
      queueMicrotask(() => {
        feeds.splice(feeds.indexOf(feed), 1);
        deafen();
        unwatch();
        stops.forEach((stop) => stop());
        disturb();
        if (origin(source)) return;
        // What has nobody to answer for it goes, also from under the focus.
        tell({ type: 'focus', id: null });
        settle();
        if (feeds.length) return;
        clearTimeout(wake);
        typing = typing?.stop();
        hush();
        host.remove();
      });
  }
}

import type { LitElement } from 'lit';
import type { NotifError, QuietHours } from '../../src/index.js';
import { NotifErrorEvent } from '../events/error.js';
import { announceWith, stageAnnouncer } from '../internal/announcer.js';
import { deepActive, isWithin, modalAround } from '../internal/deep-active.js';
import { oneOf } from '../internal/one-of.js';
import { armChime } from '../internal/chime.js';
import type { Desk } from './desk.js';
import { createFocus, type Focus } from './focus.js';
import { covers, glide, placesOf } from './motion.js';
import { openPanel } from './open-panels.js';
import { wishesOf } from './wishes.js';

const stays = { normal: 1, longer: 2, manual: Infinity };

/** How many cards the window has room for: three, fewer where they would cover the page. */
export const room = (): number => (innerHeight < 420 || innerWidth < 360 ? 1 : innerHeight < 600 ? 2 : 3);

/** The toasts among what else is on the page: its dialogs, its panel, what has the focus, the window, the pointer. */
export interface Page {
  readonly focus: Focus;
  /** Looks where the toasts belong now: inside the page's modal dialog, if there is one, and not over what has the focus. */
  readonly look: () => void;
  /** Reads anew what the elements and the window say about place, time, number and quiet hours. */
  readonly configure: () => void;
  readonly onPointer: (event: Event) => void;
  placement(): string;
  /** Whether the cards are at the upper edge of the window. */
  isTop(): boolean;
  /** Whether the panel covers the page: its list is what there is to see, but for what is urgent. */
  isCovered(): boolean;
}

export function createPage(host: LitElement, desk: Desk, onFocus: (card: number | null) => void): Page {
  const focus = createFocus(host, openPanel, onFocus);
  const cards = () => [...host.renderRoot.querySelectorAll<HTMLElement>('[data-id]')];
  const within = () => !!host.shadowRoot?.activeElement;
  const placement = () => (desk.feeds[0] ? wishesOf(desk.feeds[0]).placement : 'bottom-end');
  const isTop = () => placement().startsWith('top') !== dodging;
  let places = new Map<HTMLElement, number | undefined>();
  let listening: AbortController;
  let hidden = false;
  let hours: QuietHours | null = null;
  let dodging = false;
  /** What the cards have made way for last. Not back and forth: where both edges are in the way, the second stays. */
  let dodged: Element | null = null;

  function look(): void {
    const active = deepActive();
    const home = modalAround(active) ?? document.body;
    if (desk.feeds.length && host.parentNode !== home) {
      stageAnnouncer(home);
      home.addEventListener('close', look, { once: true });
      home.append(host);
      host.requestUpdate();
    }
    desk.pause('away', document.hidden || !document.hasFocus());
    desk.pause('panel', !!openPanel());
    if (document.hidden !== hidden) desk.tell({ type: 'set', hidden: (hidden = document.hidden) });
    if (!cards().length) {
      dodging = false;
      dodged = null;
    } else if (active && active !== dodged && !within() && cards().some((card) => covers(card, active))) {
      dodging = !dodging;
      dodged = active;
      host.requestUpdate();
    }
  }

  function configure(): void {
    look();
    const lead = desk.feeds[0]?.element;
    if (!lead) return;
    const { urgentBreaksThrough } = lead;
    announceWith(oneOf(lead, 'announce-with', lead.announceWith, ['live-region', 'aria-notify']));
    const { stay } = wishesOf(desk.feeds[0]!);
    if (desk.feeds.some((feed) => wishesOf(feed).sound)) armChime();
    desk.tell({ type: 'set', limit: room(), stay: stays[stay] ?? 1, urgentBreaksThrough });
    if (lead.quietHours === hours) return;
    hours = lead.quietHours;
    try {
      desk.tell({ type: 'set', quietHours: hours });
    } catch (error) {
      desk.tell({ type: 'set', quietHours: null });
      lead.dispatchEvent(new NotifErrorEvent(error as NotifError));
    }
  }

  const onPointer = ({ type }: Event): void =>
    desk.pause(/enter|leave/.test(type) ? 'hover' : 'press', /enter|down/.test(type));

  host.addController({
    hostConnected() {
      // Libraries that hide all but their modal from screen readers leave live regions alone, and look at hosts only.
      host.ariaLive = 'off';
      const { signal } = (listening = new AbortController());
      const hear = (target: EventTarget, types: string, listener: (event: never) => void): void => {
        for (const type of types.split(' '))
          target.addEventListener(type, listener as EventListener, { signal });
      };
      hear(document, 'focusin visibilitychange', look);
      hear(document, 'notif-open notif-close', () => queueMicrotask(look));
      hear(document, 'keydown', focus.onPageKey);
      hear(window, 'focus blur', look);
      hear(window, 'resize', configure);
      hear(window, 'pointerup pointercancel', onPointer);
      look();
    },
    hostDisconnected() {
      listening.abort();
      desk.pause('hover', false);
      desk.pause('press', false);
      // It may have left with a dialog that was taken away; when it is being moved, it is back by then.
      queueMicrotask(look);
    },
    hostUpdate() {
      places = placesOf(cards());
      focus.before();
    },
    hostUpdated() {
      const region = host.renderRoot.querySelector<HTMLElement>('.region');
      if (!region?.isConnected) return;
      const drawn = cards();
      // A new card comes above what the page opened meanwhile.
      if (!drawn.length || (drawn.some((card) => !places.has(card)) && !within())) region.hidePopover();
      if (drawn.length) region.showPopover();
      glide(drawn, places, isTop() ? -8 : 8);
      // Once the update is over: what the focus does may ask for the next.
      queueMicrotask(() => {
        focus.after([...places.keys()]);
        look();
      });
    },
  });

  return {
    focus,
    look,
    configure,
    onPointer,
    placement,
    isTop,
    isCovered() {
      const home = host.parentNode;
      const open = openPanel();
      return home !== document.body && !!open && isWithin(home, open);
    },
  };
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  createGovernor,
  type Arrival,
  type Client,
  type Toast,
  type ToastBundle,
  type ToastEvent,
  type ToastView,
} from '../../src/index.js';
import { NotifToastDismissEvent } from '../events/toast-dismiss.js';
import { NotifToastShowEvent } from '../events/toast-show.js';
import { NotifToastViewEvent } from '../events/toast-view.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import { countWords } from './count-words.js';
import { Sources, type ToastFeeder } from './sources.js';
import { Speaker } from './speaker.js';
import { ToastCommands } from './toast-commands.js';

/** A card whose text changes is drawn no more often, in milliseconds. */
const paintMs = 500;
/** Changes of the list are looked through together, in milliseconds. */
const settleMs = 100;

const stays = { normal: 1, longer: 2, manual: Infinity };

type Timer = ReturnType<typeof setTimeout>;

/** Gives the governor its clock and its ears, and carries out what it decides. What is on screen is `shown`. */
export class ToastDesk implements ReactiveController {
  readonly sources = new Sources();
  readonly speaker: Speaker;
  readonly commands: ToastCommands;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #governor = createGovernor();
  shown: ToastView = this.#governor.handle({ type: 'tick' }, Date.now());
  #painted = 0;
  #wake: Timer | undefined;
  #paint: Timer | undefined;
  #look: Timer | undefined;
  /** Called before an arrival is judged. */
  onArrival = (): void => {};
  /** Whether a new card must come above what the page opened meanwhile. */
  raise = false;

  constructor(host: ReactiveControllerHost & HTMLElement, l10n: LocalizeController) {
    this.#host = host;
    this.speaker = new Speaker(l10n, ({ id }) =>
      this.shown.toasts.find(({ members }) => members.some(({ item }) => item.id === id)),
    );
    this.commands = new ToastCommands(
      l10n,
      ({ id }) => this.tell({ type: 'dismiss', id, reason: 'action' }),
      () => host.requestUpdate(),
    );
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const timer of [this.#wake, this.#paint, this.#look]) clearTimeout(timer);
    this.#wake = this.#paint = this.#look = undefined;
    this.speaker.stop();
  }

  hostUpdated(): void {
    this.#painted = Date.now();
  }

  /** Shows what comes from `client`, in the name of `feeder`. Returns the way to stop. */
  join(feeder: ToastFeeder, client: Client): () => void {
    return this.sources.join(feeder, client, {
      arrival: (source, arrival) => this.#receive(source, arrival),
      feed: () => (this.#look ??= setTimeout(() => this.#settle(), settleMs)),
      gone: () => {
        // What has nobody to answer for it goes, also from under the focus.
        this.tell({ type: 'focus', id: null });
        this.#settle();
        if (!this.sources.feeders.length) this.#host.remove();
      },
    });
  }

  /** Takes up how many cards there is room for, and how long the elements want them to stay. */
  configure(limit: number): void {
    const stay = stays[this.sources.feeders[0]?.stay ?? 'normal'] ?? 1;
    this.tell({ type: 'set', limit, stay });
  }

  tell(event: ToastEvent): ToastView {
    const now = Date.now();
    const before = this.shown;
    const view = (this.shown = this.#governor.handle(event, now));
    const { urgent, toasts, waiting, paused, fate } = view;
    clearTimeout(this.#wake);
    const wake = this.#governor.nextWake();
    if (wake < Infinity) this.#wake = setTimeout(() => this.tell({ type: 'tick' }), wake - now);
    const same = urgent === before.urgent && toasts === before.toasts && waiting === before.waiting;
    if (!same) this.#draw(fate === 'joined' || fate === 'waiting' ? this.#painted + paintMs - now : 0);
    if (!same || paused !== before.paused) {
      for (const feeder of this.sources.feeders) feeder.toastsChanged(view);
    }
    for (const { toast, reason } of view.left) {
      for (const source of new Set(toast.members.map((member) => member.source))) {
        const items = toast.members.filter((member) => member.source === source).map(({ item }) => item);
        this.sources.origin(source)?.element.dispatchEvent(new NotifToastDismissEvent(items, reason));
      }
    }
    return view;
  }

  dismiss({ id }: Toast): void {
    this.tell({ type: 'dismiss', id, reason: 'user' });
  }

  /** Lets the person see all that a card counts: in the page's way, else in the panel of its bell. */
  async show({ members }: ToastBundle): Promise<void> {
    const origin = this.sources.origin(members[0]?.source);
    const view = new NotifToastViewEvent(members.map(({ item }) => item));
    if (!origin?.element.dispatchEvent(view)) return;
    await document.querySelector<HTMLElement & { show?(): Promise<void> }>('notif-bell')?.show?.();
  }

  /** The same, and the card has done its work once all is on the screen. */
  async view(toast: Toast): Promise<void> {
    await this.show(toast);
    this.tell({ type: 'dismiss', id: toast.id, reason: 'action' });
  }

  #receive(source: string, { item, delivery }: Arrival): void {
    this.onArrival();
    const origin = this.sources.origin(source);
    const member = { source, item, words: countWords(`${item.title} ${item.body}`) };
    if (!origin || !this.#governor.admits(member, delivery)) return;
    if (!origin.element.dispatchEvent(new NotifToastShowEvent([item]))) return;
    const { fate } = this.tell({ type: 'arrive', member, delivery });
    this.raise ||= fate === 'shown';
    this.speaker.arrived(item);
  }

  #draw(afterMs: number): void {
    if (afterMs <= 0) return this.#host.requestUpdate();
    this.#paint ??= setTimeout(() => {
      this.#paint = undefined;
      this.#host.requestUpdate();
    }, afterMs);
  }

  #settle(): void {
    this.#look = undefined;
    const { urgent, toasts, waiting } = this.shown;
    const idle = [...urgent, ...toasts].filter((toast) => this.commands.busy(toast) === undefined);
    const keys = this.sources.settled([...idle, waiting]);
    if (keys.length) this.tell({ type: 'settle', keys });
  }
}

import { NotifError, type Arrival, type Client, type QuietHours, type ToastView } from '../../src/index.js';
import { NotifErrorEvent } from '../events/error.js';
import { ClientController } from '../internal/client-controller.js';
import { CustomStates } from '../internal/custom-states.js';
import { whenIdle } from '../internal/idle.js';
import { PlainElement } from '../internal/plain-element.js';
import type { ToastFeeder, ToastPlacement } from './feeder.js';
import { watchPanels } from './open-panels.js';
import type * as regionCode from './region.js';

/** How many arrivals wait for the code that draws them; what is older is in the list. */
const waitingMax = 100;

/**
 * Pop-up notifications: what arrives shows in a corner of the window for some seconds, urgent ones until somebody
 * acts. It draws nothing where it stands; put it anywhere in the page, once. F6 goes to the pop-ups and back.
 *
 * The code that draws them comes when the page is idle, or with the first arrival, which waits for it.
 *
 * They are drawn at the end of the body, so set custom properties on `:root`, and style parts of
 * `notif-toast-region`. Everything in them is in the list as well.
 *
 * @tag notif-toast
 * @fires notif-error - The code that draws them could not be fetched; the next arrival tries again.
 * @fires notif-toast-show - One is about to show, or to be counted in one that shows later. Cancelable.
 * @fires notif-toast-dismiss - One left the screen; `reason` says why.
 * @fires notif-toast-view - A person wants to see what one counts. Cancelable; else the bell's panel opens.
 * @fires notif-item-click - A person follows one to where it leads. Cancelable.
 * @fires notif-action - A button of one was pressed. Cancelable.
 * @fires notif-error - Something that the person asked for failed, and they have been told; or `quietHours` makes no sense.
 * @csspart region - The column of pop-ups.
 * @csspart list - The list in it.
 * @csspart toast - One of them.
 * @csspart toast-urgent - An urgent one.
 * @csspart toast-summary - One that stands for several notifications.
 * @csspart icon - Avatar or tile.
 * @csspart title - Title.
 * @csspart body - Text.
 * @csspart actions - The row of buttons.
 * @csspart action - A button.
 * @csspart close - The button that dismisses it.
 * @csspart overflow - The button that tells how many more there are.
 * @cssprop [--notif-toast-inline-size=360px] - Width, where the window is wider than 480px.
 * @cssprop [--notif-toast-inset-block-end=24px] - Room to leave free below, for example for a tab bar.
 * @cssstate quiet - So much came that one pop-up tells of everything for a minute.
 * @cssstate empty - Nothing is shown.
 * @cssstate paused - Nothing leaves by itself just now: a pointer or the focus is on them, or the page is away.
 */
export class NotifToast extends PlainElement implements ToastFeeder {
  static override styles = ':host{display:none}';
  static override properties = {
    client: { attribute: false },
    placement: {},
    stay: {},
    quietHours: { attribute: false },
    urgentBreaksThrough: { attribute: false },
    system: {},
    sound: { type: Boolean },
    volume: { type: Number },
    announceWith: { attribute: 'announce-with' },
    theme: {},
    locale: {},
  };

  /** Fetches and registers what draws them. Set by the `define` of this element. */
  static loadRegion: (() => Promise<typeof regionCode>) | undefined;
  /** That code, once it is here. @ignore */
  static region: typeof regionCode | undefined;

  readonly #client = new ClientController(this, (client) => (client ? this.#follow(client) : undefined));
  readonly #states = new CustomStates(this);
  /** What came before the code that draws it. */
  #early: { client: Client; waiting: Arrival[] } | undefined;

  /** Whose notifications. @default the provider's */
  declare client: Client | null;
  /** Corner or edge of the window. @default 'bottom-end' */
  declare placement: ToastPlacement;
  /** How long they stay: `normal`, `longer` (twice), `manual` (until dismissed). @default 'normal' */
  declare stay: 'normal' | 'longer' | 'manual';
  /** Times of the day at which nothing pops up; one pop-up tells of it afterwards. @default null */
  declare quietHours: QuietHours | null;
  /** Whether what is urgent pops up then too, and while the client's `$ui` says not to disturb. @default true */
  declare urgentBreaksThrough: boolean;
  /**
   * Whether the system shows what comes while nobody sees the page: `private` its kind alone, without its text. The person has
   * to allow it, see `allowSystem()`. @default 'off'
   */
  declare system: ToastFeeder['system'];
  /**
   * Whether one that shows is heard as well: once in 10 seconds, urgent ones once in 3, and only after the person has pressed
   * something on the page. @default false
   */
  declare sound: boolean;
  /** How loud that is, from 0 to 1. @default 1 */
  declare volume: number;
  /**
   * How screen readers are told, on the whole page: by a live region, or by the browser's `ariaNotify()` where it has that.
   * @default 'live-region'
   */
  declare announceWith: ToastFeeder['announceWith'];
  /** `light`, `dark`, or `auto`, as the page. @default 'auto' */
  declare theme: string;
  /** BCP 47 tag. @default the nearest `lang` */
  declare locale: string | undefined;

  constructor() {
    super();
    this.client = null;
    this.placement = 'bottom-end';
    this.stay = 'normal';
    this.quietHours = null;
    this.urgentBreaksThrough = true;
    this.system = 'off';
    this.sound = false;
    this.volume = 1;
    this.announceWith = 'live-region';
    this.theme = 'auto';
  }

  protected override firstConnected(): void {
    this.#states.toggle('empty', true);
  }

  protected override updated(): void {
    if (this.#client.client) NotifToast.region?.regionOf(document).configure();
  }

  /** Shows what arrives. Returns the way to stop. */
  #follow(client: Client): () => void {
    watchPanels();
    // Moved in the page, it goes on where it was.
    if (this.#early?.client !== client) this.#early = { client, waiting: [] };
    const { waiting } = this.#early;
    let leave: (() => void) | undefined;
    const join = (): void => {
      stop();
      leave ??= NotifToast.region?.regionOf(document).join(this, client, waiting.splice(0));
    };
    const fetch = (): void => {
      NotifToast.loadRegion?.().then(
        (code) => {
          NotifToast.region = code;
          if (!gone) join();
        },
        (cause: unknown) =>
          this.dispatchEvent(
            new NotifErrorEvent(new NotifError('load', 'The pop-ups could not be fetched.', { cause })),
          ),
      );
    };
    let gone = false;
    const stop = client.onReceive((arrival) => {
      if (waiting.push(arrival) > waitingMax) waiting.shift();
      fetch();
    });
    if (NotifToast.region) join();
    else whenIdle(() => !gone && fetch());
    return () => {
      gone = true;
      stop();
      leave?.();
    };
  }

  /**
   * Asks the person to let the system show what comes; for a click of theirs, on a button that says what for. Without a way to
   * ask, as on an iPhone where the page is not on the home screen, it is `denied`.
   */
  static async allowSystem(): Promise<NotificationPermission> {
    return (await globalThis.Notification?.requestPermission()) ?? 'denied';
  }

  /** @ignore */
  toastsChanged({ urgent, toasts, paused, quiet }: ToastView): void {
    this.#states.toggle('empty', urgent.length + toasts.length === 0);
    this.#states.toggle('paused', paused);
    this.#states.toggle('quiet', quiet);
  }
}

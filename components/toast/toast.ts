import type { Client, ToastView } from '../../src/index.js';
import { prepareAnnouncer } from '../internal/announcer.js';
import { ClientController } from '../internal/client-controller.js';
import { CustomStates } from '../internal/custom-states.js';
import { PlainElement } from '../internal/plain-element.js';
import type { NotifToastRegion } from './region.js';
import type { ToastFeeder, ToastPlacement } from './feeder.js';

/** On the document, so that two copies of the bundle share the corner of the screen. */
const regionKey = Symbol.for('belfry.toast-region');

function regionOf(page: Document & { [regionKey]?: NotifToastRegion }): NotifToastRegion {
  return (page[regionKey] ??= page.createElement('notif-toast-region') as NotifToastRegion);
}

/**
 * Pop-up notifications: what arrives shows in a corner of the window for some seconds, urgent ones until somebody
 * acts. It draws nothing where it stands; put it anywhere in the page, once. F6 goes to the pop-ups and back.
 *
 * They are drawn at the end of the body, so set custom properties on `:root`, and style parts of
 * `notif-toast-region`. Everything in them is in the list as well.
 *
 * @tag notif-toast
 * @fires notif-toast-show - One is about to show. Cancelable.
 * @fires notif-toast-dismiss - One left the screen; `reason` says why.
 * @fires notif-toast-view - A person wants to see what one counts. Cancelable; else the bell's panel opens.
 * @fires notif-item-click - A person follows one to where it leads. Cancelable.
 * @fires notif-action - A button of one was pressed. Cancelable.
 * @fires notif-error - Something that the person asked for failed; they have been told.
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
 * @cssstate empty - Nothing is shown.
 * @cssstate paused - Nothing leaves by itself just now: a pointer or the focus is on them, or the page is away.
 */
export class NotifToast extends PlainElement implements ToastFeeder {
  static override styles = ':host{display:none}';
  static override properties = {
    client: { attribute: false },
    placement: {},
    stay: {},
    theme: {},
    locale: {},
  };

  readonly #client = new ClientController(this, (client) =>
    client ? regionOf(document).join(this, client) : undefined,
  );
  readonly #states = new CustomStates(this);

  /** Whose notifications. @default the provider's */
  declare client: Client | null;
  /** Corner or edge of the window. @default 'bottom-end' */
  declare placement: ToastPlacement;
  /** How long they stay: `normal`, `longer` (twice), `manual` (until dismissed). @default 'normal' */
  declare stay: 'normal' | 'longer' | 'manual';
  /** `light`, `dark`, or `auto`, as the page. @default 'auto' */
  declare theme: string;
  /** BCP 47 tag. @default the nearest `lang` */
  declare locale: string | undefined;

  constructor() {
    super();
    this.client = null;
    this.placement = 'bottom-end';
    this.stay = 'normal';
    this.theme = 'auto';
    this.#states.toggle('empty', true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Known to screen readers before the first arrival.
    prepareAnnouncer();
  }

  protected override updated(): void {
    if (this.#client.client) regionOf(document).configure();
  }

  /** @ignore */
  toastsChanged({ urgent, toasts, paused }: ToastView): void {
    this.#states.toggle('empty', urgent.length + toasts.length === 0);
    this.#states.toggle('paused', paused);
  }
}

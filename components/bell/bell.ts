import { ReactiveElement } from '@lit/reactive-element';
import type { Client } from '../../src/index.js';
import { NotifToggleEvent } from '../events/toggle.js';
import { ClientController } from '../internal/client-controller.js';
import { CustomStates } from '../internal/custom-states.js';
import type { NotifModal, ShowOptions } from '../modal/modal.js';
import { bellStyles } from './bell.styles.js';
import { bellButton, type BellButton } from './button.js';
import { PanelController } from './panel-controller.js';
import type * as panelCode from './panel.js';
import { bellState, englishWords, type BellOptions, type Words } from './state.js';

/**
 * The bell: a button with the number of unread notifications, which opens the panel beside it. The panel's code
 * comes when the page is idle, or when somebody reaches for the bell.
 *
 * @tag notif-bell
 * @slot - A link to a page of notifications, for as long as the bell is not defined. What names a slot of the panel
 * (`auth-action`, `footer`, …) is handed on to it.
 * @slot icon - Instead of the drawing of a bell.
 * @slot badge - Instead of the number.
 * @fires notif-toggle - Pressed, where `panel="none"` or `for` leave the showing to the page.
 * @fires notif-error - The panel's code could not be fetched; the person has been told, and can try again.
 * @csspart button - The button.
 * @csspart icon - The drawing in it.
 * @csspart badge - The number, or the dot.
 * @csspart failure - The message in place of a panel that could not be fetched.
 * @csspart retry - The button in that message.
 * @cssprop [--notif-bell-size=40px] - Inline and block size; 44px where the pointer is a finger.
 * @cssprop [--notif-bell-ground=var(--notif-surface)] - What the bell sits on, for the ring round the badge.
 * @cssstate open - The panel is open.
 * @cssstate unread - The badge shows something.
 * @cssstate urgent - Something urgent is unread.
 * @cssstate dnd - Do not disturb is on.
 * @cssstate offline - The device has no network.
 */
export class NotifBell extends ReactiveElement {
  static override styles = bellStyles;

  static override properties = {
    client: { attribute: false },
    badge: {},
    max: { type: Number },
    placement: {},
    label: {},
    disabled: { type: Boolean },
    dnd: { type: Boolean },
    panel: {},
    for: {},
    inboxUrl: { attribute: 'inbox-url' },
    locale: {},
    timeZone: { attribute: 'time-zone' },
  };

  /** Fetches and registers the panel. Set by the bell's `define`. */
  static loadPanel: (() => Promise<typeof panelCode>) | undefined;

  readonly #client = new ClientController(this, (client) => {
    const stops = [client?.$counts, client?.$connection, client?.$feed].map((store) =>
      store?.listen(() => this.requestUpdate()),
    );
    return () => stops.forEach((stop) => stop?.());
  });
  readonly #panel = new PanelController(this, () => (this.#isPlain ? undefined : NotifBell.loadPanel?.()));
  readonly #states = new CustomStates(this);
  #words: Words = englishWords;
  #isLearning = false;
  #button: BellButton | undefined;

  /** Whose notifications. @default the provider's */
  declare client: Client | null;
  /** What the badge counts, or how it looks. @default 'unread' */
  declare badge: BellOptions['badge'];
  /** The highest number shown; above it stands "99+". @default 99 */
  declare max: number;
  /** Side of the bell that the panel opens on, and the edges that line up. @default 'bottom-end' */
  declare placement: NotifModal['placement'];
  /** Instead of the word "Notifications" in the button's name. */
  declare label: string;
  /** Whether it can be pressed no longer; it can still be reached. @default false */
  declare disabled: boolean;
  /** Whether the person wants no interruptions: shows that, changes nothing else. @default false */
  declare dnd: boolean;
  /** `none`: it has no panel of its own, and only says `notif-toggle`. @default 'auto' */
  declare panel: 'auto' | 'none';
  /** Id of the page's own place for notifications; as `panel="none"`. */
  declare for: string;
  /** Where the panel's "Open inbox" leads; without it there is no such link. */
  declare inboxUrl: string | null;
  /** BCP 47 tag. @default the nearest `lang` */
  declare locale: string | undefined;
  /** IANA time zone of the times in the panel. @default the person's */
  declare timeZone: string | undefined;

  constructor() {
    super();
    this.client = null;
    this.badge = 'unread';
    this.max = 99;
    this.placement = 'bottom-end';
    this.label = '';
    this.disabled = false;
    this.dnd = false;
    this.panel = 'auto';
    this.for = '';
    this.inboxUrl = null;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#button = bellButton();
    Object.assign(this.#button.element, {
      onclick: this.#onClick,
      onkeydown: this.#onKeydown,
      onpointerenter: this.#panel.fetch,
      onfocus: this.#panel.fetch,
    });
    root.append(this.#button.element);
    return root;
  }

  protected override willUpdate(): void {
    // Other languages, and word of it when the page changes its own, come with the panel, or at once where needed.
    const { lang } = this.closest<HTMLElement>('[lang]') ?? document.documentElement;
    if (this.#isLearning || (!this.#panel.code && /^(en\b|$)/i.test(this.locale || lang))) return;
    this.#isLearning = true;
    import('./panel.js').then(
      ({ learnWords }) => (this.#words = learnWords(this)),
      () => (this.#isLearning = false),
    );
  }

  protected override updated(): void {
    const state = bellState(this, this.#client.client);
    const { open } = this;
    this.#states.toggle('open', open);
    this.#states.toggle('unread', state.count > 0);
    this.#states.toggle('urgent', state.urgent > 0);
    this.#states.toggle('dnd', state.dnd);
    this.#states.toggle('offline', state.trouble === 'offline');
    this.#button?.update(this, state, this.#words);
    Object.assign(this.#button?.element ?? {}, {
      ariaHasPopup: this.#isPlain ? null : 'dialog',
      ariaExpanded: this.#isPlain ? null : `${open}`,
      ariaBusy: this.#panel.wanted ? 'true' : null,
    });
    this.#panel.update(this.#words);
  }

  readonly #onClick = (): void => {
    if (this.#isPlain && !this.disabled) this.dispatchEvent(new NotifToggleEvent());
    else if (this.open || this.#panel.wanted) this.hide();
    else void this.show();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || this.#isPlain) return;
    event.preventDefault();
    void this.show({ focus: 'first-row' });
  };

  /** Whether the panel is shown, or what stands in its place. */
  get open(): boolean {
    return this.#panel.open;
  }

  /** Opens the panel, once its code is here. Does nothing where the bell has none, or is disabled. */
  async show(options: ShowOptions = {}): Promise<void> {
    if (!this.disabled && !this.#isPlain) await this.#panel.show(options);
  }

  hide(): void {
    this.#panel.hide();
  }

  override focus(options?: FocusOptions): void {
    this.#button?.element.focus(options);
  }

  get #isPlain(): boolean {
    return this.panel === 'none' || !!this.for;
  }
}

import type { Client, Settings } from '../../src/index.js';
import { NotifToggleEvent } from '../events/toggle.js';
import { ClientController } from '../internal/client-controller.js';
import { CustomStates } from '../internal/custom-states.js';
import { PlainElement } from '../internal/plain-element.js';
import { settingsOf } from '../internal/settings-of.js';
import strings from '../locales/en-bell.js';
import type { NotifModal } from '../modal/modal.js';
import type { ShowOptions } from '../modal/opening-controller.js';
import { bellStyles } from './bell.styles.js';
import { bellButton } from './button.js';
import { bellHotkey } from './bell-hotkey.js';
import { createOpener } from './opener.js';
import { whenIdle } from '../internal/idle.js';
import type * as panelCode from './panel.js';
import { bellSigns } from './signs.js';
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
export class NotifBell extends PlainElement {
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
    hotkey: {},
    for: {},
    inboxUrl: { attribute: 'inbox-url' },
    tabs: { attribute: false },
    swipe: { type: Boolean },
    density: {},
    titleBadge: { attribute: 'title-badge', type: Boolean },
    faviconBadge: { attribute: 'favicon-badge', type: Boolean },
    appBadge: { attribute: 'app-badge', type: Boolean },
    locale: {},
    timeZone: { attribute: 'time-zone' },
  };

  /** Fetches and registers the panel. Set by the bell's `define`. */
  static loadPanel: (() => Promise<typeof panelCode>) | undefined;

  readonly #client = new ClientController(this, (client) => {
    const stores = client ? [client.$counts, client.$connection, client.$feed, client.$ui] : [];
    const stops = stores.map((store) => store.listen(() => this.requestUpdate()));
    return () => stops.forEach((stop) => stop());
  });
  readonly #states = new CustomStates(this);
  readonly #button = bellButton();
  #words: Words = englishWords;
  #isLearning = false;
  readonly #opener = createOpener(this, () => NotifBell.loadPanel?.());
  readonly #signs = bellSigns(this, this.#button.element);
  readonly #hotkey = bellHotkey(this, this.#button.element, () => this.#button.element.click());

  /** Whose notifications. @default the provider's */
  declare client: Client | null;
  /** What the badge counts, or how it looks, where the person has not chosen. @default 'unread' */
  declare badge: BellOptions['badge'];
  /** The highest number shown; above it stands "99+". @default 99 */
  declare max: number;
  /** Side of the bell that the panel opens on, and the edges that line up. @default 'bottom-end' */
  declare placement: NotifModal['placement'];
  /** Instead of the word "Notifications" in the button's name. */
  declare label: string;
  /** Whether it can be pressed no longer; it can still be reached. @default false */
  declare disabled: boolean;
  /** Whether no interruptions are wanted: shows that, changes nothing else, and so it does while the client's `$ui` says so. @default false */
  declare dnd: boolean;
  /**
   * How its panel is shown: beside it, over the whole screen (`modal`), or by the room there is. `none`: it has no panel of its
   * own, and only says `notif-toggle`. @default 'auto'
   */
  declare panel: 'auto' | 'popover' | 'modal' | 'none';
  /** Keys that press it from anywhere on the page, as `Alt+Shift+N`. Not while something is written that they would write. @default null */
  declare hotkey: string | null;
  /** Id of the page's own place for notifications; as `panel="none"`. */
  declare for: string;
  /** Where the panel's "Open inbox" leads; without it there is no such link. */
  declare inboxUrl: string | null;
  /** The panel's lists, two to six; null: all, unread, mentions, archived. @default null */
  declare tabs: NotifModal['tabs'];
  /** Whether a finger can swipe the panel's rows. @default false */
  declare swipe: boolean;
  /** How close the panel's rows are, where the person has not chosen: `compact`, `cosy`, `comfortable`. @default 'cosy' */
  declare density: NotifModal['density'];
  /** Puts the number before the page's title, "(3) Inbox", but while `dnd` is on. @default false */
  declare titleBadge: boolean;
  /** Puts a dot on the icon of the page's tab; needs `img-src data:` where there is a policy. @default false */
  declare faviconBadge: boolean;
  /** Puts the number on the icon of the installed app, where the browser can (Badging API). @default false */
  declare appBadge: boolean;
  /** BCP 47 tag. @default the nearest `lang` */
  declare locale: string | undefined;
  /** IANA time zone of the times in the panel. @default the person's */
  declare timeZone: string | undefined;

  constructor() {
    super();
    this.client = this.inboxUrl = this.tabs = this.hotkey = null;
    this.density = 'cosy';
    this.swipe = false;
    this.badge = 'unread';
    this.max = 99;
    this.placement = 'bottom-end';
    this.label = this.for = '';
    this.disabled = false;
    this.dnd = false;
    this.panel = 'auto';
    this.titleBadge = this.faviconBadge = this.appBadge = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    whenIdle(() => void (this.isConnected && this.#fetch()));
  }

  protected override firstConnected(): void {
    const { element } = this.#button;
    element.onclick = this.#onClick;
    element.onkeydown = this.#onKeydown;
    element.onpointerenter = element.onfocus = this.#fetch;
    this.renderRoot.append(element);
  }

  protected override willUpdate(): void {
    // Other languages, and word of it when the page changes its own, come with the panel, or at once where needed.
    const { lang } = this.closest<HTMLElement>('[lang]') ?? document.documentElement;
    const settings = (): Settings => settingsOf(this.#client.client);
    const { locale = this.locale || lang } = settings();
    if (this.#isLearning || (!this.#opener.isLoaded && /^(en\b|$)/i.test(locale))) return;
    this.#isLearning = true;
    import('../internal/localize-controller.js').then(
      ({ LocalizeController }) => (this.#words = new LocalizeController(this, strings, settings)),
      () => (this.#isLearning = false),
    );
  }

  protected override updated(): void {
    const state = bellState(this, this.#client.client, this.#words);
    const isOpen = this.open;
    this.#states.toggle('open', isOpen);
    this.#states.toggle('unread', state.count > 0);
    this.#states.toggle('urgent', state.urgent > 0);
    this.#states.toggle('dnd', state.dnd);
    this.#states.toggle('offline', state.offline);
    this.#button.update(this, state);
    const { element } = this.#button;
    element.ariaHasPopup = this.#isPlain ? null : 'dialog';
    element.ariaExpanded = this.#isPlain ? null : `${isOpen}`;
    element.ariaBusy = this.#opener.isBusy ? 'true' : null;
    this.#opener.update(this.#words);
    this.#hotkey.update(this.isConnected ? this.hotkey : null);
    this.#signs.update(state, this.#words, settingsOf(this.#client.client));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#signs.leave();
    this.#hotkey.leave();
  }

  readonly #onClick = (): void => {
    if (this.#isPlain && !this.disabled) this.dispatchEvent(new NotifToggleEvent());
    else if (this.open || this.#opener.isBusy) this.hide();
    else void this.show();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || this.#isPlain) return;
    event.preventDefault();
    void this.show({ focus: 'first-row' });
  };

  /** Whether the panel is shown, or what stands in its place. */
  get open(): boolean {
    return this.#opener.open;
  }

  /** Opens the panel, once its code is here. Does nothing where the bell has none, or is disabled. */
  async show(options: ShowOptions = {}): Promise<void> {
    if (!this.disabled && !this.#isPlain) await this.#opener.show(options);
  }

  hide(): void {
    this.#opener.hide();
  }

  override focus(options?: FocusOptions): void {
    this.#button.element.focus(options);
  }

  get #isPlain(): boolean {
    return this.panel === 'none' || !!this.for;
  }

  readonly #fetch = (): void => {
    if (!this.#isPlain) void this.#opener.fetch();
  };
}

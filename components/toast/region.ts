import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Client, Toast } from '../../src/index.js';
import { buttonStyles } from '../internal/button.styles.js';
import { isWithin } from '../internal/deep-active.js';
import { hostStyles } from '../internal/host.styles.js';
import { LocalizeController } from '../internal/localize-controller.js';
import { mediaStyles } from '../internal/media.styles.js';
import { nearestLang } from '../internal/nearest-lang.js';
import { StageController } from '../internal/stage-controller.js';
import en from '../locales/en.js';
import { cardStyles } from './card.styles.js';
import { renderCard } from './card.js';
import { ToastDesk } from './desk.js';
import { DodgeController } from './dodge-controller.js';
import { FocusController } from './focus-controller.js';
import { MotionController } from './motion-controller.js';
import { PauseController } from './pause-controller.js';
import { RoomController } from './room-controller.js';
import type { ToastFeeder } from './sources.js';
import { toastStyles } from './toast.styles.js';
import { UrgentPager } from './urgent-pager.js';

/**
 * The one place of a document where toasts are, fed by every `notif-toast` in it. Belongs to nobody's template, so
 * that it can follow a modal dialog.
 *
 * @ignore
 */
export class NotifToastRegion extends LitElement {
  static override styles = [hostStyles, buttonStyles, mediaStyles, toastStyles, cardStyles];

  readonly #l10n = new LocalizeController(this, en);
  readonly #desk = new ToastDesk(this, this.#l10n);
  readonly #pauses = new PauseController(this, (cause, paused) => {
    this.#desk.tell({ type: paused ? 'pause' : 'resume', cause });
    this.#desk.speaker.flush();
    if (cause === 'panel') this.requestUpdate();
  });
  readonly #focus = new FocusController(
    this,
    (id) => {
      this.#pager.keep(id);
      this.#desk.tell({ type: 'focus', id });
    },
    () => this.#pauses.panel,
  );
  readonly #stage = new StageController(this, () => this.#desk.sources.feeders.length > 0);
  readonly #dodge = new DodgeController(this);
  readonly #motion = new MotionController(this, () => (this.#isTop ? -8 : 8));
  readonly #room = new RoomController(this, () => this.configure());
  readonly #pager = new UrgentPager(() => this.requestUpdate());

  /** Language of the first element that feeds it. */
  locale: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Libraries that hide all but their modal from screen readers leave live regions alone, and look at hosts only.
    this.setAttribute('aria-live', 'off');
    this.#desk.speaker.key = () => this.#focus.key;
    this.#desk.onArrival = () => {
      this.#pauses.look();
      this.#stage.look();
    };
  }

  protected override willUpdate(): void {
    const [lead] = this.#desk.sources.feeders;
    if (!lead) return;
    this.locale = lead.locale || nearestLang(lead, '');
    const dir = lead.matches(':dir(rtl)') ? 'rtl' : 'ltr';
    // Written only where it changes: what watches the page's languages sees every write.
    if (this.dir !== dir) this.dir = dir;
    this.setAttribute('theme', lead.theme ?? 'auto');
  }

  protected override updated(): void {
    const region = this.renderRoot.querySelector<HTMLElement>('.region');
    if (!region?.isConnected) return;
    const open = region.matches(':popover-open');
    const wanted = this.#cards.length > 0;
    if (open && (!wanted || (this.#desk.raise && !this.#focus.within))) region.hidePopover();
    if (wanted && !region.matches(':popover-open')) region.showPopover();
    this.#desk.raise = false;
    this.#motion.run();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    const escape = key === 'Escape';
    if (!escape && key !== 'Delete' && key !== 'Backspace') return;
    const id = Number((event.target as Element).closest<HTMLElement>('[data-id]')?.dataset['id']);
    const toast = this.#cards.find((other) => other.id === id);
    // Not also for what lies below, such as a dialog of the page.
    event.preventDefault();
    event.stopPropagation();
    if (toast && !toast.urgent) this.#desk.dismiss(toast);
    else if (escape) this.#focus.leave();
  };

  /** Shows what comes from `client`, in the name of `feeder`. Returns the way to stop. */
  join(feeder: ToastFeeder, client: Client): () => void {
    const leave = this.#desk.join(feeder, client);
    if (!this.isConnected) this.#stage.look();
    this.configure();
    return leave;
  }

  /** Reads anew what the elements and the window say about place, time and number. */
  configure(): void {
    this.#desk.configure(this.#room.room);
    this.requestUpdate();
  }

  /** To the newest urgent toast, else to the newest. */
  override focus(): void {
    const [first] = this.#cards;
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${first?.id}"]`)?.focus();
  }

  /** Urgent ones first, newest first. */
  get #cards(): readonly Toast[] {
    const { urgent, toasts } = this.#desk.shown;
    return [...this.#pager.shown(urgent, this.#room.room), ...(this.#isCovered ? [] : toasts)];
  }

  /** Whether the panel covers the page: its list is what there is to see, but for what is urgent. */
  get #isCovered(): boolean {
    const { panel } = this.#pauses;
    return panel !== undefined && isWithin(this.#stage.stage, panel);
  }

  get #placement(): string {
    return this.#desk.sources.feeders[0]?.placement ?? 'bottom-end';
  }

  get #isTop(): boolean {
    return this.#placement.startsWith('top') !== this.#dodge.dodging;
  }

  protected override render(): TemplateResult {
    const placement = this.#placement;
    const top = this.#isTop;
    const inline = placement.endsWith('start') ? 'start' : placement.endsWith('end') ? '' : 'middle';
    const { waiting } = this.#desk.shown;
    const urgent = this.#cards.filter((toast) => toast.urgent);
    const toasts = this.#cards.filter((toast) => !toast.urgent);
    // From the nearest to the edge of the screen inwards, as the keyboard meets them.
    const cards = top ? [...urgent, ...toasts] : [...toasts, ...urgent];
    return html`<div
      class="region ${top ? 'top' : ''} ${inline}"
      part="region"
      popover="manual"
      role="region"
      aria-live="off"
      aria-label=${this.#l10n.t('toast.region', { key: 'F6' })}
      @keydown=${this.#onKey}
      @focusin=${this.#focus.onFocusIn}
      @focusout=${this.#focus.onFocusOut}
    >
      <div
        class="list"
        part="list"
        role="list"
        @pointerenter=${this.#pauses.onEnter}
        @pointerleave=${this.#pauses.onLeave}
        @pointerdown=${this.#pauses.onDown}
      >
        ${repeat(
          cards,
          (toast) => this.#pager.key(toast),
          (toast) => this.#renderCard(toast),
        )}
      </div>
      ${
        waiting.count
          ? html`<button
              class="overflow"
              part="overflow"
              type="button"
              dir="auto"
              @click=${() => void this.#desk.show(waiting)}
            >
              ${this.#l10n.t('toast.more', { n: waiting.count })}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderCard(toast: Toast): TemplateResult {
    const origin = this.#desk.sources.origin(toast.members[0]?.source);
    if (!origin) return html``;
    return html`<div role="listitem">
      ${renderCard({
        toast,
        origin,
        commands: this.#desk.commands,
        l10n: this.#l10n,
        onClose: () => this.#desk.dismiss(toast),
        onView: () => void this.#desk.view(toast),
        pager: this.#pager.render(toast, this.#l10n),
      })}
    </div>`;
  }
}

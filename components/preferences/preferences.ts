import { LitElement, html, nothing } from 'lit';
import type { Client } from '../../src/index.js';
import { prepareAnnouncer } from '../internal/announcer.js';
import { buttonStyles } from '../internal/button.styles.js';
import { CustomStates } from '../internal/custom-states.js';
import { hostStyles } from '../internal/host.styles.js';
import { icon } from '../internal/icons.js';
import { LocalizeController } from '../internal/localize-controller.js';
import { settingsOf } from '../internal/settings-of.js';
import { MinuteClockController } from '../internal/minute-clock.js';
import { whenFocusLost } from '../internal/when-focus-lost.js';
import en from '../locales/en.js';
import own from '../locales/en-preferences.js';
import { choicesStyles } from './choices.styles.js';
import { controlsStyles } from './controls.styles.js';
import { matrixStyles } from './matrix.styles.js';
import { Permission } from './permission.js';
import { preferencesStyles } from './preferences.styles.js';
import { Saving } from './saving.js';
import { renderSections, sectionsOf } from './sections.js';
import { PreferencesSource } from './source.js';
import type { PreferenceChoice } from './names.js';
import type { View } from './view.js';

export type { PreferenceChoice, PreferencesSection } from './names.js';

const words = { ...en, ...own };
const control = 'input, select, button';

/**
 * What a person wants to be told of, and how. What they are sent is kept by the server, where it keeps such things; how
 * this device shows it, by the device. Each change is kept as it is made.
 *
 * Where the person set nothing, it shows what the page's first `notif-toast` and `notif-bell` say. It is as wide as it
 * may be: in a flex row, give it a size.
 *
 * @slot before - Between the title and the first part.
 * @slot after - After the last part.
 * @slot channel-<id> - Instead of the name of a channel at the head of its column.
 * @fires notif-preferences-change - Something was changed, and is kept.
 * @fires notif-error - A change could not be kept; the person has been told, and can try again.
 * @csspart section - One part of the preferences.
 * @csspart legend - Its title.
 * @csspart table - Types by channels.
 * @csspart switch - Something to turn on or off.
 * @csspart select - Something to choose from a list.
 * @csspart saved - The word beside a part whose change is kept.
 * @cssstate saving - A change is on its way to the server.
 * @cssstate error - A change could not be kept, or what the server keeps could not be had.
 */
export class NotifPreferences extends LitElement {
  static override styles = [
    hostStyles,
    buttonStyles,
    preferencesStyles,
    controlsStyles,
    choicesStyles,
    matrixStyles,
  ];
  static override properties = {
    client: { attribute: false },
    sections: {},
    types: { attribute: false },
    channels: { attribute: false },
    headingLevel: { type: Number, attribute: 'heading-level' },
    noTitle: { type: Boolean, attribute: 'no-title' },
    locale: {},
  };

  readonly #source: PreferencesSource;
  readonly #l10n = new LocalizeController(this, words, () => settingsOf(this.#source.client));
  readonly #states = new CustomStates(this);
  readonly #saving = new Saving(this, this.#l10n, () => this.#source);
  readonly #permission = new Permission(this, () => this.#source, this.#saving);
  /** Where the person is. */
  #at = '';

  /** Whose preferences. @default the provider's */
  declare client: Client | null;
  /**
   * Which parts there are, in their order: `pause quiet types toasts sound system announce keys badge display`. A name that
   * is none of these is left out. @default '' for all
   */
  declare sections: string;
  /** The types of notifications that can be chosen among. @default those that the server names */
  declare types: readonly PreferenceChoice[] | null;
  /** The ways in which they can come. @default those that the server names */
  declare channels: readonly PreferenceChoice[] | null;
  /** Level of its title's heading; those of the parts are one below. @default 2 */
  declare headingLevel: number;
  /** Whether the page has a title for it already. @default false */
  declare noTitle: boolean;
  /** BCP 47 tag; what the person chose comes first. @default the nearest `lang` */
  declare locale: string | undefined;

  constructor() {
    super();
    this.#source = new PreferencesSource(this, () => this.#saving.deviceChanged());
    // "Do not disturb" ends by itself.
    new MinuteClockController(this);
    // A button gives way to what came of it.
    whenFocusLost(this, () => this.#focusIn(this.#at));
    this.client = null;
    this.sections = '';
    this.types = null;
    this.channels = null;
    this.headingLevel = 2;
    this.noTitle = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer();
  }

  protected override updated(): void {
    this.#states.toggle('saving', this.#saving.pending > 0);
    this.#states.toggle('error', this.#saving.hasFailed() || this.#source.state?.status === 'error');
  }

  readonly #onFocus = (event: Event): void => {
    this.#at = (event.target as Element).closest('.sect')?.id ?? '';
  };

  /** Goes to the first thing that can be set. */
  override focus(options?: FocusOptions): void {
    this.renderRoot?.querySelector<HTMLElement>(control)?.focus(options);
  }

  /** To the first control of a part, else its title; of one that is no longer there, to the first of all. */
  #focusIn(id: string): void {
    const part = id ? this.renderRoot.querySelector(`#${id}`) : null;
    const target =
      part?.querySelector<HTMLElement>(control) ?? part?.querySelector<HTMLElement>('[tabindex]');
    if (target) target.focus();
    else this.focus();
  }

  protected override render(): unknown {
    const l10n = this.#l10n;
    const source = this.#source;
    if (!source.client) return nothing;
    const view: View = {
      host: this,
      l10n,
      source,
      saving: this.#saving,
      permission: this.#permission,
    };
    return html`<div class="prefs" @focusin=${this.#onFocus}>
      ${
        this.noTitle
          ? nothing
          : html`<div class="title" role="heading" aria-level=${this.headingLevel}>
              ${l10n.t('prefs.title')}
            </div>`
      }
      <slot name="before"></slot>
      ${
        source.isOffline && source.kept
          ? html`<p class="banner">${icon('offline', 18)}<span>${l10n.t('prefs.offline')}</span></p>`
          : nothing
      }
      ${renderSections(view, sectionsOf(this.sections))}
      <slot name="after"></slot>
    </div>`;
  }
}

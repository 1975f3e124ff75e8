import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Command } from '../../src/index.js';
import { announce } from './announcer.js';
import { icon, type IconName } from './icons.js';
import type { LocalizeController } from './localize-controller.js';
import type { StringKey } from './strings.js';

/** How long it can be undone here; the server takes it longer. */
const offeredMs = 10_000;
/** While somebody is at the button, it is looked again after this. */
const againMs = 1000;

/** One thing that can be undone, until the next or for 10 seconds, longer while a person is at its button. */
export interface UndoOffer {
  /** What was done, in words. */
  readonly text: string;
  readonly icon: IconName;
  undo(): Promise<unknown>;
}

/** What was done, as the key of the sentence that says so. */
export type Done = Extract<StringKey, `undo.${'read' | 'unread' | 'archived' | 'unarchived'}`>;

/** The same in words of its own. */
export interface DoneInWords {
  readonly icon: IconName;
  readonly text: (n: number) => string;
}

const icons: Readonly<Record<Done, IconName>> = {
  'undo.read': 'check-all',
  'undo.unread': 'mark-unread',
  'undo.archived': 'archive',
  'undo.unarchived': 'inbox',
};

/** Runs what can be taken back, and offers to: what is pressed in `.undo` of the host calls `undo`. */
export class UndoOffers implements ReactiveController {
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  readonly #onFailure: (error: unknown) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  current: UndoOffer | null = null;

  /** @param onFailure the person has been told by then */
  constructor(host: LitElement, l10n: LocalizeController, onFailure: (error: unknown) => void) {
    this.#host = host;
    this.#l10n = l10n;
    this.#onFailure = onFailure;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#set(null);
  }

  readonly undo = (): void => {
    void this.attempt('action.undo', this.current?.undo());
    this.#set(null);
  };

  /** `label` as of `attempt`; `seen`: how many the person saw it happen to. The server, which may be out of reach, has the last word on that. */
  async run(
    label: StringKey | null,
    done: Done | DoneInWords,
    seen: number,
    command: Command | undefined,
  ): Promise<void> {
    if (!command) return;
    const { icon: art, text } =
      typeof done === 'string' ? { icon: icons[done], text: (n: number) => this.#l10n.t(done, { n }) } : done;
    const offerOf = (n: number): UndoOffer => ({ text: text(n), icon: art, undo: () => command.undo() });
    const offer = seen ? offerOf(seen) : null;
    this.#offer(offer);
    const affected = (await this.attempt(label, command))?.affected ?? 0;
    // Something else is offered by now, or nobody wanted it.
    if (this.current !== offer) return;
    if (!affected) this.#set(null);
    else if (!offer) this.#offer(offerOf(affected));
    else if (affected !== seen) {
      this.current = offerOf(affected);
      this.#host.requestUpdate();
    }
  }

  #offer(offer: UndoOffer | null): void {
    this.#set(offer);
    if (offer) announce(`${offer.text}. ${this.#l10n.t('undo.available')}`);
  }

  /** Awaits a command; where it fails, the person is told. `label`: what they asked for; null where it tells itself. */
  async attempt<T>(label: StringKey | null, command: Promise<T> | undefined): Promise<T | undefined> {
    try {
      return await command;
    } catch (error) {
      if (!label) return undefined;
      announce(this.#l10n.t('error.action', { action: this.#l10n.t(label) }), { urgent: true });
      this.#onFailure(error);
      return undefined;
    }
  }

  #set(offer: UndoOffer | null): void {
    clearTimeout(this.#timer);
    this.current = offer;
    if (offer) this.#timer = setTimeout(this.#expire, offeredMs);
    this.#host.requestUpdate();
  }

  readonly #expire = (): void => {
    if (this.#host.renderRoot.querySelector('.undo:is(:hover, :focus-within)'))
      this.#timer = setTimeout(this.#expire, againMs);
    else this.#set(null);
  };
}

/** What stands in the bar. */
export const renderOffer = (
  { text, icon: art }: UndoOffer,
  l10n: LocalizeController,
  undo: () => void,
): TemplateResult =>
  html`${icon(art, 16)}
    <p>${text}</p>
    <button class="btn" type="button" @click=${undo}>
      ${l10n.t('action.undo')}<kbd aria-hidden="true"
        >${/Mac|iP/.test(navigator.platform) ? '⌘Z' : 'Ctrl+Z'}</kbd
      >
    </button>`;

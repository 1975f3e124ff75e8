import type { LitElement, ReactiveController } from 'lit';
import type { Command, NotifError } from '../../src/index.js';
import type { NotifArchiveEvent } from '../events/archive.js';
import { NotifClearAllEvent } from '../events/clear-all.js';
import { NotifErrorEvent } from '../events/error.js';
import { NotifMarkAllReadEvent } from '../events/mark-all-read.js';
import { announce } from '../internal/announcer.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { StringKey } from '../internal/strings.js';
import type { PanelSource } from './panel-source.js';

/** How long it can be undone here; the server takes it longer. */
const offeredMs = 10_000;
/** While somebody is at the button, it is looked again after this. */
const againMs = 1000;

/** One thing that can be undone, until the next or for 10 seconds, longer while a person is at its button. */
export interface UndoOffer {
  /** What was done, in words. */
  readonly text: string;
  /** Whether it went to the archive, rather than being read. */
  readonly isArchive: boolean;
  undo(): Promise<unknown>;
}

/** What a person can do with all notifications at once, what of it can be undone, and what they are told. */
export class PanelCommands implements ReactiveController {
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  readonly #source: PanelSource;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether a refresh is on its way. */
  refreshing = false;
  offer: UndoOffer | null = null;

  constructor(host: LitElement, l10n: LocalizeController, source: PanelSource) {
    this.#host = host;
    this.#l10n = l10n;
    this.#source = source;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#set(null);
  }

  readonly refresh = async (): Promise<void> => {
    if (this.refreshing) return;
    this.refreshing = true;
    this.#host.requestUpdate();
    await this.#try('action.refresh', this.#source.client?.refresh());
    this.refreshing = false;
    this.#host.requestUpdate();
  };

  readonly markAllRead = (): void => {
    const { client, unread } = this.#source;
    if (this.#host.dispatchEvent(new NotifMarkAllReadEvent()))
      void this.#do('action.mark_all_read', 'undo.read', unread, client?.markAllRead());
  };

  readonly clearAll = (): void => {
    const { client } = this.#source;
    const count = client?.$feed.get().count ?? 0;
    if (this.#host.dispatchEvent(new NotifClearAllEvent()))
      void this.#do('action.clear_all', 'undo.archived', count, client?.clearAll());
  };

  /** A row was archived; it tells itself if that fails. */
  readonly archived = ({ result }: NotifArchiveEvent): void =>
    void this.#do(null, 'undo.archived', 1, result);

  readonly undo = (): void => {
    void this.#try('action.undo', this.offer?.undo());
    this.#set(null);
  };

  /** `seen`: how many the person saw it happen to. The server, which may be out of reach, has the last word on that. */
  async #do(
    label: StringKey | null,
    done: 'undo.read' | 'undo.archived',
    seen: number,
    command: Command | undefined,
  ): Promise<void> {
    if (!command) return;
    const isArchive = done === 'undo.archived';
    const offerOf = (n: number): UndoOffer => ({
      text: this.#l10n.t(done, { n }),
      isArchive,
      undo: () => command.undo(),
    });
    const offer = seen ? offerOf(seen) : null;
    this.#offer(offer);
    const affected = (await this.#try(label, command))?.affected ?? 0;
    // Something else is offered by now, or nobody wanted it.
    if (this.offer !== offer) return;
    if (!affected) this.#set(null);
    else if (!offer) this.#offer(offerOf(affected));
    else if (affected !== seen) {
      this.offer = offerOf(affected);
      this.#host.requestUpdate();
    }
  }

  #offer(offer: UndoOffer | null): void {
    this.#set(offer);
    if (offer) announce(`${offer.text}. ${this.#l10n.t('undo.available')}`);
  }

  async #try<T>(label: StringKey | null, command: Promise<T> | undefined): Promise<T | undefined> {
    try {
      return await command;
    } catch (error) {
      if (!label) return undefined;
      announce(this.#l10n.t('error.action', { action: this.#l10n.t(label) }), { urgent: true });
      this.#host.dispatchEvent(new NotifErrorEvent(error as NotifError));
      return undefined;
    }
  }

  #set(offer: UndoOffer | null): void {
    clearTimeout(this.#timer);
    this.offer = offer;
    if (offer) this.#timer = setTimeout(this.#expire, offeredMs);
    this.#host.requestUpdate();
  }

  readonly #expire = (): void => {
    if (this.#host.renderRoot.querySelector('.undo:is(:hover, :focus-within)'))
      this.#timer = setTimeout(this.#expire, againMs);
    else this.#set(null);
  };
}

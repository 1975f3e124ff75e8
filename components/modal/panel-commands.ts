import type { ReactiveControllerHost } from 'lit';
import type { Client, CommandResult, NotifError } from '../../src/index.js';
import type { NotifArchiveEvent } from '../events/archive.js';
import { NotifClearAllEvent } from '../events/clear-all.js';
import { NotifErrorEvent } from '../events/error.js';
import { NotifMarkAllReadEvent } from '../events/mark-all-read.js';
import { announce } from '../internal/announcer.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { StringKey } from '../internal/strings.js';
import { UndoController } from './undo-controller.js';

/** What a person can do with all notifications at once, what of it can be undone, and what they are told. */
export class PanelCommands {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #l10n: LocalizeController;
  /** What of it can be undone. */
  readonly undoable: UndoController;
  readonly #client: () => Client | null;
  /** Whether a refresh is on its way. */
  refreshing = false;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    l10n: LocalizeController,
    client: () => Client | null,
  ) {
    this.#host = host;
    this.#l10n = l10n;
    this.undoable = new UndoController(host);
    this.#client = client;
  }

  readonly refresh = (): void => void this.#refresh();

  readonly markAllRead = (): void => {
    if (!this.#host.dispatchEvent(new NotifMarkAllReadEvent())) return;
    void this.#offer('action.mark_all_read', 'undo.read', this.#client()?.markAllRead());
  };

  readonly clearAll = (): void => {
    if (!this.#host.dispatchEvent(new NotifClearAllEvent())) return;
    void this.#offer('action.clear_all', 'undo.archived', this.#client()?.clearAll());
  };

  /** A row was archived; it tells itself if that fails. */
  readonly archived = (event: NotifArchiveEvent): void => {
    void this.#offer(null, 'undo.archived', event.result);
  };

  readonly undo = (): void => {
    void this.#try('action.undo', this.undoable.take()?.undo());
  };

  async #refresh(): Promise<void> {
    if (this.refreshing) return;
    this.refreshing = true;
    this.#host.requestUpdate();
    await this.#try('action.refresh', this.#client()?.refresh());
    this.refreshing = false;
    this.#host.requestUpdate();
  }

  async #offer(
    label: StringKey | null,
    done: 'undo.read' | 'undo.archived',
    command: Promise<CommandResult> | undefined,
  ): Promise<void> {
    this.undoable.set(null);
    const result = await this.#try(label, command);
    if (!result?.affected) return;
    const text = this.#l10n.t(done, { n: result.affected });
    this.undoable.set({ text, isArchive: done === 'undo.archived', undo: () => result.undo() });
    announce(`${text}. ${this.#l10n.t('undo.available')}`);
  }

  async #try<T>(label: StringKey | null, command: Promise<T> | undefined): Promise<T | undefined> {
    try {
      return await command;
    } catch (error) {
      if (label === null) return undefined;
      announce(this.#l10n.t('error.action', { action: this.#l10n.t(label) }), { urgent: true });
      this.#host.dispatchEvent(new NotifErrorEvent(error as NotifError));
      return undefined;
    }
  }
}

import type { Document, NoticeType } from '../documents/document.js';
import type { DocumentStore } from '../documents/document-store.js';
import { compose, type Notice } from './compose.js';

/** Hands a notification to the backend; must be idempotent by `dedupKey`. */
export type Send = (notice: Notice) => Promise<unknown>;

export interface NoticesParts {
  readonly store: DocumentStore;
  readonly send: Send;
  readonly log: (sentence: string, error?: unknown) => void;
}

/**
 * Tells people what became of a document. The work comes first: a notification that cannot be sent is logged and
 * stays due (it is tried again at the next start), and the job it tells of is done all the same.
 */
export class Notices {
  readonly #parts: NoticesParts;

  constructor(parts: NoticesParts) {
    this.#parts = parts;
  }

  /** Changes a document and sends what is due for it. Rejects only when the change itself could not be kept. */
  async announce(id: string, patch: Partial<Document>, type: NoticeType): Promise<Document> {
    const due = [...(this.#parts.store.get(id)?.due ?? []), type];
    const document = await this.#parts.store.update(id, { ...patch, due });
    await this.#sendDue(document);
    return document;
  }

  /** Sends what an earlier run left unsent. */
  async catchUp(): Promise<void> {
    for (const document of this.#parts.store.all()) await this.#sendDue(document);
  }

  async #sendDue(document: Document): Promise<void> {
    for (const type of document.due) {
      try {
        await this.#parts.send(compose(type, document));
      } catch (error) {
        this.#parts.log(`“${type}” of document ${document.id} could not be sent; the work is kept.`, error);
        continue;
      }
      const due = this.#parts.store.get(document.id)?.due ?? [];
      await this.#parts.store.update(document.id, { due: due.filter((other) => other !== type) });
    }
  }
}

import { randomUUID } from 'node:crypto';
import type { Notices } from '../notices/notices.js';
import type { Document, Person } from './document.js';
import type { DocumentStore } from './document-store.js';
import { DocumentFailure, explain, type FailureCode } from './failure.js';
import { cleanName } from './file-name.js';
import { kindOf } from './kind.js';
import { receiveUpload } from './receive-upload.js';

export interface IntakeParts {
  readonly store: DocumentStore;
  readonly notices: Notices;
}

/**
 * Takes an upload in. What can be refused at once is refused at once, yet it is kept as a failed document and its
 * owner is notified: whoever dropped ten files and looked away finds out which one is missing.
 */
export class Intake {
  readonly #parts: IntakeParts;

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  /**
   * @returns the document, `queued` or already `failed`
   * @throws {Error} when the sender went away or the disk is full; nothing is kept then
   */
  async take(request: Request, rawName: string, owner: Person): Promise<Document> {
    const { store } = this.#parts;
    const document = blank(cleanName(rawName), owner);
    if (!document.kind) return this.#refuse(document, 'unsupported-type', announced(request));
    const files = await store.reserve(document.id);
    try {
      const bytes = await receiveUpload(request, files.original);
      return await store.add({ ...document, bytes });
    } catch (error) {
      await store.release(document.id);
      if (error instanceof DocumentFailure) return this.#refuse(document, error.code, announced(request));
      throw error;
    }
  }

  async #refuse(document: Document, code: FailureCode, bytes: number): Promise<Document> {
    const failure = { code, message: explain(code) };
    await this.#parts.store.add({ ...document, bytes, status: 'failed', failure });
    return this.#parts.notices.announce(document.id, {}, 'document.failed');
  }
}

/** The size that the sender named; 0 where it named none. */
function announced(request: Request): number {
  const bytes = Number(request.headers.get('content-length') ?? 0);
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : 0;
}

function blank(name: string, owner: Person): Document {
  const now = new Date().toISOString();
  return {
    id: randomUUID(),
    name,
    kind: kindOf(name),
    bytes: 0,
    owner,
    createdAt: now,
    updatedAt: now,
    status: 'queued',
    failure: null,
    words: null,
    pages: null,
    summary: null,
    approval: null,
    attempts: 0,
    due: [],
  };
}

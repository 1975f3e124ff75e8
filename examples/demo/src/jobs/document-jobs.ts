import type { Document } from '../documents/document.js';
import type { DocumentStore } from '../documents/document-store.js';
import { explain, MAX_JOB_MS, type FailureCode } from '../documents/failure.js';
import type { Notices } from '../notices/notices.js';
import type { Report, Source } from './messages.js';
import { WorkerLost, type WorkerThread } from './worker-thread.js';

/** How often a job is begun before its document is given up. */
const MAX_ATTEMPTS = 3;

export interface DocumentJobsParts {
  readonly store: DocumentStore;
  readonly notices: Notices;
  readonly worker: WorkerThread;
  readonly log: (sentence: string, error?: unknown) => void;
  readonly onProgress: (id: string, share: number) => void;
}

/** What the worker needs to find a document's files. */
export function sourceOf(store: DocumentStore, { id, name, kind }: Document): Source {
  const { original, text } = store.filesOf(id);
  return { id, name, kind: kind ?? 'text', original, text };
}

/**
 * The two jobs of a document. Each counts its attempts first and ends in a new state of the document, or leaves it
 * as it was to be tried again; the change and the notification that is due for it become durable together.
 */
export class DocumentJobs {
  readonly #parts: DocumentJobsParts;

  constructor(parts: DocumentJobsParts) {
    this.#parts = parts;
  }

  async index(document: Document): Promise<void> {
    const { notices, store, log } = this.#parts;
    const { id, attempts } = document;
    if (attempts >= MAX_ATTEMPTS) return this.fail(id, 'worker-stopped');
    await store.update(id, { status: 'extracting', attempts: attempts + 1 });
    const report = await this.#ask('index', document);
    if (!report) return;
    if ('failure' in report) return this.fail(id, report.failure);
    // An error of ours, not of the document: it is tried again, then given up.
    if ('crash' in report) return log(`Document ${id} could not be indexed.`, report.crash);
    if ('indexed' in report)
      await notices.announce(id, { status: 'indexed', attempts: 0, ...report.indexed }, 'document.indexed');
  }

  async summarize(document: Document): Promise<void> {
    const { notices, store, log } = this.#parts;
    const { id, attempts } = document;
    // A document without a summary is still a good document.
    if (attempts >= MAX_ATTEMPTS)
      return void (await store.update(id, { summary: { sentences: [], keywords: [] } }));
    await store.update(id, { attempts: attempts + 1 });
    const report = await this.#ask('summarize', document);
    if (report && 'crash' in report) return log(`Document ${id} could not be summarised.`, report.crash);
    if (report && 'summary' in report)
      await notices.announce(id, { summary: report.summary, attempts: 0 }, 'summary.ready');
  }

  async fail(id: string, code: FailureCode): Promise<void> {
    const failure = { code, message: explain(code) };
    await this.#parts.notices.announce(id, { status: 'failed', failure }, 'document.failed');
  }

  /** One order; null when the worker went down and the job is to be tried again. */
  async #ask(order: 'index' | 'summarize', document: Document): Promise<Report | null> {
    const { worker, store, log, onProgress } = this.#parts;
    try {
      return await worker.ask(
        { do: order, source: sourceOf(store, document) },
        { ms: MAX_JOB_MS, onProgress: (share) => onProgress(document.id, share) },
      );
    } catch (error) {
      if (!(error instanceof WorkerLost)) throw error;
      if (error.reason === 'closed') return null;
      log(`The worker was lost at document ${document.id}.`, error.cause ?? error);
      if (error.reason === 'too-slow' && order === 'index') await this.fail(document.id, 'too-slow');
      return null;
    }
  }
}

import type { Document } from '../documents/document.js';
import type { DocumentStore } from '../documents/document-store.js';
import type { Notices } from '../notices/notices.js';
import { DocumentJobs, sourceOf } from './document-jobs.js';
import type { Hit } from './messages.js';
import { WorkerLost, WorkerThread } from './worker-thread.js';

const SEARCH_MS = 5_000;

export interface JobQueueParts {
  readonly store: DocumentStore;
  readonly notices: Notices;
  readonly log: (sentence: string, error?: unknown) => void;
}

/**
 * What is left to do follows from the documents themselves: an unread one is indexed, an indexed one without a
 * summary gets one. So nothing is lost with the process, and a second list of jobs could not disagree with the first.
 */
export class JobQueue {
  readonly #store: DocumentStore;
  readonly #log: JobQueueParts['log'];
  readonly #worker: WorkerThread;
  readonly #jobs: DocumentJobs;
  readonly #progress = new Map<string, number>();
  #running: Promise<void> | null = null;
  #wanted = false;
  #closed = false;

  constructor({ store, notices, log }: JobQueueParts) {
    this.#store = store;
    this.#log = log;
    this.#worker = new WorkerThread(() =>
      store
        .all()
        .filter(({ status }) => status === 'indexed')
        .map((document) => sourceOf(store, document)),
    );
    const onProgress = (id: string, share: number): void => {
      this.#progress.set(id, share);
      // The share is not kept, but pages that ask whether anything changed must hear of it.
      store.touch();
    };
    this.#jobs = new DocumentJobs({ store, notices, log, worker: this.#worker, onProgress });
  }

  /** Share of the job that is done, 0 to 1; undefined where none runs. */
  progressOf(id: string): number | undefined {
    return this.#progress.get(id);
  }

  /** Works until nothing is left. Call it whenever a document was added, and once at the start. */
  wake(): void {
    this.#wanted = true;
    if (this.#running || this.#closed) return;
    this.#running = this.#work().finally(() => {
      this.#running = null;
      if (this.#wanted) this.wake();
    });
  }

  /**
   * @returns the documents in which every word of the query begins a word, best first
   * @throws {WorkerLost} when the worker is gone, or busy for more than 5 s
   */
  async search(query: string): Promise<readonly Hit[]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new WorkerLost('too-slow')), SEARCH_MS);
    });
    try {
      const report = await Promise.race([this.#worker.ask({ do: 'search', query }, {}), late]);
      if ('hits' in report) return report.hits;
      throw new Error('crash' in report ? report.crash : 'The worker did not answer the search.');
    } finally {
      clearTimeout(timer);
    }
  }

  /** Stops; what was being done is taken up at the next start. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#worker.close();
    await this.#running;
  }

  /** The oldest document with something left to do. */
  #next(): Document | undefined {
    return this.#store
      .all()
      .findLast(
        ({ status, summary }) =>
          status === 'queued' || status === 'extracting' || (status === 'indexed' && !summary),
      );
  }

  async #work(): Promise<void> {
    this.#wanted = false;
    for (let document = this.#next(); document && !this.#closed; document = this.#next()) {
      try {
        await (document.status === 'indexed' ? this.#jobs.summarize(document) : this.#jobs.index(document));
      } catch (error) {
        // Its record could not be written. Going on would try it without end: the next wake-up tries again.
        return this.#log(`The job of document ${document.id} could not be kept.`, error);
      } finally {
        this.#progress.delete(document.id);
      }
    }
  }
}

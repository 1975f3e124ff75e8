import { Worker } from 'node:worker_threads';
import type { Order, Report, Source, WorkerData } from './messages.js';

/** An order as its caller gives it; the ticket is ours. */
type Unticketed = Order extends infer O ? (O extends Order ? Omit<O, 'ticket'> : never) : never;

/** Why an order got no answer. */
export type LostReason = 'too-slow' | 'worker-stopped' | 'closed';

export class WorkerLost extends Error {
  override readonly name: string = 'WorkerLost';
  readonly reason: LostReason;

  constructor(reason: LostReason, options?: ErrorOptions) {
    super(`The worker gave no answer (${reason}).`, options);
    this.reason = reason;
  }
}

interface Pending {
  resolve(report: Report): void;
  reject(error: Error): void;
  onProgress: ((share: number) => void) | undefined;
}

/** The worker thread, started when first needed and again after it was lost. */
export class WorkerThread {
  readonly #indexed: () => readonly Source[];
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #last = 0;
  #closed = false;

  /** @param indexed what a new thread has to load into its search index */
  constructor(indexed: () => readonly Source[]) {
    this.#indexed = indexed;
  }

  /**
   * Sends an order and waits for its answer.
   * @param limits `ms`: after this the thread is ended, since what hangs in a parser can be stopped in no other way
   * @throws {WorkerLost} when the time is over or the thread went down
   */
  async ask(order: Unticketed, limits: { ms?: number; onProgress?: Pending['onProgress'] }): Promise<Report> {
    // A job may be on its way here while the server is being stopped.
    if (this.#closed) throw new WorkerLost('closed');
    const worker = (this.#worker ??= this.#start());
    const ticket = (this.#last += 1);
    const { ms, onProgress } = limits;
    const timer = ms && setTimeout(() => this.#lose(worker, new WorkerLost('too-slow')), ms);
    try {
      return await new Promise<Report>((resolve, reject) => {
        this.#pending.set(ticket, { resolve, reject, onProgress });
        worker.postMessage({ ...order, ticket } as Order);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    if (worker) this.#lose(worker, new WorkerLost('closed'));
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { indexed: this.#indexed() } satisfies WorkerData,
      // A PDF that asks for more takes its thread down, not the server.
      resourceLimits: { maxOldGenerationSizeMb: 768 },
    });
    worker.on('message', (report: Report) => this.#answer(report));
    worker.on('error', (cause) => this.#lose(worker, new WorkerLost('worker-stopped', { cause })));
    worker.on('exit', () => this.#lose(worker, new WorkerLost('worker-stopped')));
    return worker;
  }

  #answer(report: Report): void {
    const pending = this.#pending.get(report.ticket);
    if (!pending) return;
    if ('progress' in report) return pending.onProgress?.(report.progress);
    this.#pending.delete(report.ticket);
    pending.resolve(report);
  }

  #lose(worker: Worker, error: WorkerLost): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of waiting) reject(error);
    void worker.terminate();
  }
}

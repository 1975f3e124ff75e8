import { ApiError, listDocuments, upload, type ShownDocument } from './api.js';

/** A file on its way, or refused. */
export interface Sending {
  readonly key: number;
  readonly name: string;
  /** Share that has gone out, 0 to 1. */
  readonly share: number;
  /** Why it was not taken; null while it is on its way. */
  readonly error: string | null;
}

export interface LibraryState {
  /** Null until the list has come. */
  readonly documents: readonly ShownDocument[] | null;
  /** Why the list may be old; null while the server answers. */
  readonly error: string | null;
  readonly sending: readonly Sending[];
}

/** Time between two looks at the list, in milliseconds: while a job runs, and else. */
const BUSY_MS = 400;
const QUIET_MS = 5_000;
const LOST_MS = 1_500;

const isBusy = ({ status, summary }: ShownDocument): boolean =>
  status === 'queued' || status === 'extracting' || (status === 'indexed' && !summary);

/**
 * The documents as the server has them. The list is asked for with its ETag: often while something is being worked
 * on, seldom else, not at all while the page is hidden, and at once when a notification says that something is new.
 */
export class Library {
  readonly #listeners = new Set<(state: LibraryState) => void>();
  #state: LibraryState = { documents: null, error: null, sending: [] };
  #etag: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  #lastKey = 0;

  get state(): LibraryState {
    return this.#state;
  }

  /** Calls at once and at each change, until the signal ends it. */
  subscribe(listener: (state: LibraryState) => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
    listener(this.#state);
  }

  start(signal: AbortSignal): void {
    document.addEventListener('visibilitychange', () => void this.refresh(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    void this.refresh();
  }

  /** Looks now. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    if (document.hidden || this.#asking) return;
    this.#asking = true;
    try {
      const answer = await listDocuments(this.#etag);
      this.#etag = answer ? answer.etag : this.#etag;
      if (answer || this.#state.error)
        this.#set({ error: null, ...(answer && { documents: answer.documents }) });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // The session has ended: the page begins anew, with the sign-in screen.
      if (error.status === 401) location.reload();
      this.#set({ error: error.message });
    } finally {
      this.#asking = false;
      this.#timer = setTimeout(() => void this.refresh(), this.#pause());
    }
  }

  /** Sends files one after another: the worker takes them one after another too. */
  async send(files: Iterable<File>): Promise<void> {
    const queue = [...files].map((file) => ({ file, key: (this.#lastKey += 1) }));
    const added = queue.map(({ file, key }) => ({ key, name: file.name, share: 0, error: null }));
    this.#set({ sending: [...this.#state.sending, ...added] });
    for (const { file, key } of queue) {
      try {
        await upload(file, (share) => this.#patch(key, { share }));
        this.dismiss(key);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        this.#patch(key, { error: error.message });
      }
      void this.refresh();
    }
  }

  /** Takes a file that was refused off the page. */
  dismiss(key: number): void {
    this.#set({ sending: this.#state.sending.filter((sending) => sending.key !== key) });
  }

  #patch(key: number, patch: Partial<Sending>): void {
    const sending = this.#state.sending.map((each) => (each.key === key ? { ...each, ...patch } : each));
    this.#set({ sending });
  }

  #pause(): number {
    if (this.#state.error) return LOST_MS;
    return this.#state.documents?.some(isBusy) ? BUSY_MS : QUIET_MS;
  }

  #set(patch: Partial<LibraryState>): void {
    this.#state = { ...this.#state, ...patch };
    for (const listener of this.#listeners) listener(this.#state);
  }
}

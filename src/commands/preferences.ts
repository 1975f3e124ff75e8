import type { Atom } from '../model/atom.js';
import type { Change, PreferencesChange } from '../model/change.js';
import type { Clock } from '../model/clock.js';
import type { ConnectionState } from '../model/connection.js';
import type { Note } from '../model/debug.js';
import type { NotifError } from '../model/errors.js';
import { isObject, mergePatch } from '../model/merge-patch.js';
import type { PreferencesPatch, PreferencesState } from '../model/preferences.js';
import type { Readable } from '../model/readable.js';
import type { Backend } from '../wire/backend.js';
import { decodePreferences } from '../wire/decode-preferences.js';
import { encodePreferences } from '../wire/encode-preferences.js';
import type { Answer, HttpInit } from '../wire/request.js';
import type { Tools } from './context.js';

const PATH = '/preferences';
/** What is told in a row is read once; and the tabs and devices of a person do not all ask at the same time. */
const HINT_MS = 200;
const SPREAD_MS = 400;

export interface PreferencesContext {
  readonly backend: Pick<Backend, 'json'>;
  readonly clock: Clock;
  /** In [0, 1). */
  random(): number;
  readonly tools: Pick<Tools, 'NotifError'>;
  readonly $preferences: Atom<PreferencesState>;
  readonly $connection: Readable<ConnectionState>;
  report(error: NotifError): void;
  note: Note;
  /** To the other tabs. */
  post(change: PreferencesChange): void;
}

/** Keeps the preferences as the server has them, with what the person changes laid over it until the server has that too. */
export interface PreferencesDesk {
  /** Never rejects. */
  load(): Promise<void>;
  set(patch: PreferencesPatch): Promise<void>;
  /** What the stream or another tab tells; nothing is done before they were loaded once. */
  hear(change: Change): void;
  /** They are of somebody else from now on; `again`: that one's are read where these were. */
  forget(again?: boolean): void;
}

/** A weak tag is the same for our purposes, but no condition can name it (RFC 9110 13.1.1): a proxy that compresses makes such. */
const strong = (etag: string | null): string | null => etag?.replace(/^W\//, '') ?? null;

export function createPreferences(context: PreferencesContext): PreferencesDesk {
  const { backend, clock, random, tools, $preferences, $connection, report, post } = context;
  context.note({ area: 'client', event: 'loaded', part: 'preferences' });
  /** As the server keeps them, unread fields too. */
  let kept: Record<string, unknown> | null = null;
  let etag: string | null = null;
  /** A read failed that nobody asked for. */
  let stale = false;
  /** What is asked and not answered, in its order. */
  let asked: unknown[] = [];
  let person = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  let loading: Promise<void> | null = null;
  let timer: unknown;
  let told: string | null = null;

  function show(status: PreferencesState['status'], error: NotifError | null = null): void {
    $preferences.set({ status, value: kept && decodePreferences(asked.reduce(mergePatch, kept)), error });
  }

  const dropped = (): NotifError => new tools.NotifError('dropped', PATH);

  /** One after another, for each names the tag that the one before it brought; and nothing of one person for another. */
  function inTurn(run: () => Promise<void>): Promise<void> {
    const { signal } = person;
    const mine = last.then(async () => {
      if (signal.aborted) throw dropped();
      await run().catch((error: unknown) => {
        throw signal.aborted ? dropped() : error;
      });
    });
    last = mine.catch(() => {});
    return mine;
  }

  async function ask(init: HttpInit): Promise<void> {
    const { signal } = person;
    const answer = await backend.json(PATH, { ...init, signal });
    if (signal.aborted) throw dropped();
    take(answer);
  }

  function take({ response, body }: Answer): void {
    if (kept && response.status === 304) return;
    if (!isObject(body)) throw new tools.NotifError('bad-response', PATH);
    kept = body;
    etag = response.headers.get('etag');
  }

  const read = (): Promise<void> =>
    ask({ accept: 304, ...(kept && etag && { headers: { 'if-none-match': etag } }) });

  const patch = (json: unknown): Promise<void> =>
    ask({ method: 'PATCH', json, ...(etag?.startsWith('"') && { headers: { 'if-match': etag } }) });

  /** Whatever comes of it is shown, or reported where there is something to show already. */
  async function refresh(): Promise<void> {
    const { signal } = person;
    try {
      await inTurn(read);
      stale = false;
      show('ready');
    } catch (reason) {
      if (signal.aborted) return;
      const error = reason as NotifError;
      stale = true;
      if (error.status === 404 || error.status === 501) {
        kept = null;
        show('absent');
      } else if (kept) report(error);
      else show('error', error);
    }
  }

  function load(): Promise<void> {
    if ((kept && !stale) || $preferences.get().status === 'absent') return Promise.resolve();
    if (loading) return loading;
    if (!kept) show('loading');
    const mine = refresh().finally(() => {
      if (loading === mine) loading = null;
    });
    return (loading = mine);
  }

  async function send(json: unknown): Promise<void> {
    try {
      await patch(json);
    } catch (error) {
      if ((error as NotifError).status !== 412) throw error;
      // Changed elsewhere meanwhile: what is asked here is asked of what that made of it, once.
      await read();
      await patch(json);
    }
    post({ kind: 'preferences', etag });
  }

  return {
    load,
    async set(wanted) {
      const { signal } = person;
      if (!kept) await load();
      if (signal.aborted) throw dropped();
      if (!kept) throw $preferences.get().error ?? new tools.NotifError('not-found', PATH);
      const mine = encodePreferences(wanted);
      asked.push(mine);
      show('ready');
      try {
        await inTurn(() => send(mine));
      } finally {
        if (!signal.aborted && kept) {
          asked = asked.filter((one) => one !== mine);
          show('ready');
        }
      }
    },
    hear(change) {
      const { status } = $preferences.get();
      if (status === 'idle' || status === 'absent') return;
      // What was told while no stream was open is not told again.
      if (change.kind !== 'preferences' && change.kind !== 'hello') return;
      told = change.kind === 'hello' ? null : change.etag;
      const { signal } = person;
      timer ??= clock.setTimeout(
        () => {
          timer = undefined;
          if (signal.aborted) return;
          stale = true;
          // Closed, it says nothing to the server; it greets when it is opened again.
          if ($connection.get().status === 'closed') return;
          // What is on its way may be what was told of.
          void last.then(() => {
            if (signal.aborted) return;
            if (kept && told && strong(told) === strong(etag)) stale = false;
            else void refresh();
          });
        },
        HINT_MS + random() * SPREAD_MS,
      );
    },
    forget(again) {
      const { status } = $preferences.get();
      person.abort();
      person = new AbortController();
      clock.clearTimeout(timer);
      timer = undefined;
      kept = etag = loading = null;
      stale = false;
      asked = [];
      last = Promise.resolve();
      show('idle');
      if (again && status !== 'idle') void load();
    },
  };
}

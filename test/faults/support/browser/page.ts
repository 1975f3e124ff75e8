// What runs in a tab: one client, and what can be asked of it from outside.
import { createClient, idbCache, polling, sse, type Client } from '../../../../src/index.js';
import { record, type Recorder } from '../recorder.js';
import { shownBy, type Shown } from '../shown.js';

export interface Look extends Shown {
  readonly status: string;
  readonly transport: string | null;
  readonly arrivals: readonly string[];
  readonly broken: readonly string[];
  /** Every status it had, in order. */
  readonly statuses: readonly string[];
  readonly errors: readonly string[];
  readonly visible: boolean;
}

export interface PageSide {
  client: Client;
  /** Makes a client for this person; a token is never part of their name. */
  arrive(user: string): void;
  look(): Look;
  /** `persisted` of each time that the page was shown. */
  readonly shows: readonly boolean[];
  /** When a timer of one second ran, by `performance.now()`. */
  readonly ticks: readonly number[];
  /** All that was said on the tabs' channels. */
  readonly heard: readonly string[];
  /** All that this origin keeps: localStorage and the client's IndexedDB. */
  kept(): Promise<Record<string, unknown>>;
  /** How long so many requests of the page itself took, in ms. */
  ask(times: number): Promise<number[]>;
}

declare global {
  interface Window {
    belfry: PageSide;
  }
}

const query = new URLSearchParams(location.search);
const shows: boolean[] = [];
const ticks: number[] = [];
const heard: string[] = [];
let said: Recorder;

addEventListener('pageshow', ({ persisted }) => shows.push(persisted));
setInterval(() => ticks.push(performance.now()), 1000);

const { BroadcastChannel: Platform } = globalThis;
if (Platform)
  globalThis.BroadcastChannel = class extends Platform {
    override postMessage(message: unknown): void {
      heard.push(JSON.stringify(message));
      super.postMessage(message);
    }
  };

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const side: PageSide = {
  client: undefined as never,
  shows,
  ticks,
  heard,
  arrive(user) {
    side.client = createClient({
      url: '/api/v1',
      user,
      // A secret that must not turn up anywhere else; the backend lets in whoever it begins with.
      auth: () => `${user}~secret`,
      headers: { 'x-tab': query.get('tab') ?? '' },
      cache: idbCache(),
      transports: query.has('streams') ? [sse()] : [sse(), polling()],
    });
    said = record(side.client, () => performance.now());
    side.client.connect();
  },
  look() {
    const { status, transport } = side.client.$connection.get();
    return {
      ...shownBy(side.client),
      status,
      transport,
      arrivals: said.arrivals,
      broken: said.broken,
      statuses: said.states.map((state) => state.status),
      errors: said.errors.map(({ code, message }) => `${code}: ${message}`),
      visible: document.visibilityState === 'visible',
    };
  },
  async kept() {
    const all: Record<string, unknown> = { ...localStorage };
    const database = await answered(indexedDB.open('belfry'));
    if (database.objectStoreNames.contains('inbox')) {
      const inbox = database.transaction('inbox').objectStore('inbox');
      for (const key of await answered(inbox.getAllKeys())) all[String(key)] = await answered(inbox.get(key));
    }
    database.close();
    return all;
  },
  async ask(times) {
    const took: number[] = [];
    for (let n = 0; n < times; n++) {
      const began = performance.now();
      await (await fetch(`/page.txt?${n}`, { cache: 'no-store' })).text();
      took.push(performance.now() - began);
    }
    return took;
  },
};
window.belfry = side;
const user = query.get('user');
if (user) side.arrive(user);

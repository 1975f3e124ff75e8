import type { LinkEvent, LinkFailure } from '../../../src/transport/link.js';
import { nextWake, step } from '../../../src/transport/link.js';
import {
  connections,
  initialLink,
  type LinkContext,
  type LinkState,
} from '../../../src/transport/link-state.js';

/** What becomes of one connection, in milliseconds after it was opened; what is left out never happens. */
export interface Fate {
  readonly opens?: number;
  readonly hello?: number;
  /** A sign of life each so many milliseconds after the hello. */
  readonly beat?: number;
  readonly fails?: readonly [ms: number, cause: LinkFailure['cause'], waitMs?: number];
}

/** How the world treats the transport `name` when it is opened at `now`; `nth`: 1 for the first time. */
export type Weather = (name: string, now: number, nth: number) => Fate;

export interface Opened {
  readonly at: number;
  readonly name: string;
  readonly gen: number;
}

/** The link in a world whose time is ours: a day passes at once. */
export class LinkWorld {
  state: LinkState = initialLink;
  now = 1000;
  readonly opened: Opened[] = [];
  readonly probes: number[] = [];
  /** Status after each change, with its time. */
  readonly history: { at: number; status: string; name: string | undefined }[] = [];
  /** Most connections that were open at once. */
  most = 0;
  #queue: { at: number; run: () => void }[] = [];
  #open = new Set<number>();
  #probed = -1;
  readonly #weather: Weather;
  readonly #probe: (now: number) => boolean;
  readonly #random: () => number;
  names: readonly string[];

  constructor(
    names: readonly string[],
    weather: Weather,
    {
      probe = () => true,
      random = () => 0.5,
    }: { probe?: (now: number) => boolean; random?: () => number } = {},
  ) {
    this.names = names;
    this.#weather = weather;
    this.#probe = probe;
    this.#random = random;
  }

  context(): LinkContext {
    return {
      now: this.now,
      random: this.#random(),
      transports: this.names.map((name) => (name === 'poll' ? { name, confirmMs: Infinity } : { name })),
    };
  }

  get name(): string | undefined {
    return this.names[this.state.candidate];
  }

  send(event: LinkEvent): this {
    const before = this.state;
    this.state = step(before, event, this.context());
    if (this.state !== before) this.#act();
    return this;
  }

  at(ms: number, run: () => void): this {
    this.#queue.push({ at: this.now + ms, run });
    return this;
  }

  /** Lets time pass. */
  run(ms: number): this {
    const end = this.now + ms;
    for (;;) {
      const wake = nextWake(this.state, this.context());
      const next = this.#queue.reduce((least, { at }) => Math.min(least, at), Infinity);
      const time = Math.min(wake, next);
      if (time > end) break;
      this.now = Math.max(this.now, time);
      if (wake <= next) this.send({ type: 'tick' });
      else {
        const due = this.#queue.findIndex(({ at }) => at === next);
        this.#queue.splice(due, 1)[0]?.run();
      }
    }
    this.now = end;
    return this;
  }

  /** Runs until the link is live (at most `ms`); how long it took. */
  untilLive(ms: number): number {
    const began = this.now;
    while (this.state.status !== 'live' && this.now - began < ms) this.run(10);
    return this.now - began;
  }

  #act(): void {
    const { status, gen, probe } = this.state;
    const last = this.history.at(-1);
    if (last?.status !== status || last.name !== this.name)
      this.history.push({ at: this.now, status, name: this.name });
    const wanted = connections(this.state);
    this.#open = new Set([...this.#open].filter((one) => wanted.has(one)));
    for (const [one, candidate] of wanted) {
      if (this.#open.has(one)) continue;
      this.#open.add(one);
      this.#connect(one, this.names[candidate] ?? '?');
    }
    this.most = Math.max(this.most, wanted.size);
    if (!probe || this.#probed === gen) return;
    this.#probed = gen;
    this.probes.push(this.now);
    const ok = this.#probe(this.now);
    this.at(ok ? 50 : 3000, () => this.send({ type: 'probed', gen, ok, error: null }));
  }

  #connect(gen: number, name: string): void {
    this.opened.push({ at: this.now, name, gen });
    const nth = this.opened.filter((one) => one.name === name).length;
    const fate = this.#weather(name, this.now, nth);
    // What has no deadline of the link has one of its own requests.
    const { opens, hello, beat, fails } =
      name === 'poll' && fate.hello === undefined ? { fails: [15_000, 'network'] as const, ...fate } : fate;
    const heard = (ms: number, event: LinkEvent, again?: number): void => {
      this.at(ms, () => {
        if (!this.#open.has(gen)) return;
        this.send(event);
        if (again) heard(again, event, again);
      });
    };
    if (opens !== undefined) heard(opens, { type: 'opened', gen });
    if (hello !== undefined) heard(hello, { type: 'hello', gen });
    if (hello !== undefined && beat) heard(hello + beat, { type: 'beat', gen }, beat);
    if (fails) heard(fails[0], { type: 'failed', gen, cause: fails[1], error: null, waitMs: fails[2] });
  }
}

export const fine: Fate = { opens: 20, hello: 40, beat: 20_000 };

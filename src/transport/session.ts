import { elapsed } from '../model/clock.js';
import { failure, NotifError } from '../model/errors.js';
import type { Ambient } from './ambient.js';
import { connect, type Connection, type ConnectionOptions } from './connection.js';
import type { DemotionStore } from './demotion-store.js';
import { nextWake, step, type LinkEvent } from './link.js';
import { connections, initialLink, type LinkContext, type LinkState } from './link-state.js';
import type { Transport } from './transport.js';

export type SessionOptions = Omit<ConnectionOptions, 'hidden' | 'onEvent' | 'onWake'> & {
  transports: readonly Transport[];
  ambient: Ambient;
  /** Where it is remembered which transports do not work here. */
  demotions: DemotionStore;
  /** Takes what the link decides, and the transport in use. */
  onState: (state: LinkState, transport: Transport | undefined) => void;
};

/** Runs what the link decides: opens and closes transports, keeps its timer, and tells it what happened. */
export interface Session {
  start(): void;
  stop(): void;
  /** A person asks for what is new: waits are cut short, as far as the server allows. */
  hurry(): void;
  /** Another order, or other transports; what is open goes on until one of these took over. */
  setTransports(transports: readonly Transport[]): void;
}

/** How long the question may take that tells a bad transport from a bad network, in milliseconds. */
const PROBE_MS = 3000;

export function createSession(options: SessionOptions): Session {
  const { backend, clock, random, ambient, demotions, note, onState } = options;
  const open = new Map<number, Connection>();
  const wakers = new Set<() => void>();
  const waiting: LinkEvent[] = [];
  let { transports } = options;
  let state = initialLink;
  let timer: unknown;
  let busy = false;
  let probing: { gen: number; abort: AbortController } | undefined;
  let stopListening: (() => void) | undefined;

  const context = (): LinkContext => ({ now: elapsed(clock), random: random(), transports });
  /** Somebody looks. */
  function wake(): void {
    // A connection that should have said something by now may be dead: another is opened beside it.
    if (open.get(state.gen)?.liveness.isDoubtful()) send({ type: 'renew' });
    [...wakers].forEach((run) => run());
  }

  /** Notes what the link made of an event. */
  function tell(event: LinkEvent, from: LinkState['status']): void {
    const { status, gen, candidate, trial, demoted, at } = state;
    note({
      area: 'link',
      event: event.type,
      from,
      to: status,
      gen,
      transport: transports[candidate]?.name ?? open.get(gen)?.transport.name ?? null,
      trial: trial && (transports[trial.candidate]?.name ?? null),
      demoted: Object.keys(demoted),
      waitMs: at.retry === undefined ? null : Math.round(Math.max(0, at.retry - elapsed(clock))),
      cause: event.type === 'failed' ? event.cause : null,
      ok: event.type === 'probed' ? event.ok : null,
      ...failure('error' in event ? event.error : null),
    });
  }

  /** One after another: what is done for one event may bring the next. */
  function send(event: LinkEvent): void {
    waiting.push(event);
    if (busy) return;
    busy = true;
    for (let next; (next = waiting.shift());) {
      const before = state;
      state = step(state, next, context());
      if (state === before) continue;
      tell(next, before.status);
      if (state.demoted !== before.demoted) demotions.save(state.demoted);
      act();
      onState(state, open.get(state.gen)?.transport ?? transports[state.candidate]);
    }
    busy = false;
    clock.clearTimeout(timer);
    const at = context();
    const due = nextWake(state, at);
    if (due < Infinity) timer = clock.setTimeout(() => send({ type: 'tick' }), Math.max(0, due - at.now));
  }

  /** Makes it so: the connections that the link wants, and no other. */
  function act(): void {
    const wanted = connections(state);
    for (const [gen, connection] of open) {
      if (wanted.has(gen)) continue;
      open.delete(gen);
      connection.abort();
    }
    for (const [gen, candidate] of wanted) {
      const transport = transports[candidate];
      if (!open.has(gen) && transport) open.set(gen, connect(transport, gen, connectionOptions));
    }
    if (probing && (!state.probe || probing.gen !== state.gen)) {
      probing.abort.abort();
      probing = undefined;
    }
    if (state.probe && !probing) void probe(state.gen);
  }

  const connectionOptions: ConnectionOptions = {
    ...options,
    hidden: ambient.hidden,
    onEvent: send,
    onWake(listener) {
      wakers.add(listener);
      return () => wakers.delete(listener);
    },
  };

  async function probe(gen: number): Promise<void> {
    const abort = new AbortController();
    probing = { gen, abort };
    const limit = clock.setTimeout(() => abort.abort(), PROBE_MS);
    const ok = await backend.probe(abort.signal).catch(() => false);
    clock.clearTimeout(limit);
    const { transport } = open.get(gen) ?? {};
    const error = state.error ?? new NotifError('stream', `${transport?.name}: no hello`);
    send({ type: 'probed', gen, ok, error });
  }

  return {
    start() {
      stopListening ??= ambient.listen((event) => {
        if (event === 'focus' || event === 'blur') return;
        send({ type: event });
        if (event === 'visible' || event === 'woke') wake();
      });
      state = { ...state, demoted: demotions.load() };
      send({ type: ambient.hidden() ? 'hidden' : 'visible' });
      send({ type: 'start' });
    },
    stop() {
      stopListening?.();
      stopListening = undefined;
      send({ type: 'stop' });
    },
    hurry() {
      send({ type: 'user' });
      wake();
    },
    setTransports(next) {
      const current = open.get(state.gen)?.transport;
      transports = next;
      send({ type: 'transports', candidate: current ? next.indexOf(current) : -1 });
    },
  };
}

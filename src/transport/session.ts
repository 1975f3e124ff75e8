import type { Change } from '../model/change.js';
import type { Clock } from '../model/clock.js';
import { asNotifError, NotifError } from '../model/errors.js';
import type { Backend } from '../wire/backend.js';
import { decodeFrame, type Frame } from '../wire/decode.js';
import type { Ambient } from './ambient.js';
import { initialLink, step, type FailCause, type LinkEvent, type LinkState, type TimerName } from './link.js';
import { watchSilence } from './liveness.js';
import { TransportFailure, type Transport } from './transport.js';

export interface SessionOptions {
  transports: readonly Transport[];
  backend: Backend;
  clock: Clock;
  random: () => number;
  ambient: Ambient;
  /** Where to resume now. */
  cursor: () => string | null;
  onChange: (change: Change) => void;
  onState: (state: LinkState, transport: Transport) => void;
  report: (error: NotifError) => void;
}

/** Runs what the link decides: opens and closes transports, keeps its timers, and tells it what happened. */
export class Session {
  readonly #options: SessionOptions;
  readonly #timers = new Map<TimerName, unknown>();
  readonly #wakers = new Set<() => void>();
  #state: LinkState = initialLink;
  #open: AbortController | undefined;
  #alive: (heartbeatMs?: number | null) => void = () => {};
  #stopListening: (() => void) | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  get status(): LinkState['status'] {
    return this.#state.status;
  }

  start(): void {
    const { ambient } = this.#options;
    this.#stopListening ??= ambient.listen((event) => {
      this.#send({ type: event });
      if (event === 'visible' || event === 'resume') this.#wake();
    });
    this.#send({ type: ambient.hidden() ? 'hidden' : 'visible' });
    this.#send({ type: 'start' });
  }

  stop(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#send({ type: 'stop' });
  }

  /** A person asks for what is new: waits are cut short, as far as the server allows. */
  hurry(): void {
    this.#send({ type: 'user' });
    this.#wake();
  }

  /** Gives this connection up and resumes from the cursor. */
  restart(error: NotifError): void {
    this.#fail(error);
  }

  #wake(): void {
    for (const wake of [...this.#wakers]) wake();
  }

  #send(event: LinkEvent): void {
    const { transports, clock, random, onState } = this.#options;
    const before = this.#state;
    const [state, effects] = step(before, event, {
      now: clock.now(),
      random: random(),
      candidates: transports.length,
    });
    this.#state = state;
    for (const effect of effects) {
      if (effect.type === 'open') this.#connect(effect.gen, this.#transport(effect.candidate));
      else if (effect.type === 'timer') this.#timer(effect.name, effect.ms);
      else if (effect.type === 'clear') this.#clearTimers();
      else this.#close();
    }
    if (state !== before) onState(state, this.#transport(state.candidate));
  }

  #transport(candidate: number): Transport {
    const transport = this.#options.transports[candidate];
    if (!transport) throw new NotifError('bad-option', 'There is no transport to connect with.');
    return transport;
  }

  #timer(name: TimerName, ms: number): void {
    const { clock } = this.#options;
    const { gen, candidate } = this.#state;
    const wait = name === 'confirm' ? (this.#transport(candidate).confirmMs ?? ms) : ms;
    if (wait === Infinity) return;
    clock.clearTimeout(this.#timers.get(name));
    this.#timers.set(
      name,
      clock.setTimeout(() => this.#send({ type: 'timer', name, gen }), wait),
    );
  }

  #clearTimers(): void {
    for (const timer of this.#timers.values()) this.#options.clock.clearTimeout(timer);
    this.#timers.clear();
  }

  #close(): void {
    // Never waits for the other side to agree: an aborted connection says nothing more.
    this.#open?.abort();
    this.#open = undefined;
  }

  #connect(gen: number, transport: Transport): void {
    const { backend, clock, random, ambient, cursor } = this.#options;
    const open = (this.#open = new AbortController());
    const { signal } = open;
    const heard =
      <T extends unknown[]>(run: (...args: T) => void) =>
      (...args: T): void => {
        if (!signal.aborted) run(...args);
      };
    let retryBase: number | undefined;
    const onChange = heard((change: Change) => {
      this.#alive();
      if (change.kind === 'hello') {
        this.#send({ type: 'hello', gen, ...(retryBase !== undefined && { retryBase }) });
        this.#alive(change.heartbeatMs);
      }
      this.#options.onChange(change);
      if (change.kind === 'bye') this.#bye(change.reason, change.reconnectAfterMs);
    });
    this.#alive = watchSilence(clock, signal, () =>
      this.#fail(new NotifError('timeout', 'The stream went silent.')),
    );
    transport
      .open({
        backend,
        clock,
        random,
        cursor,
        signal,
        hidden: () => ambient.hidden(),
        onOpen: heard(() => this.#send({ type: 'opened', gen })),
        onFrame: heard((frame: Frame) => this.#decode(frame, onChange)),
        onChange,
        onAlive: heard(() => this.#alive()),
        onRetry: (ms) => {
          retryBase = ms;
        },
        onWake: (listener) => {
          this.#wakers.add(listener);
          return () => this.#wakers.delete(listener);
        },
      })
      .then(
        heard(() => this.#send({ type: 'failed', gen, cause: 'ended', error: null })),
        heard((error: unknown) => this.#fail(error)),
      );
  }

  #decode(frame: Frame, onChange: (change: Change) => void): void {
    const { report } = this.#options;
    try {
      if (frame.event === 'overflow')
        throw new NotifError(
          'stream-overflow',
          'The server sent a frame of more than 1 Mi characters; it was skipped.',
        );
      onChange(decodeFrame(frame, report));
    } catch (error) {
      const known = asNotifError(error, 'bad-frame');
      report(known);
      if (known.code === 'protocol') this.#fail(new TransportFailure('terminal', known));
    }
  }

  #bye(reason: string, waitMs: number | null): void {
    if (reason === 'auth_expired') this.#options.backend.forgetAuth();
    const cause: FailCause = reason === 'too_many_streams' ? 'transport' : 'ended';
    this.#send({
      type: 'failed',
      gen: this.#state.gen,
      cause,
      error: null,
      ...(waitMs !== null && cause === 'ended' && { waitMs }),
    });
  }

  #fail(reason: unknown): void {
    const failure = reason instanceof TransportFailure ? reason : null;
    const error = failure?.cause ?? asNotifError(reason, 'network');
    const cause: FailCause =
      failure?.kind ??
      (error.code === 'unauthorized' ? 'unauthorized' : error.code === 'forbidden' ? 'terminal' : 'network');
    const { retryAfterMs } = error;
    this.#send({
      type: 'failed',
      gen: this.#state.gen,
      cause,
      error,
      ...(retryAfterMs !== undefined && { waitMs: retryAfterMs }),
    });
  }
}

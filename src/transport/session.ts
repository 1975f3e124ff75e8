import type { Change } from '../model/change.js';
import type { Clock } from '../model/clock.js';
import { asNotifError, NotifError, type NotifErrorCode } from '../model/errors.js';
import type { Backend } from '../wire/backend.js';
import { decodeFrame } from '../wire/decode.js';
import type { Ambient } from './ambient.js';
import { initialLink, step, type FailCause, type LinkEvent, type LinkState, type TimerName } from './link.js';
import { watchSilence } from './liveness.js';
import type { Transport } from './transport.js';

export interface SessionOptions {
  transports: readonly Transport[];
  backend: Backend;
  clock: Clock;
  random: () => number;
  ambient: Ambient;
  report: (error: NotifError) => void;
}

/** Runs what the link decides: opens and closes transports, keeps its timers, and tells it what happened. */
export interface Session {
  start(): void;
  stop(): void;
  /** A person asks for what is new: waits are cut short, as far as the server allows. */
  hurry(): void;
}

/** Whom an error blames; any other the network. */
const CAUSES: Partial<Record<NotifErrorCode, FailCause>> = {
  unauthorized: 'unauthorized',
  forbidden: 'terminal',
  stopped: 'terminal',
  protocol: 'terminal',
  stream: 'transport',
};

/**
 * `cursor` tells where to resume now; `onEach` takes what the transports say, `onState` what the link decides.
 */
export function createSession(
  { transports, backend, clock, random, ambient, report }: SessionOptions,
  cursor: () => string | null,
  onEach: (change: Change) => void,
  onState: (state: LinkState, transport: Transport) => void,
): Session {
  let timer: unknown;
  const wakers = new Set<() => void>();
  let state = initialLink;
  let open = new AbortController();
  let stopListening: (() => void) | undefined;

  const current = (): Transport => transports[state.candidate] as Transport;

  function send(event: LinkEvent): void {
    const before = state;
    const [after, effect] = step(before, event, {
      now: clock.now(),
      random: random(),
      candidates: transports.length,
    });
    state = after;
    if (effect) {
      clock.clearTimeout(timer);
      // Never waits for the other side to agree: an aborted connection says nothing more.
      if (!effect.keep) open.abort();
      if (effect.timer) arm(...effect.timer);
      if (effect.open !== undefined) connect();
    }
    if (state !== before) onState(state, current());
  }

  function arm(name: TimerName, ms: number): void {
    const { gen } = state;
    const wait = name === 'confirm' ? (current().confirmMs ?? ms) : ms;
    if (wait < Infinity) timer = clock.setTimeout(() => send({ type: 'timer', name, gen }), wait);
  }

  function fail(cause: FailCause, error: NotifError | null, waitMs?: number | null): void {
    send({ type: 'failed', gen: state.gen, cause, error, waitMs: waitMs ?? undefined });
  }

  function failBy(reason: unknown): void {
    const error = asNotifError(reason, 'network');
    fail(CAUSES[error.code] ?? 'network', error, error.retryAfterMs);
  }

  const wake = (): void => [...wakers].forEach((run) => run());

  function connect(): void {
    const { gen } = state;
    const { signal } = (open = new AbortController());
    let retryBase: number | undefined;
    /** What an ended connection still has to say is not heard. */
    const heard =
      <T extends unknown[]>(run: (...args: T) => void) =>
      (...args: T): void => {
        if (!signal.aborted) run(...args);
      };
    const onAlive = watchSilence(clock, signal, () => failBy(new NotifError('timeout', 'silence')));
    const onChange = heard((change: Change) => {
      onAlive();
      if (change.kind === 'hello') {
        send({ type: 'hello', gen, retryBase });
        onAlive(change.heartbeatMs);
      }
      onEach(change);
      if (change.kind !== 'bye') return;
      if (change.reason === 'auth_expired') backend.forgetAuth();
      // Too many streams of this person: one that can do without a stream makes room.
      if (change.reason === 'too_many_streams') fail('transport', null);
      else fail('ended', null, change.reconnectAfterMs);
    });
    current()
      .open({
        backend,
        clock,
        random,
        cursor,
        signal,
        report,
        onChange,
        onAlive,
        hidden: ambient.hidden,
        onOpen: heard(() => send({ type: 'opened', gen })),
        onFrame: heard((frame) => {
          try {
            onChange(decodeFrame(frame, report));
          } catch (error) {
            const known = asNotifError(error, 'bad-frame');
            report(known);
            if (known.code === 'protocol') failBy(known);
          }
        }),
        onRetry(ms) {
          retryBase = ms;
        },
        onWake(listener) {
          wakers.add(listener);
          return () => wakers.delete(listener);
        },
      })
      .then(
        heard(() => fail('ended', null)),
        heard(failBy),
      );
  }

  return {
    start() {
      stopListening ??= ambient.listen((event) => {
        send({ type: event });
        if (event === 'visible') wake();
      });
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
  };
}

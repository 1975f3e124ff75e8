import type { Change } from '../model/change.js';
import type { Clock } from '../model/clock.js';
import type { Note } from '../model/debug.js';
import { asNotifError, NotifError, type NotifErrorCode } from '../model/errors.js';
import type { Backend } from '../wire/backend.js';
import { decodeFrame } from '../wire/decode-frame.js';
import type { FailCause, LinkEvent } from './link.js';
import { watchSilence, type Liveness } from './liveness.js';
import type { Transport } from './transport.js';

export interface ConnectionOptions {
  backend: Backend;
  clock: Clock;
  random: () => number;
  hidden: () => boolean;
  report: (error: NotifError) => void;
  note: Note;
  /** Where to resume now. */
  cursor: () => string | null;
  /** Takes what the transport says. */
  onEach: (change: Change) => void;
  /** Takes what it means for the link. */
  onEvent: (event: LinkEvent) => void;
  onWake: (listener: () => void) => () => void;
}

/** One run of one transport. */
export interface Connection {
  readonly transport: Transport;
  readonly liveness: Liveness;
  /** Never waits for the other side to agree: nothing is heard from here on. */
  abort(): void;
}

/** A longer timer would fire at once (HTML, timers: 32 bits). */
const MAX_TIMER_MS = 2 ** 31;

/** Whom an error blames; any other the network. */
const CAUSES: Partial<Record<NotifErrorCode, FailCause>> = {
  unauthorized: 'unauthorized',
  forbidden: 'terminal',
  stopped: 'terminal',
  protocol: 'terminal',
  stream: 'mute',
};

/** Which failure of the link an error is. */
function causeOf({ code, status }: NotifError, opened: boolean): FailCause {
  if (code !== 'stream') return CAUSES[code] ?? 'network';
  if (status === undefined) return opened ? 'mute' : 'unopened';
  // What a server says of itself, and not a portal's page in its place.
  return status < 400 ? 'mute' : 'lacking';
}

/** Opens a transport as number `gen`, and says what comes of it. */
export function connect(transport: Transport, gen: number, options: ConnectionOptions): Connection {
  const { backend, clock, report, onEach, onEvent } = options;
  const ended = new AbortController();
  const { signal } = ended;
  let opened = false;
  let retryBase: number | undefined;

  /** What an ended connection still has to say is not heard. */
  const heard =
    <T extends unknown[]>(run: (...args: T) => void) =>
    (...args: T): void => {
      if (!signal.aborted) run(...args);
    };
  const fail = (cause: FailCause, error: NotifError | null, waitMs?: number | null): void =>
    onEvent({ type: 'failed', gen, cause, error, waitMs: waitMs ?? undefined });
  const failBy = (reason: unknown): void => {
    const error = asNotifError(reason, 'network');
    fail(causeOf(error, opened), error, error.retryAfterMs);
  };
  const liveness = watchSilence(clock, signal, () =>
    fail('silent', new NotifError('timeout', `${transport.name}: silence`)),
  );
  /** Before its sign-in ends, another is opened beside it. */
  function renew(): void {
    const ms = backend.renewIn();
    clock.clearTimeout(renewing);
    if (ms < MAX_TIMER_MS) renewing = clock.setTimeout(() => onEvent({ type: 'renew' }), ms);
  }
  let renewing: unknown;
  signal.addEventListener('abort', () => clock.clearTimeout(renewing));

  const onChange = heard((change: Change) => {
    liveness.heard();
    if (change.kind === 'hello') {
      onEvent({ type: 'hello', gen, retryBase });
      liveness.heard(change.heartbeatMs);
      renew();
    } else if (change.kind === 'ping') onEvent({ type: 'beat', gen });
    onEach(change);
    if (change.kind !== 'bye') return;
    const { reason, reconnectAfterMs } = change;
    if (reason === 'auth_expired') backend.forgetAuth();
    // Too many streams of this person: one that can do without a stream makes room.
    if (reason === 'too_many_streams') fail('transport', null, reconnectAfterMs);
    else fail('ended', null, reconnectAfterMs);
  });

  // A transport that throws at once has failed as one that rejects.
  void new Promise<void>((resolve) =>
    resolve(
      transport.open({
        ...options,
        signal,
        onChange,
        onAlive: () => liveness.heard(),
        onOpen: heard(() => {
          opened = true;
          onEvent({ type: 'opened', gen });
        }),
        onFrame: heard((frame) => {
          try {
            onChange(decodeFrame(frame, report));
          } catch (error) {
            const known = asNotifError(error, 'bad-frame');
            report(known);
            if (known.code === 'protocol') failBy(known);
            // What it may have said is asked for, or it would be missing until the next change shows the gap.
            else onChange({ kind: 'reset', reason: 'bad_frame' });
          }
        }),
        onRetry(ms) {
          retryBase = ms;
        },
      }),
    ),
  ).then(
    heard(() => fail('ended', null)),
    heard(failBy),
  );
  return { transport, liveness, abort: () => ended.abort() };
}

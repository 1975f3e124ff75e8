import type { NotifError } from '../model/errors.js';
import { backoff } from './backoff.js';

/**
 * The link is the owner of the open transport. This file is its whole judgement and does nothing itself:
 * `step` takes what happened and says what to do. Timers, sockets, the clock and chance are outside.
 */
export type LinkStatus =
  'idle' | 'connecting' | 'confirming' | 'live' | 'backoff' | 'offline' | 'suspended' | 'blocked' | 'closed';

export interface LinkState {
  readonly status: LinkStatus;
  /** Number of this attempt; what an earlier one still has to say is not heard. */
  readonly gen: number;
  /** Index of the transport in use, in the order of the configuration. */
  readonly candidate: number;
  /** Failures since the last stable time. */
  readonly attempt: number;
  /** Transports that failed in a row without the network being to blame. */
  readonly rejected: number;
  /** When a wait was last cut short; at most once in 2 s. */
  readonly hurriedAt: number;
  readonly hidden: boolean;
  /** Base of the backoff in milliseconds, where the server set one. */
  readonly retryBase: number | undefined;
  /** No attempt before this time, whatever happens: the server's `Retry-After`. */
  readonly notBefore: number;
  readonly error: NotifError | null;
}

export type FailCause =
  /** The network, or nobody can tell: the same transport again. */
  | 'network'
  /** This transport does not work here: the next one. */
  | 'transport'
  /** The stream had its `hello` and ended in good order. */
  | 'ended'
  | 'unauthorized'
  /** For good: forbidden, gone, another major version, 204. */
  | 'terminal';

export type LinkEvent =
  | {
      readonly type:
        'start' | 'stop' | 'suspend' | 'resume' | 'online' | 'offline' | 'visible' | 'hidden' | 'user';
    }
  | { readonly type: 'opened'; readonly gen: number }
  | { readonly type: 'hello'; readonly gen: number; readonly retryBase?: number | undefined }
  | {
      readonly type: 'failed';
      readonly gen: number;
      readonly cause: FailCause;
      readonly error: NotifError | null;
      readonly waitMs?: number | undefined;
    }
  | { readonly type: 'timer'; readonly gen: number; readonly name: TimerName };

export type TimerName = 'retry' | 'confirm' | 'stable';

export type LinkEffect =
  | { readonly type: 'open'; readonly gen: number; readonly candidate: number }
  | { readonly type: 'close' }
  | { readonly type: 'timer'; readonly name: TimerName; readonly ms: number }
  /** Everything that waits is dropped. */
  | { readonly type: 'clear' };

export interface LinkContext {
  readonly now: number;
  /** In [0, 1). */
  readonly random: number;
  /** How many transports there are; 1 or more. */
  readonly candidates: number;
}

/** How long a transport may take to say hello, in milliseconds. */
const CONFIRM_MS = 5000;
/** How long it must live before the failures before it are forgiven (never on open: a server may accept, then reject). */
const STABLE_MS = 10_000;
const HURRY_MS = 2000;
/** After an end in good order all clients leave at once; they come back spread over this. */
const HERD_MS = 2000;
/** `navigator.onLine` lies: offline, the network is still tried this often. */
const OFFLINE_PROBE_MS = 60_000;

export const initialLink: LinkState = {
  status: 'idle',
  gen: 0,
  candidate: 0,
  attempt: 0,
  rejected: 0,
  hurriedAt: -Infinity,
  hidden: false,
  retryBase: undefined,
  notBefore: 0,
  error: null,
};

type Step = readonly [LinkState, readonly LinkEffect[]];

export function step(state: LinkState, event: LinkEvent, context: LinkContext): Step {
  if ('gen' in event && event.gen !== state.gen) return [state, []];
  const { status } = state;
  switch (event.type) {
    case 'start':
      return status === 'idle' || status === 'closed' || status === 'blocked'
        ? open({ ...state, attempt: 0, rejected: 0, candidate: 0 })
        : [state, []];
    case 'stop':
      return end(state, 'closed', null);
    case 'suspend':
      return status === 'closed' || status === 'idle' || status === 'blocked'
        ? [state, []]
        : end(state, 'suspended', state.error);
    case 'resume':
      return status === 'suspended' ? open(state) : [state, []];
    case 'hidden':
      return [{ ...state, hidden: true }, []];
    case 'visible':
      return hurry({ ...state, hidden: false }, context);
    case 'user':
      return hurry(state, context);
    case 'online':
      return status === 'offline' ? wait(state, context.random * 1000, context) : hurry(state, context);
    case 'offline':
      if (status === 'idle' || status === 'closed' || status === 'blocked' || status === 'suspended')
        return [state, []];
      return [
        { ...state, status: 'offline', gen: state.gen + 1 },
        [{ type: 'clear' }, { type: 'close' }, { type: 'timer', name: 'retry', ms: OFFLINE_PROBE_MS }],
      ];
    case 'opened':
      return status === 'connecting' ? [{ ...state, status: 'confirming' }, []] : [state, []];
    case 'hello':
      return [
        { ...state, status: 'live', rejected: 0, error: null, retryBase: event.retryBase ?? state.retryBase },
        [{ type: 'clear' }, { type: 'timer', name: 'stable', ms: STABLE_MS }],
      ];
    case 'failed':
      return failed(state, event.cause, event.error, event.waitMs, context);
    case 'timer':
      if (event.name === 'retry') return open(state);
      if (event.name === 'stable') return [{ ...state, attempt: 0 }, []];
      return failed(state, 'transport', state.error, undefined, context);
  }
}

function open(state: LinkState): Step {
  const gen = state.gen + 1;
  return [
    { ...state, status: 'connecting', gen },
    [
      { type: 'clear' },
      { type: 'close' },
      { type: 'timer', name: 'confirm', ms: CONFIRM_MS },
      { type: 'open', gen, candidate: state.candidate },
    ],
  ];
}

function end(state: LinkState, status: LinkStatus, error: NotifError | null): Step {
  return [{ ...state, status, gen: state.gen + 1, error }, [{ type: 'clear' }, { type: 'close' }]];
}

function wait(state: LinkState, ms: number, { now }: LinkContext): Step {
  return [
    { ...state, status: 'backoff', gen: state.gen + 1 },
    [
      { type: 'clear' },
      { type: 'close' },
      { type: 'timer', name: 'retry', ms: Math.max(ms, state.notBefore - now) },
    ],
  ];
}

/** Cuts a wait short, but never the server's own. */
function hurry(state: LinkState, { now }: LinkContext): Step {
  const waits = state.status === 'backoff' || state.status === 'offline';
  return waits && now - state.hurriedAt >= HURRY_MS && now >= state.notBefore
    ? open({ ...state, hurriedAt: now })
    : [state, []];
}

function failed(
  state: LinkState,
  cause: FailCause,
  error: NotifError | null,
  waitMs: number | undefined,
  context: LinkContext,
): Step {
  const { random, now, candidates } = context;
  if (cause === 'terminal') return end(state, 'closed', error);
  if (cause === 'unauthorized') return end(state, 'blocked', error);
  const next = { ...state, error, attempt: state.attempt + 1 };
  if (cause === 'transport') {
    const rejected = state.rejected + 1;
    const candidate = (state.candidate + 1) % candidates;
    // Each transport gets its chance at once; when all were refused, it is time to wait.
    if (rejected < candidates) return open({ ...next, candidate, rejected });
    return wait({ ...next, candidate, rejected: 0 }, delay(next, random), context);
  }
  if (waitMs !== undefined) {
    const ms = waitMs * (1 + random * 0.2);
    return wait({ ...next, notBefore: now + waitMs }, Math.max(ms, delay(next, random)), context);
  }
  return wait(
    next,
    cause === 'ended' && state.attempt === 0 ? random * HERD_MS : delay(next, random),
    context,
  );
}

const delay = ({ attempt, hidden, retryBase }: LinkState, random: number): number =>
  backoff(attempt - 1, random, { hidden, ...(retryBase !== undefined && { base: retryBase }) });

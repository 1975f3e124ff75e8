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
      /** How long the server wants us to stay away, in milliseconds. */
      readonly waitMs?: number | undefined;
    }
  | { readonly type: 'timer'; readonly gen: number; readonly name: TimerName };

export type TimerName = 'retry' | 'confirm' | 'stable';

/**
 * What to do. In any case every timer that runs is dropped, and unless `keep`, the connection is closed;
 * then a timer is set, then transport `open` is opened.
 */
export interface LinkEffect {
  readonly keep?: true;
  readonly timer?: readonly [name: TimerName, ms: number];
  readonly open?: number;
}

export interface LinkContext {
  /** Milliseconds. */
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

type Step = readonly [LinkState, LinkEffect?];

export function step(state: LinkState, event: LinkEvent, context: LinkContext): Step {
  if ('gen' in event && event.gen !== state.gen) return [state];
  const { status } = state;
  const { type } = event;
  const resting = status === 'idle' || status === 'closed' || status === 'blocked';
  switch (type) {
    case 'start':
      return resting ? open({ ...state, attempt: 0, rejected: 0, candidate: 0 }) : [state];
    case 'stop':
      return leave(state, 'closed');
    case 'suspend':
      return resting ? [state] : leave(state, 'suspended');
    case 'resume':
      return status === 'suspended' ? open(state) : [state];
    case 'hidden':
      return [{ ...state, hidden: true }];
    case 'visible':
      return hurry({ ...state, hidden: false }, context);
    case 'user':
      return hurry(state, context);
    case 'online':
      return status === 'offline' ? wait(state, context.random * 1000, context) : hurry(state, context);
    case 'offline':
      return resting || status === 'suspended'
        ? [state]
        : leave(state, type, { timer: ['retry', OFFLINE_PROBE_MS] });
    case 'opened':
      return [status === 'connecting' ? { ...state, status: 'confirming' } : state];
    case 'hello': {
      const retryBase = event.retryBase ?? state.retryBase;
      const live = { ...state, status: 'live', rejected: 0, error: null, retryBase } as const;
      return [live, { keep: true, timer: ['stable', STABLE_MS] }];
    }
    case 'failed':
      return failed(state, event, context);
    case 'timer':
      if (event.name === 'retry') return open(state);
      if (event.name === 'stable') return [{ ...state, attempt: 0 }];
      return failed(state, { cause: 'transport', error: state.error }, context);
  }
}

/** Ends this attempt: the state it leaves in, and what to do on the way. */
function leave(state: LinkState, status: LinkStatus, effect: LinkEffect = {}): Step {
  return [{ ...state, status, gen: state.gen + 1 }, effect];
}

function open(state: LinkState): Step {
  return leave(state, 'connecting', { timer: ['confirm', CONFIRM_MS], open: state.candidate });
}

function wait(state: LinkState, ms: number, { now }: LinkContext): Step {
  return leave(state, 'backoff', { timer: ['retry', Math.max(ms, state.notBefore - now)] });
}

/** Cuts a wait short, but never the server's own. */
function hurry(state: LinkState, { now }: LinkContext): Step {
  const waits = state.status === 'backoff' || state.status === 'offline';
  return waits && now >= Math.max(state.hurriedAt + HURRY_MS, state.notBefore)
    ? open({ ...state, hurriedAt: now })
    : [state];
}

function failed(
  state: LinkState,
  { cause, error, waitMs = 0 }: Pick<LinkEvent & { type: 'failed' }, 'cause' | 'error' | 'waitMs'>,
  context: LinkContext,
): Step {
  const { random, now, candidates } = context;
  const { attempt, candidate, hidden, retryBase } = state;
  const next = { ...state, error, attempt: attempt + 1 };
  if (cause === 'terminal') return leave(next, 'closed');
  if (cause === 'unauthorized') return leave(next, 'blocked');
  if (cause === 'transport') {
    next.candidate = (candidate + 1) % candidates;
    next.rejected = (state.rejected + 1) % candidates;
    // Each transport gets its chance at once; when all were refused, it is time to wait.
    if (next.rejected) return open(next);
  }
  if (waitMs) next.notBefore = now + waitMs;
  const delay =
    cause === 'ended' && !attempt ? HERD_MS * random : backoff(attempt, random, retryBase, hidden);
  return wait(next, Math.max(delay, waitMs * (1 + random * 0.2)), context);
}

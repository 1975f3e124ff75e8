import type { NotifError } from '../model/errors.js';
import type { FailCause, LinkSignal } from '../model/link.js';
import { leave, type LinkContext, type LinkState, type LinkTimer } from './link-state.js';
import {
  adopt,
  best,
  demote,
  open,
  retry,
  STABLE_MS,
  swap,
  trialFailed,
  trialGreeted,
  tryOut,
  upgradeAt,
  wait,
} from './negotiation.js';

export type { FailCause };

export interface LinkFailure {
  readonly type: 'failed';
  readonly gen: number;
  readonly cause: FailCause;
  readonly error: NotifError | null;
  /** How long the server wants us to stay away, in milliseconds. */
  readonly waitMs?: number | undefined;
}

export type LinkEvent =
  | { readonly type: LinkSignal }
  /** The order of the configuration is another; `candidate`: the one in use in it, or -1. */
  | { readonly type: 'transports'; readonly candidate: number }
  | { readonly type: 'opened' | 'beat'; readonly gen: number }
  | { readonly type: 'hello'; readonly gen: number; readonly retryBase?: number | undefined }
  /** Whether the backend answered over plain HTTP. */
  | { readonly type: 'probed'; readonly gen: number; readonly ok: boolean; readonly error: NotifError | null }
  | LinkFailure;

const HURRY_MS = 2000;
/** After an end in good order all clients leave at once; they come back spread over this. */
const HERD_MS = 2000;
/** `navigator.onLine` lies: offline, the network is still tried this often. */
const OFFLINE_PROBE_MS = 60_000;
/** Where the network is slow too, a stream that says nothing yet gets this much longer. */
const PATIENCE_MS = 15_000;
/** A connection that lasted no longer did not work. */
const SHORT_MS = 5000;
/** So many short connections in a row are no accident. */
const SHORT_MAX = 3;
/** A timer this late means that the page slept, but where it is hidden: there they are late anyway. */
const SLEPT_MS = 2000;
/** A second silence within this is no accident either. */
const SILENCES_MS = 600_000;

/** When `tick` must be sent next; Infinity: not at all. */
export const nextWake = (state: LinkState, context: LinkContext): number =>
  Math.min(upgradeAt(state, context), ...Object.values(state.at));

export function step(state: LinkState, event: LinkEvent, context: LinkContext): LinkState {
  const { status, trial, gen } = state;
  const onTrial = 'gen' in event && event.gen === trial?.gen;
  if ('gen' in event && event.gen !== gen && !onTrial) return state;
  const resting = status === 'idle' || status === 'closed' || status === 'blocked';
  switch (event.type) {
    case 'start':
      return resting
        ? open({ ...state, attempt: 0, short: 0, suspect: false, candidate: best(state, context) }, context)
        : state;
    case 'stop':
      return leave(state, 'closed');
    case 'suspend':
      return resting ? state : leave(state, 'suspended');
    case 'resume':
      return status === 'suspended' ? open(state, context) : state;
    case 'hidden':
      return { ...state, hidden: true };
    case 'visible':
      return hurry({ ...state, hidden: false }, context);
    case 'woke':
      // What it waited for had no chance to come.
      return connects(state) ? open(state, context) : hurry(state, context);
    case 'user':
      return hurry(state, context);
    case 'online':
      return online({ ...state, demoted: {} }, context);
    case 'offline':
      return resting || status === 'suspended'
        ? state
        : { ...leave(state, 'offline'), at: { retry: context.now + OFFLINE_PROBE_MS } };
    case 'renew':
      return status === 'live' && !trial && state.draining === null
        ? tryOut(state, state.candidate, context)
        : state;
    case 'transports':
      return configured({ ...state, candidate: event.candidate, demoted: {} }, context);
    case 'opened':
      return status === 'connecting' && !onTrial ? { ...state, status: 'confirming' } : state;
    case 'hello':
      return onTrial ? trialGreeted(state, context) : greeted(state, event.retryBase, context);
    case 'beat':
      return onTrial && trial?.greeted ? swap(state, context) : state;
    case 'probed':
      return probed({ ...state, error: event.error }, event.ok, context);
    case 'failed':
      return onTrial ? trialFailed(state, context) : failed(state, event, context);
    case 'tick':
      return tick(state, context);
  }
}

const connects = ({ status }: LinkState): boolean =>
  status === 'connecting' || status === 'confirming' || status === 'probing';

function greeted(state: LinkState, retryBase = state.retryBase, { now }: LinkContext): LinkState {
  const live = { ...state, status: 'live', error: null, probe: null, patient: false, retryBase } as const;
  // A connection may greet twice, as a WebSocket does that is asked to resume.
  return state.status === 'live' ? live : { ...live, liveAt: now, at: { stable: now + STABLE_MS } };
}

function online(state: LinkState, context: LinkContext): LinkState {
  return state.status === 'offline' ? wait(state, context.random * 1000, context) : hurry(state, context);
}

/** Cuts a wait short: to now, or to the end of the server's own. */
function hurry(state: LinkState, context: LinkContext): LinkState {
  const { now } = context;
  const { status, at, notBefore, hurriedAt } = state;
  if ((status !== 'backoff' && status !== 'offline') || now < hurriedAt + HURRY_MS) return state;
  if (now >= notBefore) return open({ ...state, hurriedAt: now }, context);
  return { ...state, at: { ...at, retry: Math.min(at.retry ?? Infinity, notBefore) } };
}

/** The connection in use goes on, whatever it is, until one of the new order took over. */
function configured(state: LinkState, context: LinkContext): LinkState {
  const next = { ...state, trial: null, liveAt: -Infinity, short: 0, suspect: false };
  if (state.status === 'live') return next;
  return connects(state) ? open(next, context) : next;
}

function failed(state: LinkState, failure: LinkFailure, context: LinkContext): LinkState {
  const { now, random, transports } = context;
  const { cause, error, waitMs = 0 } = failure;
  const { status, attempt, trial, upgraded } = state;
  const lived = status === 'live' ? now - state.liveAt : 0;
  const short = lived < SHORT_MS ? state.short + 1 : 0;
  const next = { ...state, error, short, attempt: attempt + 1 };
  if (cause === 'terminal') return leave(next, 'closed');
  if (cause === 'unauthorized') return leave(next, 'blocked');
  if (waitMs) next.notBefore = now + waitMs * (1 + random * 0.2);
  if (trial) return adopt(next, context);
  // What worked before it is the proof that the network is not to blame.
  if (cause === 'transport' || cause === 'lacking' || upgraded)
    return demote(next, context, cause === 'lacking');
  const again = cause === 'silent' && now - state.silentAt < SILENCES_MS;
  if (cause === 'silent') next.silentAt = now;
  const often = short >= SHORT_MAX;
  if (transports.length > 1 && (cause === 'mute' || cause === 'unopened' || again || often)) {
    if (state.suspect && !again) return demote(next, context);
    const guilty = cause === 'mute' || again || (often && status !== 'connecting');
    return { ...leave(next, 'probing'), probe: guilty ? 'guilty' : 'suspected' };
  }
  return cause === 'ended' && !attempt ? wait(next, HERD_MS * random, context) : retry(next, context);
}

function probed(state: LinkState, ok: boolean, context: LinkContext): LinkState {
  const { probe, status } = state;
  if (!probe) return state;
  const next = { ...state, probe: null, attempt: status === 'probing' ? state.attempt : state.attempt + 1 };
  if (ok) return probe === 'guilty' ? demote(next, context) : open({ ...next, suspect: true }, context);
  if (status === 'probing') return retry(next, context);
  return { ...next, attempt: state.attempt, patient: true, at: { confirm: context.now + PATIENCE_MS } };
}

function tick(before: LinkState, context: LinkContext): LinkState {
  const { now } = context;
  let state = before;
  const due = (name: LinkTimer): boolean => {
    const { [name]: time = Infinity, ...others } = state.at;
    if (time > now) return false;
    state = { ...state, at: others };
    return true;
  };
  if (due('retry')) return open(state, context);
  const slept = !state.hidden && now - (state.at.confirm ?? now) > SLEPT_MS;
  if (due('confirm')) {
    if (slept) return open(state, context);
    if (!state.patient) return { ...state, probe: 'guilty' };
    return failed(state, { type: 'failed', gen: state.gen, cause: 'network', error: state.error }, context);
  }
  if (due('stable')) state = { ...state, attempt: 0, suspect: false, upgraded: false };
  if (due('drain')) state = { ...state, draining: null };
  if (due('trial')) return state.trial?.greeted ? swap(state, context) : trialFailed(state, context);
  return upgradeAt(state, context) <= now ? tryOut(state, best(state, context), context) : state;
}

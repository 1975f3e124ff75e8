import { backoff } from './backoff.js';
import { leave, type LinkContext, type LinkState } from './link-state.js';

/** How long a transport may take to say hello, in milliseconds. */
const CONFIRM_MS = 5000;
/** How long it must live before the failures before it are forgiven (never on open: a server may accept, then reject). */
export const STABLE_MS = 10_000;
/** First demotion; each strike doubles it, up to the cap. */
const DEMOTED_MS = 600_000;
const DEMOTED_CAP_MS = 6 * 3_600_000;
/** A connection must have lived this long before a better transport is tried beside it. */
const SETTLED_MS = 60_000;
/** How long a trial must last after its hello before it takes over, where no sign of life says so earlier. */
const PROVE_MS = 3500;
const DRAIN_MS = 1000;

/** When a transport may be used again. */
const freeAt = ({ demoted }: LinkState, { transports }: LinkContext, candidate: number): number =>
  demoted[transports[candidate]?.name ?? '']?.until ?? (transports[candidate] ? -Infinity : Infinity);

/** The best transport that is not demoted; where all are, the one that is free first. */
export function best(state: LinkState, context: LinkContext): number {
  const times = context.transports.map((_, candidate) => freeAt(state, context, candidate));
  const free = times.findIndex((time) => time <= context.now);
  return free < 0 ? times.indexOf(Math.min(...times)) : free;
}

const confirmAt = ({ transports, now }: LinkContext, candidate: number): number =>
  now + (transports[candidate]?.confirmMs ?? CONFIRM_MS);

/** Opens the transport in use, unless it is demoted. */
export function open(state: LinkState, context: LinkContext): LinkState {
  const candidate =
    freeAt(state, context, state.candidate) <= context.now ? state.candidate : best(state, context);
  return { ...leave(state, 'connecting'), candidate, at: { confirm: confirmAt(context, candidate) } };
}

export function wait(state: LinkState, ms: number, { now }: LinkContext): LinkState {
  return { ...leave(state, 'backoff'), at: { retry: Math.max(now + ms, state.notBefore) } };
}

export const retry = (state: LinkState, context: LinkContext): LinkState =>
  wait(state, backoff(state.attempt - 1, context.random, state.retryBase, state.hidden), context);

function strike(state: LinkState, candidate: number, context: LinkContext, lacking = false): LinkState {
  const { now, random, transports } = context;
  const name = transports[candidate]?.name;
  if (name === undefined) return state;
  // One that worked as long as a demotion lasts begins anew.
  const lived = state.status === 'live' && state.candidate === candidate ? now - state.liveAt : 0;
  const strikes = lived < DEMOTED_MS ? (state.demoted[name]?.strikes ?? 0) + 1 : 1;
  // A fifth of jitter either way, less what a trial takes: after one strike it is back within 12 minutes.
  const ms = Math.min(DEMOTED_MS * 2 ** (strikes - 1), DEMOTED_CAP_MS) * (0.8 + random * 0.38);
  const until = lacking ? Infinity : now + ms;
  return { ...state, demoted: { ...state.demoted, [name]: { until, strikes } } };
}

/** Puts the transport in use behind the others for a time; the next one is tried at once, where there is one. */
export function demote(state: LinkState, context: LinkContext, lacking = false): LinkState {
  const next = { ...strike(state, state.candidate, context, lacking), short: 0, suspect: false };
  const free = freeAt(next, context, best(next, context)) <= context.now;
  return free && next.notBefore <= context.now ? open(next, context) : retry(next, context);
}

/** When a better transport is to be tried beside the one in use; Infinity: not at all. */
export function upgradeAt(state: LinkState, context: LinkContext): number {
  const { status, hidden, trial, draining, candidate, liveAt } = state;
  if (status !== 'live' || hidden || trial || draining !== null) return Infinity;
  const better = candidate < 0 ? context.transports.length : candidate;
  const times = Array.from({ length: better }, (_, i) => freeAt(state, context, i));
  return Math.max(Math.min(...times), candidate < 0 ? -Infinity : liveAt + SETTLED_MS);
}

/** Make before break: a second connection, while the first goes on. */
export function tryOut(state: LinkState, candidate: number, context: LinkContext): LinkState {
  const gen = state.lastGen + 1;
  return {
    ...state,
    lastGen: gen,
    trial: { gen, candidate, greeted: false },
    at: { ...state.at, trial: confirmAt(context, candidate) },
  };
}

export function trialGreeted(state: LinkState, { now }: LinkContext): LinkState {
  const trial = state.trial && { ...state.trial, greeted: true };
  return { ...state, trial, at: { ...state.at, trial: now + PROVE_MS } };
}

/** The trial takes over; what the other still has on its way is heard for a moment. */
export function swap(state: LinkState, { now }: LinkContext): LinkState {
  const { trial, gen, candidate, status } = state;
  if (!trial) return state;
  return {
    ...state,
    gen: trial.gen,
    candidate: trial.candidate,
    upgraded: trial.candidate !== candidate,
    liveAt: now,
    trial: null,
    draining: status === 'live' ? gen : null,
    status: 'live',
    at: { stable: now + STABLE_MS, drain: now + DRAIN_MS },
  };
}

/** The one in use goes on as if nothing had been tried. */
export function trialFailed(state: LinkState, context: LinkContext): LinkState {
  const { trial, candidate, at } = state;
  const { trial: _, ...others } = at;
  const next = { ...state, trial: null, at: others };
  return trial && trial.candidate !== candidate ? strike(next, trial.candidate, context) : next;
}

/** The connection in use is lost while another is on trial: that one has to do. */
export function adopt(state: LinkState, context: LinkContext): LinkState {
  const { trial, at } = state;
  if (!trial) return state;
  if (trial.greeted) return { ...swap(state, context), draining: null };
  return {
    ...state,
    status: 'connecting',
    gen: trial.gen,
    candidate: trial.candidate,
    trial: null,
    draining: null,
    at: { confirm: at.trial ?? context.now },
  };
}

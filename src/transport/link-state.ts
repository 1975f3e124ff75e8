import type { NotifError } from '../model/errors.js';
import type { LinkStatus } from '../model/link.js';
import type { Transport } from './transport.js';

/** `step` is the link's whole judgement and does nothing itself. */
export type { LinkStatus };

/** What is due at which time (milliseconds of `LinkContext.now`). */
export type LinkTimer = 'retry' | 'confirm' | 'stable' | 'trial' | 'drain';

/** A transport that did not work here. No demotion is for ever, but where the server lacks it. */
export interface Demotion {
  /** Milliseconds of `LinkContext.now`; Infinity: as long as the page lives. */
  readonly until: number;
  /** Each strike doubles the time. */
  readonly strikes: number;
}

/** Demotions by the name of the transport. */
export type Demotions = Readonly<Record<string, Demotion>>;

/** A second connection, opened beside the one in use, which goes on until this one has proved itself. */
export interface Trial {
  readonly gen: number;
  readonly candidate: number;
  /** It said hello. */
  readonly greeted: boolean;
}

export interface LinkState {
  readonly status: LinkStatus;
  /** Number of the connection in use; what any other still has to say is not heard, but for the trial's. */
  readonly gen: number;
  readonly lastGen: number;
  /** Index of the transport in use, in the order of the configuration; -1: one that is no longer in it. */
  readonly candidate: number;
  readonly at: Readonly<Partial<Record<LinkTimer, number>>>;
  /** Failures since the last stable time. */
  readonly attempt: number;
  /** Failures in a row of this transport within 5 s of its first word, or without one. */
  readonly short: number;
  /** The network was found working once while this transport failed; the next failure is its own. */
  readonly suspect: boolean;
  /** Runs while whose fault it is is being asked: `guilty`: the transport's if the network works; else perhaps. */
  readonly probe: 'guilty' | 'suspected' | null;
  /** Slow, but so is the network: it was given a longer time to say hello. */
  readonly patient: boolean;
  /** When the transport last fell silent. */
  readonly silentAt: number;
  /** When the connection in use became live. */
  readonly liveAt: number;
  /** The connection in use took the place of another that worked, and is not stable yet. */
  readonly upgraded: boolean;
  readonly trial: Trial | null;
  /** Number of the connection that was replaced, and may still say what was on its way. */
  readonly draining: number | null;
  readonly demoted: Demotions;
  /** When a wait was last cut short; at most once in 2 s. */
  readonly hurriedAt: number;
  readonly hidden: boolean;
  /** Base of the backoff in milliseconds, where the server set one. */
  readonly retryBase: number | undefined;
  /** No attempt before this time, whatever happens: the server's `Retry-After`. */
  readonly notBefore: number;
  readonly error: NotifError | null;
}

export interface LinkContext {
  /** Milliseconds of a clock that nobody sets. */
  readonly now: number;
  /** In [0, 1). */
  readonly random: number;
  /** In the order of the configuration; 1 or more. */
  readonly transports: readonly Pick<Transport, 'name' | 'confirmMs'>[];
}

export const initialLink: LinkState = {
  status: 'idle',
  gen: 0,
  lastGen: 0,
  candidate: 0,
  at: {},
  attempt: 0,
  short: 0,
  suspect: false,
  probe: null,
  patient: false,
  silentAt: -Infinity,
  liveAt: 0,
  upgraded: false,
  trial: null,
  draining: null,
  demoted: {},
  hurriedAt: -Infinity,
  hidden: false,
  retryBase: undefined,
  notBefore: -Infinity,
  error: null,
};

/** The connections that should be open, by their number, with their transport's index. */
export function connections({ status, gen, candidate, trial, draining }: LinkState): Map<number, number> {
  const wanted = new Map<number, number>();
  if (status === 'connecting' || status === 'confirming' || status === 'live') wanted.set(gen, candidate);
  if (trial) wanted.set(trial.gen, trial.candidate);
  if (draining !== null) wanted.set(draining, -1);
  return wanted;
}

/** Ends every connection and every timer. */
export function leave(state: LinkState, status: LinkStatus): LinkState {
  const gen = state.lastGen + 1;
  return {
    ...state,
    status,
    gen,
    lastGen: gen,
    at: {},
    probe: null,
    patient: false,
    upgraded: false,
    trial: null,
    draining: null,
  };
}

import type { Caller } from './http.js';
import type { Inbox } from './inbox.js';

/** What a check has to ask with. */
export interface Context {
  /** Two users; a check about one user takes A. */
  readonly a: Inbox;
  readonly b: Inbox;
  /** Someone with a token of one's own making, or with none. */
  as(token: string | null): Caller;
  readonly producer: Caller;
  /** A token that was good once, where the caller has one. */
  readonly expiredToken: string | null;
  /** Levels that the backend claims; `poll` alone where it has no capabilities. */
  readonly levels: ReadonlySet<string>;
  /** Code points in a title. */
  readonly titleMax: number;
  /** Adds a figure, or what was left out and why, to the result. */
  note(text: string): void;
}

export interface Check {
  /** Stable: results of two runs are compared by it. */
  readonly id: string;
  /** What the backend promises, as one sentence. */
  readonly title: string;
  /** A `should` that fails is a warning. */
  readonly level: 'must' | 'should';
  /** Where the contract says so: a file of docs/contract and what to look for in it. */
  readonly clause: string;
  /** Whether it creates items, and so needs a way to. */
  readonly seeds: boolean;
  /** Throws `Broken`, or `NotApplicable`. */
  run(kit: Context): Promise<void>;
}

/** Checks that are graded together. */
export interface Group {
  readonly name: string;
  readonly checks: readonly Check[];
}

import type { Summary } from '../documents/document.js';
import type { FailureCode } from '../documents/failure.js';
import type { Kind } from '../documents/kind.js';

/** What the worker is told about a document. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly original: string;
  readonly text: string;
}

/** A passage in which a search was found. */
export interface Hit {
  readonly id: string;
  /** Higher is better; only comparable within one search. */
  readonly score: number;
  /** Text around the first word found, at most 160 characters. */
  readonly excerpt: string;
}

/** To the worker. Each is answered by one message of the same `ticket`. */
export type Order =
  | { readonly do: 'index'; readonly ticket: number; readonly source: Source }
  | { readonly do: 'summarize'; readonly ticket: number; readonly source: Source }
  | { readonly do: 'search'; readonly ticket: number; readonly query: string };

/** From the worker. `progress` (0 to 1) may come any number of times before the answer. */
export type Report =
  | { readonly ticket: number; readonly progress: number }
  | { readonly ticket: number; readonly indexed: { readonly words: number; readonly pages: number | null } }
  | { readonly ticket: number; readonly summary: Summary }
  | { readonly ticket: number; readonly hits: readonly Hit[] }
  | { readonly ticket: number; readonly failure: FailureCode }
  | { readonly ticket: number; readonly crash: string };

/** What a worker is started with: what earlier runs have indexed. */
export interface WorkerData {
  readonly indexed: readonly Source[];
}

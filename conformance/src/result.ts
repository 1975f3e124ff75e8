import type { Check } from './check.js';
import { answerText, requestText } from './exchange.js';
import { Broken, NoAnswer, NotApplicable } from './verdict.js';

export type Outcome = 'pass' | 'fail' | 'warn' | 'not-applicable';

/** Why a check failed, without credentials. */
export interface Failure {
  readonly message: string;
  readonly request: string | null;
  readonly answer: string | null;
}

export interface Result {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly level: Check['level'];
  readonly clause: string;
  readonly outcome: Outcome;
  readonly ms: number;
  readonly notes: readonly string[];
  readonly failure: Failure | null;
}

/** What a run found; `ok` where every must that applies holds. */
export interface Summary {
  readonly base: string;
  readonly server: string | null;
  readonly levels: readonly string[];
  readonly startedAt: string;
  readonly ms: number;
  readonly requests: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly ok: boolean;
  readonly results: readonly Result[];
}

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Broken && error.exchange) {
    const { exchange } = error;
    return { message, request: requestText(exchange.request), answer: answerText(exchange) };
  }
  return { message, request: error instanceof NoAnswer ? requestText(error.request) : null, answer: null };
}

/** The outcome of a check that threw `error`, or nothing. */
export function grade(
  { id, title, level, clause }: Check,
  ran: { group: string; error: unknown; ms: number; notes: readonly string[] },
  redact: (text: string) => string,
): Result {
  const { group, error, ms } = ran;
  const same = { id, group, title, level, clause, ms: Math.round(ms) };
  if (error === undefined) return { ...same, outcome: 'pass', notes: ran.notes.map(redact), failure: null };
  if (error instanceof NotApplicable)
    return {
      ...same,
      outcome: 'not-applicable',
      notes: [...ran.notes, error.message].map(redact),
      failure: null,
    };
  const { message, request, answer } = failureOf(error);
  return {
    ...same,
    outcome: level === 'must' ? 'fail' : 'warn',
    notes: ran.notes.map(redact),
    failure: {
      message: redact(message),
      request: request === null ? null : redact(request),
      answer: answer === null ? null : redact(answer),
    },
  };
}

export function countOutcomes(results: readonly Result[]): Record<Outcome, number> {
  const counts = { pass: 0, fail: 0, warn: 0, 'not-applicable': 0 };
  for (const { outcome } of results) counts[outcome]++;
  return counts;
}

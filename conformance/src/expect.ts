import { json, type Exchange } from './exchange.js';
import { faults, type SchemaName } from './schemas.js';
import { Broken } from './verdict.js';

/** Fails the check with what was expected and found instead. */
export function must(
  holds: boolean,
  message: string | (() => string),
  exchange: Exchange | null = null,
): asserts holds {
  if (!holds) throw new Broken(typeof message === 'string' ? message : message(), exchange);
}

export function mustAnswer(exchange: Exchange, ...statuses: number[]): void {
  must(
    statuses.includes(exchange.status),
    `Expected ${statuses.join(' or ')}, got ${exchange.status}.`,
    exchange,
  );
}

export function mustBe(schema: SchemaName, exchange: Exchange): void {
  const type = exchange.headers.get('content-type') ?? '';
  must(/^application\/json\b/i.test(type), `Expected application/json, got "${type}".`, exchange);
  const wrong = faults(schema, json(exchange));
  must(wrong === null, `The body is not what schemas/${schema}.json says: ${wrong}.`, exchange);
}

/** RFC 9457: one of the statuses, said in the body as well, and a code. */
export function mustRefuse(exchange: Exchange, statuses: readonly number[], code?: string): void {
  mustAnswer(exchange, ...statuses);
  const type = exchange.headers.get('content-type') ?? '';
  must(
    /^application\/problem\+json\b/i.test(type),
    `Expected application/problem+json, got "${type}".`,
    exchange,
  );
  const body = json(exchange);
  const wrong = faults('problem', body);
  must(wrong === null, `The body is not what schemas/problem.json says: ${wrong}.`, exchange);
  const problem = body as { status: number; code: string };
  must(problem.status === exchange.status, `The problem's "status" is ${problem.status}.`, exchange);
  must(
    code === undefined || problem.code === code,
    `Expected code "${code}", got "${problem.code}".`,
    exchange,
  );
}

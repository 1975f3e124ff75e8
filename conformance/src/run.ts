import type { Context } from './check.js';
import { redactor } from './exchange.js';
import { select, type Selected } from './groups.js';
import { Backend, Caller, defaultLimits, type Limits } from './http.js';
import { Inbox } from './inbox.js';
import type { Options } from './options.js';
import { preflight } from './preflight.js';
import type { Reporter } from './report/reporter.js';
import { countOutcomes, grade, type Result, type Summary } from './result.js';
import { ProducerSeeder } from './seeder.js';
import { tidy } from './tidy.js';
import { tokenUser } from './token-user.js';
import { WrongCall } from './wrong-call.js';

interface Users {
  readonly a: string;
  readonly b: string;
}

/** Throws `WrongCall` where items cannot be created for two users. */
function seededUsers(
  { userA, userB, tokenA, tokenB, producerToken }: Options,
  checks: readonly Selected[],
): Users {
  const a = userA ?? tokenUser(tokenA);
  const b = userB ?? tokenUser(tokenB);
  if (tokenA === tokenB || (a !== null && a === b))
    throw new WrongCall('Both tokens are of one user. Give those of two.');
  const seeding = checks.filter(({ check }) => check.seeds).map(({ check }) => check.id);
  if (seeding.length > 0 && !producerToken)
    throw new WrongCall(
      `Without --producer-token there are no items for ${seeding.join(', ')}. Give it, or choose others by --only.`,
    );
  if (seeding.length > 0 && (a === null || b === null))
    throw new WrongCall('The tokens are no JWTs with a "sub": name the users by --user-a and --user-b.');
  return { a: a ?? '', b: b ?? '' };
}

/**
 * Runs the checks one after the other, tells the reporter of each, and removes what it created where the backend can.
 * Rejects with `WrongCall` where they cannot begin; a backend that fails is a result.
 */
export async function runConformance(
  options: Options,
  reporter: Reporter,
  limits: Limits = defaultLimits,
): Promise<Summary> {
  const started = new Date();
  const selected = select(options.only);
  const users = seededUsers(options, selected);
  const { tokenA, tokenB, producerToken = '', expiredToken = null } = options;
  const redact = redactor([tokenA, tokenB, producerToken, expiredToken ?? '']);
  const backend = new Backend(options.base, limits, (message) => reporter.progress(message));
  const as = (token: string | null): Caller => new Caller(backend, token);
  const [callerA, callerB, producer] = [as(tokenA), as(tokenB), as(producerToken)];
  const seeds = selected.some(({ check }) => check.seeds);
  const claims = await preflight({
    anonymous: as(null),
    a: callerA,
    b: callerB,
    producer: seeds ? producer : null,
  });

  const seeder = new ProducerSeeder(producer);
  const a = new Inbox(users.a, callerA, seeder);
  const b = new Inbox(users.b, callerB, seeder);
  let notes: string[] = [];
  const kit: Context = {
    ...{ a, b, as, producer, expiredToken },
    levels: new Set(claims.levels),
    titleMax: claims.titleMax,
    note: (text) => notes.push(text),
  };
  const results: Result[] = [];
  for (const { group, check } of selected) {
    notes = [];
    const start = performance.now();
    const error: unknown = await check.run(kit).then(
      () => undefined,
      (reason: unknown) => reason ?? new Error('It failed without a reason.'),
    );
    const result = grade(check, { group, error, ms: performance.now() - start, notes }, redact);
    results.push(result);
    reporter.result(result);
  }
  if (seeds) await tidy([a, b], seeder.created, kit.levels, reporter);

  const counts = countOutcomes(results);
  const summary: Summary = {
    base: backend.base,
    server: claims.server,
    levels: claims.levels,
    startedAt: started.toISOString(),
    ms: Date.now() - started.getTime(),
    requests: backend.requests,
    counts,
    ok: counts.fail === 0,
    results,
  };
  reporter.end(summary);
  return summary;
}

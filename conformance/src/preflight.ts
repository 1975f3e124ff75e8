import { json } from './exchange.js';
import type { Caller } from './http.js';
import { NoAnswer, Stopped } from './verdict.js';
import { WrongCall } from './wrong-call.js';

/** What the backend says of itself. */
export interface Claims {
  readonly server: string | null;
  readonly levels: readonly string[];
  /** Code points in a title. */
  readonly titleMax: number;
}

/** What the contract says of a backend without `GET /capabilities`. */
const least: Claims = { server: null, levels: ['poll'], titleMax: 500 };

export interface Callers {
  readonly anonymous: Caller;
  readonly a: Caller;
  readonly b: Caller;
  /** Null where no selected check creates. */
  readonly producer: Caller | null;
}

/** Throws `WrongCall` where the checks would all fail for one reason that is not the backend's. */
export async function preflight({ anonymous, a, b, producer }: Callers): Promise<Claims> {
  try {
    const claims = await readClaims(anonymous);
    await expectUser(a, '--token-a');
    await expectUser(b, '--token-b');
    if (producer) await expectProducer(producer);
    return claims;
  } catch (error) {
    if (error instanceof NoAnswer) throw new WrongCall(`${error.message} Is the backend started?`);
    if (error instanceof Stopped) throw new WrongCall(`${error.message} Not one check was begun.`);
    throw error;
  }
}

async function readClaims(anonymous: Caller): Promise<Claims> {
  const exchange = await anonymous.send('GET', '/capabilities');
  if (exchange.status !== 200) return least;
  const body = json(exchange) as {
    server?: unknown;
    levels?: unknown;
    limits?: { title_max?: unknown };
  } | null;
  const { server, levels, limits } = body ?? {};
  return {
    server: typeof server === 'string' ? server : null,
    levels: Array.isArray(levels) ? levels.map(String) : least.levels,
    titleMax:
      typeof limits?.title_max === 'number' ? Math.min(limits.title_max, least.titleMax) : least.titleMax,
  };
}

async function expectUser(caller: Caller, option: string): Promise<void> {
  const { status, request } = await caller.send('GET', '/notifications');
  if (status === 401 || status === 403)
    throw new WrongCall(
      `The token of ${option} is not taken (${status}). Give one that is good for ten minutes.`,
    );
  if (status === 404) throw new WrongCall(`${request.url} is a 404. Is this the base of the contract?`);
}

/** An empty body creates nothing, yet tells whether the token may. */
async function expectProducer(producer: Caller): Promise<void> {
  const { status, request } = await producer.send('POST', '/notifications', { body: {} });
  if (status === 401 || status === 403)
    throw new WrongCall(`The token of --producer-token may not create (${status} by POST ${request.url}).`);
}

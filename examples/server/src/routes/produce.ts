import { needScope } from '../auth/guard.js';
import type {
  WireBatchAnswer,
  WireCreateAnswer,
  WireCreateResult,
  WireSuppressed,
} from '../generated/contract.generated.js';
import type { Answer } from '../http/answer.js';
import { expectType, mediaType, parseJson, readText } from '../http/body.js';
import { once } from '../http/idempotency.js';
import { invalidBody, invalidRequest, Problem, problemBody } from '../http/problem.js';
import { create } from '../inbox/create.js';
import { readCreateCommand, type CreateCommand } from '../inbox/create-command.js';
import { limits } from '../inbox/limits.js';
import type { Handler, RequestContext, Services } from '../services.js';
import type { Transaction } from '../store/store.js';

type Result = WireCreateResult | WireSuppressed;

/** Creates for each recipient, in sorted order so that two transactions never wait on each other. */
export async function produce(
  { publish, settings }: Pick<Services, 'publish' | 'settings'>,
  tx: Transaction,
  command: CreateCommand,
  now: string,
  key: string | null,
): Promise<Result[]> {
  const results = new Map<string, Result>();
  for (const user of [...command.users].sort()) {
    const { result, changes } = await create(await tx.lock(user), command, settings.preferences, now);
    results.set(user, result);
    if (changes.length > 0) tx.afterCommit(() => publish(user, changes, key));
  }
  return command.users.map((user) => ({ user, ...(results.get(user) as Result) }));
}

/** 201 where one is new, 202 where nobody wants it, else 200. */
function statusOf(results: readonly Result[]): number {
  if (results.some((result) => 'id' in result && !result.deduplicated)) return 201;
  return results.every((result) => 'suppressed' in result) ? 202 : 200;
}

function createAnswer(results: Result[], base: string): Answer {
  const [only] = results;
  const status = statusOf(results);
  if (results.length !== 1 || !only) return { status, body: { results } satisfies WireCreateAnswer };
  const { user: _user, ...body } = only;
  return {
    status,
    body,
    ...(status === 201 && 'id' in body && { headers: { location: `${base}/notifications/${body.id}` } }),
  };
}

function keyed(
  c: RequestContext,
  services: Services,
  text: string,
  run: Parameters<typeof once>[3],
): Promise<Response> {
  const request = {
    key: c.req.header('idempotency-key') ?? null,
    scope: `producer:${c.get('principal').sub}`,
    asked: `${new URL(c.req.url).pathname}\n${text}`,
    now: services.now(),
    keepMs: limits.producerKeyMs,
  };
  return once(services.store, services.running, request, run);
}

/** Contract B.7: one creation, for 1 to 100 users. */
export const createOne: Handler = async (c, services) => {
  needScope(c.get('principal'), 'notifications:write');
  expectType(c.req.raw, 'application/json');
  const text = await readText(c.req.raw);
  const now = services.now();
  const command = readCreateCommand(parseJson(text), new URL(c.req.url).host, now);
  return keyed(c, services, text, (first) =>
    services.store.transaction(async (tx) => {
      const answer = createAnswer(
        await produce(services, tx, command, now, first.key),
        services.settings.base,
      );
      await first.remember(tx, answer);
      return answer;
    }),
  );
};

function entries(text: string, type: string): unknown[] {
  const list: unknown =
    type === 'application/x-ndjson'
      ? text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(parseJson)
      : parseJson(text);
  if (!Array.isArray(list))
    throw invalidRequest('A batch is an array, or one JSON object a line (application/x-ndjson).');
  if (list.length === 0 || list.length > limits.batchMax)
    throw invalidBody('', `must be 1 to ${limits.batchMax} entries`);
  return list;
}

/** Up to 1000 creations; each succeeds or fails by itself. */
export const createBatch: Handler = async (c, services) => {
  needScope(c.get('principal'), 'notifications:write');
  expectType(c.req.raw, 'application/json', 'application/x-ndjson');
  const text = await readText(c.req.raw, limits.batchBytes);
  const list = entries(text, mediaType(c.req.raw));
  const host = new URL(c.req.url).host;
  return keyed(c, services, text, async (first) => {
    const results: WireBatchAnswer['results'] = [];
    for (const entry of list) {
      const now = services.now();
      try {
        const command = readCreateCommand(entry, host, now);
        const made = await services.store.transaction((tx) => produce(services, tx, command, now, first.key));
        const { status, body } = createAnswer(made, services.settings.base);
        results.push({ status, answer: body as WireCreateAnswer });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        results.push({ status: error.status, problem: problemBody(error) });
      }
    }
    const answer = { status: 200, body: { results } satisfies WireBatchAnswer };
    await services.store.transaction((tx) => first.remember(tx, answer));
    return answer;
  });
};

import type { Check, Context } from '../../check.js';
import type { Exchange } from '../../exchange.js';
import { must, mustAnswer } from '../../expect.js';
import type { Item } from '../../inbox.js';
import { NotApplicable } from '../../verdict.js';

const clause = 'openapi.yaml: IfNoneMatch';

function etagOf(exchange: Exchange): string | null {
  mustAnswer(exchange, 200);
  return exchange.headers.get('etag');
}

/** P-16 and P-17 hold for whoever sends tags; without them a poller reads the list each time, and misses nothing. */
async function taggedList({ a }: Context): Promise<string> {
  const etag = etagOf(await a.ask());
  if (etag === null) throw new NotApplicable('The list has no ETag.');
  return etag;
}

async function mustHaveChanged({ a }: Context, since: string, what: string): Promise<void> {
  const exchange = await a.ask({}, { headers: { 'if-none-match': since } });
  must(
    exchange.status !== 304,
    `${what}: the next conditional GET says 304, so no poller would see it.`,
    exchange,
  );
  const etag = etagOf(exchange);
  must(etag !== since, `${what}: the ETag is still ${since}.`, exchange);
}

/** Whether both were created within one second of the server's own clock. */
function sameSecond(items: readonly Item[], ids: readonly string[]): boolean {
  const seconds = ids.map((id) => items.find((item) => item.id === id)?.created_at?.slice(0, 19));
  return seconds[0] !== undefined && seconds[0] === seconds[1];
}

/** Rounds of P-17; on a machine too slow for two changes in one second there is nothing to see. */
const ROUNDS = 4;

export const conditionalChecks: readonly Check[] = [
  {
    id: 'P-15',
    title: 'a list that has not changed is a 304 without a body',
    level: 'should',
    clause,
    seeds: false,
    async run({ a }) {
      const first = await a.ask();
      const etag = etagOf(first);
      must(etag !== null, 'The list has no ETag.', first);
      const again = await a.ask({}, { headers: { 'if-none-match': etag } });
      mustAnswer(again, 304);
      must(again.text === '', 'A 304 must have no body.', again);
      const tag = again.headers.get('etag');
      must(tag === etag, `Expected the same ETag ${etag}, got ${tag}.`, again);
    },
  },
  {
    id: 'P-16',
    title: 'a creation, a mark and a deletion each give the list another ETag',
    level: 'must',
    clause,
    seeds: true,
    async run(kit) {
      let etag = await taggedList(kit);
      const [id = ''] = await kit.a.seed(1);
      await mustHaveChanged(kit, etag, 'After a creation');
      etag = await taggedList(kit);
      await kit.a.markRead(id);
      await mustHaveChanged(kit, etag, 'After a mark');
      if (!kit.levels.has('state')) return kit.note('No deletion: level "state" is not claimed.');
      etag = await taggedList(kit);
      mustAnswer(await kit.a.caller.send('DELETE', `/notifications/${id}`), 204);
      await mustHaveChanged(kit, etag, 'After a deletion');
    },
  },
  {
    id: 'P-17',
    title: 'of two changes within a second, the second is seen too',
    level: 'must',
    clause,
    seeds: true,
    async run(kit) {
      await taggedList(kit);
      for (let round = 1; round <= ROUNDS; round++) {
        const [first = ''] = await kit.a.seed(1);
        const etag = await taggedList(kit);
        const [second = ''] = await kit.a.seed(1);
        const exchange = await kit.a.ask({}, { headers: { 'if-none-match': etag } });
        const { items } = await kit.a.list();
        if (!sameSecond(items, [first, second])) continue;
        must(exchange.status !== 304, 'The second change within a second is a 304.', exchange);
        mustAnswer(exchange, 200);
        return must(exchange.text.includes(second), `The answer does not have "${second}".`, exchange);
      }
      throw new NotApplicable(`${ROUNDS} times, two changes took more than a second.`);
    },
  },
  {
    id: 'P-19',
    title: 'Poll-Interval says how long to wait, from 1 to 3600 s',
    level: 'should',
    clause: 'openapi.yaml: Poll-Interval',
    seeds: false,
    async run({ a }) {
      const exchange = await a.ask();
      const { headers } = exchange;
      const interval = headers.get('poll-interval') ?? headers.get('x-poll-interval');
      const good = interval !== null && /^\d{1,4}$/.test(interval) && +interval >= 1 && +interval <= 3600;
      must(good, `Expected a whole number from 1 to 3600, got ${interval ?? 'none'}.`, exchange);
    },
  },
];

import assert from 'node:assert/strict';
import { isWrite, type Canned } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const problem = (status: number, code: string): Canned => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ type: 'about:blank', title: code, status, code }),
});

const row: Row = {
  row: 53,
  layer: 'B',
  title: 'a change that is refused is taken back once; one that is still in progress is asked for again',
  async run(world) {
    const { proxy, backend } = world;
    const device = world.device();
    const refusals = {
      'key reused': problem(422, 'idempotency-key-reused'),
      'target gone': problem(404, 'not-found'),
    };
    for (const [name, answer] of Object.entries(refusals)) {
      const id = await backend.notify('ana', name);
      await world.until(`${name}: shown`, () => device.titles()[0] === name, 8000);
      proxy.add({ name, on: isWrite, answer });
      const seen: boolean[] = [];
      const stop = device.client.$feed.listen((feed) => seen.push(feed.get(id)?.readAt !== null));
      const failed = await device.client.markRead(id).then(
        () => null,
        (error: unknown) => error,
      );
      stop();
      assert.ok(failed instanceof world.module.NotifError, `${name}: the caller is told`);
      assert.equal(device.client.$feed.get().get(id)?.readAt, null, `${name}: taken back`);
      const changes = seen.filter((read, i) => read !== (seen[i - 1] ?? false));
      assert.deepEqual(changes, [true, false], `${name}: shown, and taken back once`);
      assert.equal(proxy.did(name).length, 1, `${name}: asked once`);
      world.happened(`${name}: refused`, proxy.did(name).length);
      proxy.clear();
    }
    const id = await backend.notify('ana', 'in progress');
    await world.until('shown', () => device.titles()[0] === 'in progress', 8000);
    proxy.add({
      name: 'in progress',
      on: isWrite,
      times: 1,
      answer: problem(409, 'idempotency-in-progress'),
    });
    const { length } = proxy.requests.filter(isWrite);
    await device.client.markRead(id);
    const keys = proxy.requests
      .filter(isWrite)
      .slice(length)
      .map(({ headers }) => headers['idempotency-key']);
    world.happened('409 was answered', proxy.did('in progress').length === 1);
    assert.ok(keys.length === 2 && keys[0] === keys[1], 'asked again under the same key');
  },
};
export default row;

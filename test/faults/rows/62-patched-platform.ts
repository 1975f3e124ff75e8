import assert from 'node:assert/strict';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 62,
  layer: 'B',
  title: 'a fetch that was patched, throws, rejects with nothing or is killed breaks no promise',
  async run(world) {
    const { backend } = world;
    let hit = 0;
    const manners: Record<string, typeof fetch> = {
      'throws at once': () => {
        hit++;
        throw new Error('patched');
      },
      // An extension's way to kill a request.
      'rejects with nothing': () => {
        hit++;
        return Promise.reject(undefined);
      },
      'answers with an error': () => {
        hit++;
        return Promise.resolve(Response.error());
      },
      'returns nothing': () => {
        hit++;
        return undefined as unknown as Promise<Response>;
      },
      'kills the body': async (input, init) => {
        hit++;
        const killer = new AbortController();
        const response = await fetch(input, {
          ...init,
          signal: AbortSignal.any([killer.signal, init!.signal!]),
        });
        killer.abort('killed');
        return response;
      },
    };
    for (const [name, patched] of Object.entries(manners)) {
      let on = true;
      hit = 0;
      const id = await backend.notify('ana', name);
      const device = world.device({
        fetch: (input, init) => (on ? patched(input, init) : fetch(input, init)),
      });
      await world.rest(5000);
      const marked = device.client.markRead(id);
      const error = await device.client.refresh().catch((reason: unknown) => reason);
      assert.ok(error instanceof world.module.NotifError, `${name}: the caller is told by one of our errors`);
      assert.notEqual(device.status(), 'live', name);
      on = false;
      await world.until(
        `${name}: live`,
        () => device.status() === 'live' && device.titles()[0] === name,
        70_000,
      );
      assert.equal((await marked).affected, 1, `${name}: what was done meanwhile is done`);
      world.happened(`${name}: the patch was in the way`, hit > 1);
      device.client.close();
    }
  },
};
export default row;

import assert from 'node:assert/strict';
import { isList } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 29,
  layer: 'B',
  title: 'a history that is lost between hello and the list costs at most one list in 5 s',
  async run(world) {
    const { proxy, backend } = world;
    for (let n = 1; n <= 20; n++) await backend.notify('ana', `lost ${n}`);
    let go = (): void => {};
    proxy.add({
      name: 'late list',
      on: isList,
      times: 1,
      wait: new Promise<void>((resolve) => (go = resolve)),
    });
    const device = world.device();
    await world.until(
      'hello',
      () => device.said.states.some(({ status }) => status === 'live') || proxy.open() === 2,
      8000,
    );
    await world.rest(1000);
    backend.wipe();
    await backend.notify('ana', 'after the loss');
    go();
    await world.until('shown', () => device.titles().join() === 'after the loss', 20_000);
    world.happened('the list was read after the loss', proxy.did('late list').length);
    for (let n = 1; n <= 3; n++) await backend.notify('ana', `new ${n}`);
    await world.until('the new history is heard', () => device.titles()[0] === 'new 3', 60_000);
    const lists = proxy.requests.filter(isList).map(({ at }) => at);
    lists
      .slice(1)
      .forEach((at, i) => assert.ok(at - lists[i]! >= 5000, `two lists within ${at - lists[i]!} ms`));
  },
};
export default row;

import { isList } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 30,
  layer: 'B',
  title: 'a list that takes 20 s while thousands of events arrive is read again rather than memory filled',
  world: { speed: 5 },
  async run(world) {
    const { proxy, backend } = world;
    for (const [name, events] of [
      ['within the buffer', 1000],
      ['beyond it', 3000],
    ] as const) {
      const as = name.replaceAll(' ', '');
      proxy.add({ name, on: isList, times: 1, wait: 14_000 });
      const device = world.device({ as, timeoutMs: 60_000 });
      await world.rest(2000);
      for (let n = 1; n <= events; n++) await backend.notify(as, `${n}`);
      await world.until(`${name}: shown`, () => device.titles()[0] === `${events}`, 60_000);
      world.happened(`${name}: the list was late`, proxy.did(name).length);
    }
  },
};
export default row;

import assert from 'node:assert/strict';
import { anything } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 54,
  layer: 'B',
  title: 'read here and unread there, both offline, end alike in whichever order they come back',
  async run(world) {
    const { proxy, backend } = world;
    for (const order of ['reader first', 'unreader first']) {
      const id = await backend.notify('ana', order);
      const [reader, unreader] = ['reader', 'unreader'].map((name) =>
        world.device({ headers: { 'x-device': name } }),
      );
      const devices = [reader!, unreader!];
      await world.until(
        'live',
        () => devices.every((it) => it.status() === 'live' && it.titles()[0] === order),
        8000,
      );
      const down = (name: string): (() => void) =>
        proxy.add({ name: `no ${name}`, on: ({ headers }) => headers['x-device'] === name, lose: 'request' });
      const up = { reader: down('reader'), unreader: down('unreader') };
      devices.forEach((device) => device.ambient('offline'));
      proxy.cut(anything);
      const { length } = backend.commits;
      const done = [reader!.client.markRead(id), unreader!.client.markUnread(id)];
      done.forEach((it) => it.catch(() => undefined));
      await world.rest(1000);
      world.happened('nothing came through', backend.commits.length === length);
      for (const name of order === 'reader first'
        ? (['reader', 'unreader'] as const)
        : (['unreader', 'reader'] as const)) {
        up[name]();
        const device = name === 'reader' ? reader! : unreader!;
        device.ambient('online');
        await world.until(`${order}: ${name} is back`, () => device.status() === 'live', 40_000);
        await done[name === 'reader' ? 0 : 1];
      }
      const read = (device: (typeof devices)[number]): boolean =>
        device.client.$feed.get().get(id)?.readAt !== null;
      const { rows } = await backend.truth('ana');
      const server = rows.find((it) => it.id === id)?.read;
      assert.equal(server, order === 'unreader first', 'the last to come back has it');
      await world.until('both as the server', () => devices.every((it) => read(it) === server), 10_000);
      devices.forEach((device) => device.client.close());
    }
  },
};
export default row;

import { startNginx } from '../support/nginx.js';
import type { Row } from '../support/row.js';
import { isStream } from '../support/proxy/fault.js';
import { gzipWhole } from '../support/proxy/shapes.js';

const row: Row = {
  row: 4,
  layer: 'B',
  title: 'a proxy that gathers the stream to compress it is got round within 8 s',
  async run(world) {
    const { proxy, backend } = world;
    proxy.add({ name: 'gzip', on: isStream, shape: gzipWhole });
    const device = world.device();
    await world.until('live', () => device.status() === 'live', 8000);
    await backend.notify('ana', 'not gathered');
    await world.until('shown', () => device.titles()[0] === 'not gathered', 20_000);
    world.happened('the proxy gathered the stream', proxy.did('gzip').length);
    proxy.clear();
    const nginx = await world.through(startNginx({ upstream: proxy.port, gzip: true }));
    const behind = world.device({ url: nginx.url });
    await world.until('live behind nginx', () => behind.status() === 'live', 8000);
    await backend.notify('ana', 'past nginx');
    await world.until('shown behind nginx', () => behind.titles()[0] === 'past nginx', 20_000);
    await world.until(
      'nginx has logged the stream',
      () => nginx.log().some((it) => it.includes('/stream')),
      5000,
    );
    world.happened(
      'nginx took bytes of the stream and gave none',
      nginx.log().some((line) => /\/stream \d+ [1-9]\d+ 0$/.test(line)),
    );
  },
};
export default row;

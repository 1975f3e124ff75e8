import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anything, type Canned } from '../support/proxy/fault.js';
import type { Row } from '../support/row.js';

const row: Row = {
  row: 5,
  layer: 'B',
  fast: true,
  title: 'a captive portal is not taken for the backend, and no sign-in is sent on to it',
  async run(world) {
    const { proxy, backend } = world;
    await backend.notify('ana', 'behind the portal');
    /** What another origin was told of who we are. */
    const told: (string | undefined)[] = [];
    const portal = createServer((incoming, response) => {
      told.push(incoming.headers.authorization);
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>');
    });
    await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
    const { port } = portal.address() as AddressInfo;
    const answers: Record<string, Canned> = {
      page: { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Sign in</h1>' },
      redirect: { status: 302, headers: { location: `http://127.0.0.1:${port}/login` } },
    };
    try {
      for (const [name, answer] of Object.entries(answers)) {
        const end = proxy.add({ name, on: anything, answer });
        const device = world.device();
        await world.until(
          `${name}: the list says so`,
          () => device.client.$feed.get().status === 'error',
          8000,
        );
        await world.rest(10_000);
        assert.notEqual(device.status(), 'live', name);
        assert.deepEqual(device.titles(), [], name);
        world.happened(`${name}: the portal answered`, proxy.did(name).length > 1);
        end();
        await world.until(
          `${name}: back`,
          () => device.status() === 'live' && device.titles().length,
          65_000,
        );
      }
      world.happened('the redirect was followed', told.length);
      assert.deepEqual(told.filter(Boolean), [], 'I11: no Authorization for another origin');
    } finally {
      portal.close();
      portal.closeAllConnections();
    }
  },
};
export default row;

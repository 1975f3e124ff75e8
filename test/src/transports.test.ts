import { afterEach, expect, test } from 'vitest';
import { polling, sse, type NotifErrorCode, type Transport } from '../../src/index.js';
import { fastClock } from './support/fast-clock.js';
import { closeAll, mount, titles, until } from './support/mounted.js';

afterEach(closeAll);

const clock = fastClock(20);
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('transports change places while a hundred notifications a second arrive: none is lost, none told twice', async () => {
  const backend = mount();
  const client = backend.client({ clock, pageSize: 100, transports: [sse()] });
  const told: string[] = [];
  client.onReceive(({ item }) => told.push(item.title));
  client.connect();
  const used = new Set<string | null>();
  client.$connection.listen(({ transport, status }) => status === 'live' && used.add(transport));
  await until(() => client.$connection.get().status === 'live');
  const orders: (() => Transport[])[] = [
    () => [polling({ intervalMs: 1000 })],
    () => [sse(), polling()],
    () => [polling({ intervalMs: 1000 }), sse()],
    () => [sse()],
  ];
  const states = new Set<string>();
  client.$connection.listen(({ status }) => states.add(status));
  for (let i = 0; i < 300; i++) {
    if (i % 70 === 10) client.setTransports(orders[Math.floor(i / 70) % orders.length]!());
    await backend.notify('ana', `n${i}`);
    await rest(10);
  }
  const wanted = Array.from({ length: 300 }, (_, i) => `n${i}`);
  await until(() => told.length >= 300, 5000);
  expect(told).toEqual(wanted);
  expect(titles(client)).toEqual(wanted.reverse());
  expect([...used].sort()).toEqual(['polling', 'sse']);
  // Make before break: it was live all the time.
  expect([...states]).toEqual(['live']);
});

test('a list of transports that is empty is refused, and the old one stays', async () => {
  const backend = mount();
  const client = backend.client();
  client.connect();
  await until(() => client.$connection.get().status === 'live');
  expect(() => client.setTransports([])).toThrow(
    expect.objectContaining({ code: 'bad-option' as NotifErrorCode }),
  );
  await backend.notify('ana', 'still here');
  await until(() => titles(client).join() === 'still here');
});

test('a stream that opens and says nothing is left for polling, and comes back once it speaks', async () => {
  const backend = mount();
  let mute = true;
  backend.between = (request) =>
    mute && request.url.includes('/stream')
      ? new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } })
      : undefined;
  const client = backend.client({ clock, transports: [sse(), polling({ intervalMs: 1000 })] });
  client.connect();
  await until(() => {
    const { status, transport } = client.$connection.get();
    return status === 'live' && transport === 'polling';
  });
  await backend.notify('ana', 'by polling');
  await until(() => titles(client).length === 1);
  mute = false;
  // What is left of the ten minutes of its demotion, another network ends.
  client.setTransports([sse(), polling()]);
  await until(() => client.$connection.get().transport === 'sse');
  await backend.notify('ana', 'by stream');
  await until(() => titles(client).join() === 'by stream,by polling');
});

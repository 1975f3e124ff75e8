import { afterEach, expect, test } from 'vitest';
import { nginxConfig, startNginx } from '../faults/support/nginx.js';
import type { ProxyProcess } from '../faults/support/child.js';
import { producerFor } from './support/producer.js';
import { bearer } from './support/quiet-inbox.js';
import { streamsOf } from './support/streams.js';
import { useDemo } from './support/use-demo.js';
import { signIn, type WorkspacePage } from './support/workspace-page.js';

const demo = useDemo();
const upstream = (): number => Number(new URL(demo.server.url).port);

let nginx: ProxyProcess | undefined;
let ana: WorkspacePage | undefined;
afterEach(async () => {
  await ana?.leave();
  await nginx?.stop();
});

/** Keeps what the page is told of as new from now on, in order, each as often as it is told. Needs a list that is there. */
async function listen({ page }: WorkspacePage): Promise<void> {
  const status = () =>
    page.evaluate(() => document.querySelector('notif-provider')?.client?.$feed.get().status);
  await expect.poll(status, { timeout: 5000 }).toBe('ready');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.querySelector('notif-provider')?.client?.onReceive(({ item }) => heard.push(item.title));
  });
}
const heard = (person: WorkspacePage): Promise<string[]> =>
  person.page.evaluate(() => (window as unknown as { heard: string[] }).heard);

/** Whether a stream through the proxy says its first word within a second. */
async function letsStreamsThrough(url: string): Promise<boolean> {
  const headers = { ...(await bearer(url, 'ben')), 'accept-encoding': 'gzip' };
  const signal = AbortSignal.timeout(1000);
  try {
    const { body } = await fetch(`${url}/api/v1/stream`, { headers, signal });
    const reader = body?.getReader();
    await reader?.read();
    await reader?.cancel();
    return true;
  } catch {
    return false;
  }
}

/** More than lies between two polls: 15 seconds, and up to a tenth more. */
const POLL_MS = 17_000;
/** More than a first demotion lasts: 10 minutes, and up to a fifth more. */
const QUARTER_MS = 900_000;

test.each([
  ['no WebSockets', 'polling', false],
  ['WebSockets', 'websocket', true],
])(
  'behind an nginx that buffers and compresses the stream and lets %s through, the page is live by %s within 8 s, with nothing lost and nothing told twice',
  async (_what, transport, upgrades) => {
    nginx = await startNginx({ upstream: upstream(), gzip: true, upgrades });
    const person = (ana = await signIn(demo.browser, nginx.url, 'Ana Ruiz', {}, (context) =>
      context.clock.install(),
    ));
    await listen(person);
    const producer = await producerFor(demo.server.url, 'ana');
    const sent = [`Held back 1, then by ${transport}`, `Held back 2, then by ${transport}`];
    for (const title of sent) await producer.send(title);
    await expect.poll(() => person.connection(), { timeout: 8000 }).toBe(`live by ${transport}`);
    await expect.poll(() => heard(person), { timeout: 5000 }).toEqual(sent);
    const title = `Past the proxy by ${transport}`;
    await producer.send(title);
    if (transport === 'polling') await person.page.clock.fastForward(POLL_MS);
    await person.sees(person.toast(title));
    sent.push(title);
    expect(await heard(person)).toEqual(sent);
    expect(await person.inbox()).toEqual({ titles: [...sent].reverse(), unread: sent.length });
    expect(await letsStreamsThrough(nginx.url)).toBe(false);
  },
);

test('once nginx is set right, and the page’s clock put forward by a quarter of an hour, the page is back at SSE, with nothing lost and nothing told twice', async () => {
  nginx = await startNginx({ upstream: upstream(), gzip: true });
  const { url } = nginx;
  // The page's clock is slow by as much as it is put forward later, so that what comes then is not of the past.
  const person = (ana = await signIn(demo.browser, url, 'Ana Ruiz', {}, (context) =>
    context.clock.install({ time: Date.now() - QUARTER_MS }),
  ));
  await expect.poll(() => person.connection(), { timeout: 8000 }).toBe('live by polling');
  await listen(person);

  const producer = await producerFor(demo.server.url, 'ana');
  const sent: string[] = [];
  let running = true;
  const produce = async (): Promise<void> => {
    while (running) {
      const title = `Job ${sent.length + 1}`;
      await producer.send(title);
      sent.push(title);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const producing = produce();
  try {
    await nginx.reload(nginxConfig({ upstream: upstream(), buffering: false }));
    expect(await letsStreamsThrough(url)).toBe(true);
    expect(await person.connection()).toBe('live by polling');
    await person.page.clock.fastForward(QUARTER_MS);
    await expect.poll(() => person.connection(), { timeout: 15_000 }).toBe('live by sse');
  } finally {
    running = false;
    await producing;
  }
  // Sooner than a poll would find it.
  await producer.send('By the stream');
  sent.push('By the stream');
  await expect.poll(() => heard(person), { timeout: 5000 }).toContain('By the stream');
  expect(await heard(person)).toEqual(sent);
  expect(await person.inbox()).toEqual({ titles: [...sent].reverse(), unread: sent.length });
  await expect.poll(async () => (await streamsOf(demo.server.url)).open).toBe(1);
});

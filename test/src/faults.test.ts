import { afterEach, expect, test, vi } from 'vitest';
import { polling, sse, type NotifError } from '../../src/index.js';
import { closeAll, mount, titles, until, type Mounted } from './support/mounted.js';

afterEach(closeAll);

async function live(backend: Mounted, options = {}) {
  const client = backend.client({ random: () => 0, ...options });
  const errors: NotifError[] = [];
  client.onError((error) => errors.push(error));
  client.connect();
  await until(() => client.$connection.get().status === 'live');
  return { client, errors };
}
const streams = (backend: Mounted) =>
  backend.requests.filter((request) => request.endsWith('/stream')).length;
/** A clock on which a wait of a quarter second to ten takes ten times as long, and none else. */
const slowRetries = () => ({
  now: () => Date.now(),
  setTimeout: (run: () => void, ms: number) => setTimeout(run, ms >= 250 && ms < 10_000 ? ms * 10 : ms),
  clearTimeout: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
});
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('a portal that answers with a page of its own is not taken for the backend', async () => {
  const backend = mount();
  await backend.notify('ana', 'behind the portal');
  let captive = true;
  backend.between = () =>
    captive ? new Response('<h1>Sign in</h1>', { headers: { 'content-type': 'text/html' } }) : undefined;
  const client = backend.client({ random: () => 0 });
  const errors: string[] = [];
  client.onError(({ code }) => errors.push(code));
  client.connect();
  await until(() => client.$feed.get().status === 'error' && errors.includes('stream'));
  expect(client.$feed.get().error?.code).toBe('bad-response');
  captive = false;
  await until(() => titles(client).join() === 'behind the portal');
});

test('a list that failed is read again as soon as the stream says hello', async () => {
  const backend = mount();
  await backend.notify('ana', 'after the fault');
  let failed = false;
  let hello: (() => void) | undefined;
  backend.between = async (request) => {
    if (request.url.endsWith('/stream'))
      await new Promise<void>((resolve) => {
        hello = resolve;
      });
    else if (!failed) {
      failed = true;
      return new Response('', { status: 502 });
    }
    return undefined;
  };
  // The longest wait that chance can give, so that only hello can end it in time.
  const client = backend.client({ random: () => 0.999, clock: slowRetries() });
  client.connect();
  await until(() => client.$feed.get().status === 'error' && hello);
  hello?.();
  await until(() => titles(client).join() === 'after the fault');
});

test('hello does not hurry a list beyond its Retry-After', async () => {
  const backend = mount();
  await backend.notify('ana', 'later');
  let refused = 0;
  let hello: (() => void) | undefined;
  backend.between = async (request) => {
    if (request.url.endsWith('/stream'))
      await new Promise<void>((resolve) => {
        hello = resolve;
      });
    else if (!refused) {
      await until(() => hello);
      refused = Date.now();
      return new Response('', { status: 503, headers: { 'retry-after': '1' } });
    }
    return undefined;
  };
  const client = backend.client({ random: () => 0 });
  client.connect();
  await until(() => client.$feed.get().status === 'error' && hello);
  hello?.();
  await until(() => titles(client).join() === 'later');
  expect(Date.now() - refused).toBeGreaterThanOrEqual(995);
});

test('a filter that the server refuses takes nothing from the inbox, and comes once it is let through', async () => {
  const backend = mount();
  await backend.notify('ana', 'still here');
  let refuse = true;
  backend.between = (request) =>
    refuse && request.url.includes('status=unread') ? new Response('', { status: 400 }) : undefined;
  const client = backend.client({ random: () => 0 });
  const unread = client.open({ status: 'unread' });
  client.connect();
  await until(() => unread.$feed.get().status === 'error');
  expect(unread.$feed.get().error?.code).toBe('rejected');
  await until(() => client.$connection.get().status === 'live');
  expect(titles(client)).toEqual(['still here']);
  expect(client.$feed.get().error).toBe(null);
  refuse = false;
  await until(() => unread.$feed.get().status === 'ready');
  expect(unread.$feed.get()).toMatchObject({ error: null, ids: client.$feed.get().ids });
});

test('a stream that cannot resume and names no revision has the list read again each time', async () => {
  const backend = mount();
  const brief = () =>
    new ReadableStream({
      start(controller) {
        controller.enqueue(
          new TextEncoder().encode('event: hello\ndata: {"contract":"1.0","resumed":false}\n\n'),
        );
        setTimeout(() => controller.close(), 100);
      },
    });
  backend.between = (request) =>
    request.url.endsWith('/stream')
      ? new Response(brief(), { headers: { 'content-type': 'text/event-stream' } })
      : undefined;
  const { client } = await live(backend);
  await backend.notify('ana', 'between two streams');
  await until(() => titles(client).join() === 'between two streams');
});

test('a stream that opens and says nothing is given up for polling', async () => {
  const backend = mount();
  backend.between = (request) =>
    request.url.endsWith('/stream')
      ? new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } })
      : undefined;
  const fast = {
    now: () => Date.now() * 50,
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms / 50),
    clearTimeout: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
  };
  const { client } = await live(backend, { transports: [sse(), polling()], clock: fast });
  expect(client.$connection.get().transport).toBe('polling');
});

test('a silent stream is given up after one and a half heartbeats and five seconds, and resumed', async () => {
  const backend = mount({ settings: { heartbeatS: 1 } });
  const fast = {
    now: () => Date.now() * 50,
    setTimeout: (run: () => void, ms: number) => setTimeout(run, ms / 50),
    clearTimeout: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
  };
  const { errors } = await live(backend, { clock: fast });
  await until(() => streams(backend) > 1);
  expect(errors.map(({ code }) => code)).toContain('timeout');
});

test('comes back no earlier than Retry-After says, whoever hurries it', async () => {
  const backend = mount();
  const { client } = await live(backend);
  backend.between = (request) =>
    request.url.endsWith('/stream')
      ? new Response('', { status: 503, headers: { 'retry-after': '1' } })
      : undefined;
  backend.cut();
  await until(() => streams(backend) === 2);
  const before = Date.now();
  await rest(20);
  const asked = backend.requests.length;
  // Neither the stream nor anything else of this backend is asked for meanwhile.
  await expect(client.refresh()).rejects.toMatchObject({ code: 'rate-limited' });
  await rest(100);
  expect(backend.requests).toHaveLength(asked);
  await until(() => streams(backend) === 3);
  expect(Date.now() - before).toBeGreaterThan(850);
});

test('stops for good where the server says 403, and where it says 204', async () => {
  for (const status of [403, 204]) {
    const backend = mount();
    const { client } = await live(backend);
    backend.between = (request) =>
      request.url.endsWith('/stream') ? new Response(null, { status }) : undefined;
    backend.cut();
    await until(() => client.$connection.get().status === 'closed');
    const before = streams(backend);
    await rest(60);
    expect(streams(backend)).toBe(before);
  }
});

test.each([403, 204])(
  'after a stream that ended for good (%i), connect() tries anew, once',
  async (status) => {
    const backend = mount();
    const { client } = await live(backend);
    backend.between = (request) =>
      request.url.endsWith('/stream') ? new Response(null, { status }) : undefined;
    backend.cut();
    await until(() => client.$connection.get().status === 'closed');
    const before = streams(backend);
    backend.between = () => undefined;
    await backend.notify('ana', 'meanwhile');
    client.connect();
    client.connect();
    await until(() => client.$connection.get().status === 'live');
    await until(() => titles(client)[0] === 'meanwhile');
    expect(streams(backend)).toBe(before + 1);
  },
);

test('asks for a new token once when the old one ran out, and goes on', async () => {
  const backend = mount();
  await backend.notify('ana', 'hello');
  let token = 'ana';
  let asked = 0;
  const { client } = await live(backend, {
    auth: ({ reason }: { reason: string }) => {
      asked += Number(reason === 'refused');
      return token;
    },
  });
  const real = backend.between;
  let expired = true;
  backend.between = (request) => {
    if (!expired || request.headers.get('authorization') !== 'Bearer ana') return real(request);
    token = 'ana';
    expired = false;
    return new Response('{}', { status: 401 });
  };
  await client.markAllRead();
  expect(asked).toBe(1);
  expect(client.$counts.get().unread).toBe(0);
});

test('a command waits for an auth that does not answer, and is asked for once it does', async () => {
  const backend = mount();
  let hang = false;
  const { client } = await live(backend, {
    timeoutMs: 60,
    auth: () => (hang ? new Promise<string>(() => {}) : 'ana'),
  });
  const id = await backend.notify('ana', 'x');
  await until(() => titles(client).length === 1);
  hang = true;
  client.reauthenticate();
  const marked = client.markRead(id);
  await rest(100);
  expect(client.$feed.get().isPending(id)).toBe(true);
  hang = false;
  client.reauthenticate();
  expect((await marked).affected).toBe(1);
  expect(client.$feed.get().isPending(id)).toBe(false);
});

test('a server that says goodbye is taken up again when it asked for it, and nothing is lost', async () => {
  const backend = mount();
  const { client } = await live(backend);
  backend.app.hub.shutDown();
  await backend.notify('ana', 'during the restart');
  await until(() => client.$connection.get().status === 'reconnecting');
  await until(() => titles(client).join() === 'during the restart', 14_000);
}, 20_000);

test('a cursor that is gone is healed while polling too', async () => {
  const backend = mount();
  await backend.notify('ana', 'first');
  const { client } = await live(backend, { transports: [polling({ intervalMs: 20 })] });
  let gone = true;
  backend.between = (request) => {
    if (!gone || !request.url.includes('/changes')) return undefined;
    gone = false;
    return new Response('{"code":"cursor-expired"}', { status: 410 });
  };
  void client.refresh();
  await until(() => !gone);
  await backend.notify('ana', 'second');
  await client.refresh();
  expect(titles(client)).toEqual(['second', 'first']);
});

test('frames that come while the list is on its way are neither lost nor doubled', async () => {
  const backend = mount();
  await backend.notify('ana', 'before');
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let lists = 0;
  backend.between = async (request) => {
    if (request.method !== 'GET' || !request.url.includes('/notifications')) return undefined;
    if (lists++ === 0) {
      const answer = await backend.app.fetch(request);
      await held;
      return answer;
    }
    return undefined;
  };
  const client = backend.client();
  const heard: string[] = [];
  client.onReceive(({ item }) => heard.push(item.title));
  client.connect();
  await until(() => streams(backend) === 1 && lists === 1);
  await rest(20);
  await backend.notify('ana', 'meanwhile');
  await rest(20);
  release();
  await until(() => titles(client).length === 2);
  expect(titles(client)).toEqual(['meanwhile', 'before']);
  expect(client.$counts.get().unread).toBe(2);
  expect(heard).toEqual(['meanwhile']);
});

test('two clients of two people on one page share nothing', async () => {
  const backend = mount();
  const { client: ana } = await live(backend);
  const { client: ben } = await live(backend, { as: 'ben' });
  await backend.notify('ana', 'for ana');
  await backend.notify('ben', 'for ben');
  await until(() => titles(ana).length === 1 && titles(ben).length === 1);
  await ana.markAllRead();
  expect(titles(ana)).toEqual(['for ana']);
  expect(titles(ben)).toEqual(['for ben']);
  expect(ben.$counts.get().unread).toBe(1);
});

test('broken storage is said once, and everything else works', async () => {
  const backend = mount();
  const { cacheIn } = await import('../../src/index.js');
  const broken = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const { client, errors } = await live(backend, {
    user: 'ana',
    cache: cacheIn({ load: broken, update: broken }),
  });
  await backend.notify('ana', 'works');
  await until(() => titles(client).length === 1);
  await rest(700);
  expect(errors.filter(({ code }) => code === 'storage')).toHaveLength(1);
});

test('an action is run in place, its outcome is kept, and a second decision is refused', async () => {
  const backend = mount({
    onAction: async (_user, _item, action) => ({ state: 'done', outcome: `${action}d` }),
  });
  const id = await backend.notify('ana', 'Approve?', {
    actions: [
      { id: 'approve', label: 'Approve', style: 'primary' },
      { id: 'reject', label: 'Reject' },
    ],
  });
  const { client } = await live(backend);
  const item = await client.act(id, 'approve');
  expect(item.actions[0]).toMatchObject({ state: 'done', outcome: 'approved' });
  expect(client.$feed.get().get(id)?.readAt).not.toBeNull();
  await expect(client.act(id, 'reject')).rejects.toMatchObject({ code: 'conflict' });
});

test('a listener of the page that throws loses nothing, and is said', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const backend = mount();
  const { client } = await live(backend);
  const heard: string[] = [];
  client.onReceive(() => {
    throw new Error('of the page');
  });
  client.onReceive(({ item }) => heard.push(item.title));
  client.$feed.listen(() => {
    throw new Error('of the page too');
  });
  await backend.notify('ana', 'one');
  await backend.notify('ana', 'two');
  await until(() => titles(client).join() === 'two,one');
  expect(heard).toEqual(['one', 'two']);
  expect(client.$connection.get().status).toBe('live');
  expect(warn.mock.calls.flat().map((error: Error) => error.message)).toContain('of the page');
  warn.mockRestore();
});

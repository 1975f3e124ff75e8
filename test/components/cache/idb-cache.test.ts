import { expect } from '@open-wc/testing';
import { createClient, idbCache, sse, type Client } from '../../../src/index.js';
import { createApp, createMemoryStore, type App } from '../../../examples/server/src/web.js';

async function until(check: () => unknown): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (check()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`not within 3 s: ${check.toString()}`);
}

const titles = ({ $feed }: Client) => $feed.get().ids.map((id) => $feed.get().get(id)?.title);

describe('idbCache()', () => {
  let app: App;
  const open = (fetch: typeof globalThis.fetch): Client => {
    const client = createClient({
      url: `${location.origin}/api/v1`,
      transports: [sse()],
      user: 'ana',
      cache: idbCache(),
      fetch,
    });
    client.connect();
    return client;
  };
  const deaf: typeof globalThis.fetch = () => new Promise(() => {});

  beforeEach(() => {
    app = createApp({
      store: createMemoryStore(),
      authenticate: () =>
        Promise.resolve({ sub: 'ana', roles: [], scopes: [], expiresAt: null, via: 'bearer' as const }),
    });
  });

  it('paints the last list after a reload, before any byte arrives', async () => {
    await app.notify('ana', { type: 'test.sent', title: 'kept', body: '' });
    const first = open(app.fetch);
    await until(() => titles(first).length === 1);
    first.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const second = open(deaf);
    await until(() => titles(second).join() === 'kept');
    expect(second.$counts.get().unread).to.equal(1);
    second.close();
  });

  it('keeps nothing after forget', async () => {
    await app.notify('ana', { type: 'test.sent', title: 'secret', body: '' });
    const first = open(app.fetch);
    await until(() => titles(first).length === 1);
    await first.forget();
    const second = open(deaf);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(titles(second)).to.deep.equal([]);
    second.close();
  });
});

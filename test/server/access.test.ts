import { SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  createApp,
  createDevLogin,
  createJwtAuth,
  createMemoryStore,
  type App,
} from '../../examples/server/src/web.js';
import { mount, ORIGIN, type Mounted } from './support/mounted.js';
import { Person } from './support/person.js';

const secret = new TextEncoder().encode('a secret that is long enough for HS256');
const auth = createJwtAuth(secret);
let app: App;
let server: Mounted;
beforeAll(async () => {
  app = createApp({
    store: createMemoryStore(),
    authenticate: auth.authenticate,
    devLogin: createDevLogin(auth),
  });
  server = await mount();
});

const withToken = (token: string | null): Person =>
  new Person('ana', token, (url, init) => app.fetch(url, init), `${ORIGIN}/api/v1`);

describe('a token', () => {
  const claims = {
    sub: 'ana',
    iss: 'belfry-server',
    aud: 'belfry',
    exp: Math.floor(Date.now() / 1000) + 600,
  };
  const sign = (over: object, key: Uint8Array = secret, alg = 'HS256'): Promise<string> =>
    new SignJWT({ ...claims, ...over }).setProtectedHeader({ alg }).sign(key);
  const none = `${btoa('{"alg":"none"}')}.${btoa(JSON.stringify(claims))}.`.replace(/=/g, '');

  test('that is right is let in', async () => {
    expect((await withToken(await sign({})).ask('GET', '/counts')).status).toBe(200);
  });

  test.each<[string, () => Promise<string | null>, string]>([
    ['none at all', async () => null, 'unauthenticated'],
    ['garbage', async () => 'garbage', 'unauthenticated'],
    ['alg none', async () => none, 'unauthenticated'],
    ['another key', () => sign({}, new Uint8Array(32)), 'unauthenticated'],
    ['another algorithm', () => sign({}, new Uint8Array(64), 'HS512'), 'unauthenticated'],
    ['another audience', () => sign({ aud: 'other' }), 'unauthenticated'],
    ['another issuer', () => sign({ iss: 'other' }), 'unauthenticated'],
    ['a time not yet come', () => sign({ nbf: claims.exp }), 'unauthenticated'],
    ['no user', () => sign({ sub: '' }), 'unauthenticated'],
    ['a user that no store could hold', () => sign({ sub: 'a\u001fb' }), 'unauthenticated'],
    ['no end', () => sign({ exp: undefined }), 'unauthenticated'],
    ['a time that is over', () => sign({ exp: 1 }), 'token-expired'],
  ])('with %s is refused with 401, on each path', async (_what, token, code) => {
    const person = withToken(await token());
    for (const path of ['/notifications', '/counts', '/stream', '/notifications/changes?after=a.1']) {
      const answer = await person.ask('GET', path);
      expect(answer).toMatchObject({ status: 401, body: { code } });
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
  });

  test('without the scope may not create, whatever is sent', async () => {
    const person = withToken(await sign({ scope: 'other' }));
    for (const path of ['/notifications', '/notifications/batch']) {
      expect(await person.ask('POST', path, { body: {} })).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      });
    }
  });
});

describe('what is another user’s', () => {
  test('is as unknown as what never was, and stays as it is', async () => {
    const [ana, ben] = [await server.person(), await server.person()];
    const { id } = await server.producer.create(ben.name);
    const unknown = await ana.ask('GET', '/notifications/nothing');
    for (const [method, body] of [['GET'], ['PATCH', { read: true }], ['DELETE']] as const) {
      const answer = await ana.ask(method, `/notifications/${id}`, body && { body });
      expect(answer.status).toBe(404);
      expect(answer.body).toMatchObject({
        code: 'not-found',
        detail: (unknown.body as { detail: string }).detail,
      });
    }
    const { sync } = await ana.list();
    await ana.bulk({ op: 'read', all: true, up_to: sync });
    await ana.bulk({ op: 'delete', ids: [id] });
    expect(await ben.get(id)).toMatchObject({ read_at: null, rev: 1 });
    expect((await ana.list(`user_id=${ben.name}`)).items).toEqual([]);
    expect((await ana.ask('GET', '/notifications/%00%ff')).status).toBe(404);
  });
});

describe('signing in without a password', () => {
  const login = (body: unknown, init: RequestInit = {}, origin = ORIGIN) =>
    app.fetch(`${origin}/api/dev/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...init,
    });

  test('gives a token that may create, and a session cookie that scripts cannot read', async () => {
    const response = await login({ user: 'ana' });
    expect(response.status).toBe(200);
    const body = (await response.json()) as { token: string; user: unknown };
    expect(body.user).toEqual({ id: 'ana', name: 'Ana', roles: ['editor'] });
    expect(response.headers.get('set-cookie')).toMatch(
      /^belfry_session=[\w.-]+; HttpOnly; SameSite=Lax; Path=\/; Max-Age=\d+$/,
    );
    expect((await withToken(body.token).create('ana')).deduplicated).toBe(false);
  });

  test('is for the two demo users only, and only under this machine’s name', async () => {
    expect((await login({ user: 'eve' })).status).toBe(422);
    expect((await login({ user: 'toString' })).status).toBe(422);
    expect((await login(null)).status).toBe(422);
    expect((await login({ user: 'ana' }, { headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    expect((await login({ user: 'ana' }, {}, 'http://rebound.example')).status).toBe(403);
    expect((await app.fetch(`${ORIGIN}/api/dev/login`)).status).toBe(405);
  });

  test('is not there where it is not wanted', async () => {
    const { app: bare } = await mount();
    const response = await bare.fetch(`${ORIGIN}/api/dev/login`, { method: 'POST' });
    expect(response.status).toBe(404);
  });

  test('ends by signing out', async () => {
    const response = await app.fetch(`${ORIGIN}/api/dev/logout`, { method: 'POST' });
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
  });
});

describe('a session cookie', () => {
  const ask = async (method: string, headers: Record<string, string>, on = app): Promise<number> => {
    const cookie = `other=1; belfry_session=${await auth.issue({ sub: 'ana', roles: [], scopes: [] }, 600)}`;
    // Requests of a browser may not set these headers; a server gets them all the same.
    const request = new Request(`${ORIGIN}/api/v1/notifications${method === 'POST' ? '/bulk' : ''}`, {
      method,
      headers: { cookie, host: '127.0.0.1:4010', 'content-type': 'application/json', ...headers },
      ...(method === 'POST' && { body: '{"op":"read","ids":["a"]}' }),
    });
    return (await on.handle(request)).status;
  };

  test('lets in, and lets pages of the same host write', async () => {
    expect(await ask('GET', {})).toBe(200);
    expect(await ask('POST', { origin: 'http://127.0.0.1:4010' })).toBe(200);
    expect(await ask('POST', { origin: 'https://127.0.0.1:4010' })).toBe(200);
  });

  test.each([['https://evil.example'], ['http://127.0.0.1:9999'], ['null'], ['garbage']])(
    'is not enough to write from %s',
    async (origin) => {
      expect(await ask('POST', { origin })).toBe(403);
    },
  );

  test('is not enough to write where nobody says from where', async () => {
    expect(await ask('POST', {})).toBe(403);
  });

  test('writes from pages that were allowed', async () => {
    const settings = { corsOrigins: ['https://app.example'] };
    const open = createApp({ store: createMemoryStore(), authenticate: auth.authenticate, settings });
    expect(await ask('POST', { origin: 'https://app.example' }, open)).toBe(200);
    expect(await ask('POST', { origin: 'https://other.example' }, open)).toBe(403);
  });
});

describe('pages of other origins', () => {
  const preflight = (on: App, origin: string) =>
    on.fetch(`${ORIGIN}/api/v1/notifications`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'PATCH',
        'access-control-request-headers': 'authorization',
      },
    });

  test('of this machine may ask with a token, not with a cookie', async () => {
    const response = await preflight(app, 'http://localhost:6006');
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:6006');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(response.headers.get('access-control-allow-methods')).toContain('PATCH');
    for (const name of ['Authorization', 'Idempotency-Key', 'If-None-Match', 'Last-Event-ID']) {
      expect(response.headers.get('access-control-allow-headers')).toContain(name);
    }
  });

  test('see the headers that polling needs, on answers, refusals and streams alike', async () => {
    const origin = { origin: 'http://localhost:6006' };
    const ana = await server.person();
    const [ok, refused] = [
      await ana.ask('GET', '/counts', { headers: origin }),
      await ana.ask('GET', '/notifications/x', { headers: origin }),
    ];
    for (const { headers } of [ok, refused]) {
      expect(headers.get('access-control-allow-origin')).toBe(origin.origin);
      for (const name of ['ETag', 'Retry-After', 'Poll-Interval', 'Request-Id', 'Location']) {
        expect(headers.get('access-control-expose-headers')).toContain(name);
      }
      expect(headers.get('vary')).toContain('Origin');
    }
  });

  test('of elsewhere may not, unless listed; listed ones may send cookies', async () => {
    expect(
      (await preflight(app, 'https://evil.example')).headers.get('access-control-allow-origin'),
    ).toBeNull();
    expect(
      (await preflight(app, 'http://localhost.evil.example')).headers.get('access-control-allow-origin'),
    ).toBeNull();
    const settings = { corsOrigins: ['https://app.example'] };
    const open = createApp({ store: createMemoryStore(), authenticate: auth.authenticate, settings });
    const listed = await preflight(open, 'https://app.example');
    expect(listed.headers.get('access-control-allow-origin')).toBe('https://app.example');
    expect(listed.headers.get('access-control-allow-credentials')).toBe('true');
    expect(
      (await preflight(open, 'http://localhost:6006')).headers.get('access-control-allow-origin'),
    ).toBeNull();
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WirePreferences } from '../../src/wire/contract.generated.js';
import type { Store } from '../../examples/server/src/web.js';
import { conforms } from './support/contract.js';
import { mount, type Mounted } from './support/mounted.js';
import type { Ask, Person, Reply } from './support/person.js';
import { stores } from './support/stores.js';

const rules = {
  categories: { job: {}, marketing: { optIn: true }, security: { mandatory: true } },
  optIn: false,
};
const tagOf = ({ headers }: Reply<unknown>): string => headers.get('etag') ?? '';

async function ok(person: Person, method: string, ask: Ask = {}): Promise<Reply<WirePreferences>> {
  const reply = await person.ask<WirePreferences>(method, '/preferences', ask);
  if (reply.status !== 200) throw new Error(`${method}: ${reply.status} ${JSON.stringify(reply.body)}`);
  conforms('preferences', reply.body);
  return reply;
}
const patch = (person: Person, body: object): Promise<Reply<WirePreferences>> => {
  conforms('preferences-patch', body);
  return ok(person, 'PATCH', { body });
};

describe.each(stores)('preferences, over the store %s', (_name, open) => {
  let store: Store;
  let server: Mounted;
  beforeAll(async () => {
    store = await open();
    server = await mount({ store, settings: { preferences: rules } });
  }, 60_000);
  afterAll(() => store.close());

  const create = (to: Person, content: object = {}, rest: object = {}) =>
    server.producer.ask<{ suppressed?: boolean; reason?: string; id?: string }>('POST', '/notifications', {
      body: {
        to: { users: [to.name] },
        notification: { type: 'job.done', title: 'Done', ...content },
        ...rest,
      },
    });

  test('are there before a person said anything, with every category that the host knows', async () => {
    const { body } = await ok(await server.person(), 'GET');
    expect(body).toEqual({
      enabled: true,
      channels: { in_app: true, toast: true, sound: true },
      categories: {
        job: { enabled: true, channels: {} },
        marketing: { enabled: false, channels: {}, default: 'opt_in' },
        security: { enabled: true, channels: {}, mandatory: true },
      },
      quiet_hours: { enabled: false, windows: [], mode: 'hold', bypass_priority: 'urgent' },
    });
  });

  test('are what was said, for the next to ask, and nobody else', async () => {
    const [ana, ben] = [await server.person(), await server.person()];
    const before = (await ok(ben, 'GET')).body;
    const said = await patch(ana, {
      channels: { email: true, toast: false },
      categories: { job: { min_priority: 'high' }, constructor: { enabled: false } },
      quiet_hours: {
        enabled: true,
        tz: 'Europe/Berlin',
        windows: [{ days: [1, 2], start: '22:00', end: '07:00' }],
      },
      digest: { mode: 'daily' },
      locale: 'de-DE',
    });
    expect(said.body).toMatchObject({
      channels: { in_app: true, email: true, toast: false },
      categories: { job: { enabled: true, min_priority: 'high' }, constructor: { enabled: false } },
      quiet_hours: { mode: 'hold', bypass_priority: 'urgent' },
      digest: { mode: 'daily', at: '08:00' },
      locale: 'de-DE',
    });
    expect(Date.parse(said.body.updated_at ?? '')).toBeGreaterThan(Date.now() - 60_000);
    const again = await ok(ana, 'GET');
    expect(again.body).toEqual(said.body);
    expect(tagOf(again)).toBe(tagOf(said));
    expect((await ok(ben, 'GET')).body).toEqual(before);
  });

  test('are patched: what is not named stays, null takes away', async () => {
    const ana = await server.person();
    await patch(ana, {
      channels: { toast: false, sound: false },
      locale: 'de',
      categories: { job: { enabled: false } },
    });
    const { body } = await patch(ana, { channels: { toast: null }, locale: null, categories: { job: null } });
    expect(body.channels).toEqual({ in_app: true, toast: true, sound: false });
    expect(body.locale).toBeUndefined();
    expect(body.categories['job']).toEqual({ enabled: true, channels: {} });
  });

  test('are replaced: what is left out has its default again; what was got can be put back', async () => {
    const ana = await server.person();
    const first = await patch(ana, { locale: 'de', channels: { toast: false } });
    const put = await ok(ana, 'PUT', { body: { channels: { sound: false } } });
    expect(put.body.locale).toBeUndefined();
    expect(put.body.channels).toEqual({ in_app: true, toast: true, sound: false });
    const { updated_at: _then, ...back } = (await ok(ana, 'PUT', { body: first.body })).body;
    const { updated_at: _now, ...was } = first.body;
    expect(back).toEqual(was);
  });

  test('are not read twice by who has them', async () => {
    const ana = await server.person();
    const tag = tagOf(await patch(ana, { locale: 'de' }));
    expect(tag).toMatch(/^"/);
    const same = await ana.ask('GET', '/preferences', { headers: { 'if-none-match': tag } });
    expect(same).toMatchObject({ status: 304, body: null });
    expect(tagOf(same)).toBe(tag);
    await patch(ana, { locale: 'fr' });
    expect((await ok(ana, 'GET', { headers: { 'if-none-match': tag } })).body.locale).toBe('fr');
    expect(await ana.ask('HEAD', '/preferences')).toMatchObject({ status: 200, body: null });
  });

  test('are not changed by who has not seen the latest', async () => {
    const ana = await server.person();
    const old = tagOf(await ok(ana, 'GET'));
    const now = tagOf(await patch(ana, { locale: 'de' }));
    for (const method of ['PUT', 'PATCH']) {
      const ask = { body: { locale: 'fr' }, headers: { 'if-match': old } };
      expect(await ana.ask(method, '/preferences', ask)).toMatchObject({
        status: 412,
        body: { code: 'precondition-failed' },
      });
    }
    await ok(ana, 'PATCH', { body: { locale: 'fr' }, headers: { 'if-match': now } });
    await ok(ana, 'PUT', { body: { locale: 'it' }, headers: { 'if-match': '*' } });
  });

  test('that say the same again are not another version', async () => {
    const ana = await server.person();
    const body = {
      quiet_hours: { enabled: false, tz: 'UTC', windows: [] },
      channels: { toast: false, sound: true },
    };
    const first = await patch(ana, body);
    expect(tagOf(await patch(ana, body))).toBe(tagOf(first));
    expect(tagOf(await patch(ana, {}))).toBe(tagOf(first));
  });

  test('are changed once under one Idempotency-Key', async () => {
    const ana = await server.person();
    const ask = { body: { locale: 'de' }, headers: { 'idempotency-key': `k-${ana.name}` } };
    await ok(ana, 'PATCH', ask);
    await patch(ana, { locale: 'fr' });
    const again = await ok(ana, 'PATCH', ask);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await ok(ana, 'GET')).body.locale).toBe('fr');
  });

  test('that changed are told to every stream of that person, and to no other', async () => {
    const [ana, ben] = [await server.person(), await server.person()];
    const streams = [await ana.stream(), await ana.stream(), await ben.stream()];
    for (const stream of streams) await stream.next();
    const etag = tagOf(await patch(ana, { locale: 'de' }));
    await patch(ana, { locale: 'de' });
    await create(ana);
    for (const stream of streams.slice(0, 2)) {
      expect(await stream.next()).toMatchObject({ event: 'preferences', id: '', data: { etag } });
      expect((await stream.next()).event).toBe('notification');
    }
    await create(ben);
    expect((await streams[2]?.next())?.event).toBe('notification');
    for (const stream of streams) stream.close();
  });

  test.each<[what: string, body: unknown, pointer: string]>([
    ['a list', [], ''],
    ['text', 'off', ''],
    ['a master switch that is none', { enabled: 'no' }, '/enabled'],
    ['a channel that is no switch', { channels: { toast: 1 } }, '/channels/toast'],
    [
      'an unknown priority',
      { categories: { job: { min_priority: 'loud' } } },
      '/categories/job/min_priority',
    ],
    ['security turned off', { categories: { security: { enabled: false } } }, '/categories/security/enabled'],
    [
      'security without pop-ups',
      { categories: { security: { channels: { toast: false } } } },
      '/categories/security/channels/toast',
    ],
    [
      'security only where it is urgent',
      { categories: { security: { min_priority: 'urgent' } } },
      '/categories/security/min_priority',
    ],
    ['a zone that is none', { quiet_hours: { tz: 'Mars/Olympus', windows: [] } }, '/quiet_hours/tz'],
    [
      'windows of no zone',
      { quiet_hours: { windows: [{ days: [1], start: '22:00', end: '07:00' }] } },
      '/quiet_hours/tz',
    ],
    [
      'an hour that no clock has',
      { quiet_hours: { tz: 'UTC', windows: [{ days: [1], start: '24:00', end: '07:00' }] } },
      '/quiet_hours/windows/0/start',
    ],
    [
      'a day that no week has',
      { quiet_hours: { tz: 'UTC', windows: [{ days: [8], start: '22:00', end: '07:00' }] } },
      '/quiet_hours/windows/0/days/0',
    ],
    [
      'a window without an end',
      { quiet_hours: { tz: 'UTC', windows: [{ days: [1], start: '22:00' }] } },
      '/quiet_hours/windows/0/end',
    ],
    [
      '400 windows',
      {
        quiet_hours: {
          tz: 'UTC',
          windows: Array.from({ length: 400 }, () => ({ days: [1], start: '22:00', end: '07:00' })),
        },
      },
      '/quiet_hours/windows',
    ],
    ['a mode that is none', { quiet_hours: { mode: 'loud' } }, '/quiet_hours/mode'],
    ['a language that is none', { locale: 'de_DE!' }, '/locale'],
  ])('refuse %s, and stay as they were', async (_what, body, pointer) => {
    const ana = await server.person();
    const before = tagOf(await patch(ana, { locale: 'de' }));
    for (const method of ['PUT', 'PATCH']) {
      const reply = await ana.ask(method, '/preferences', { body });
      expect(reply).toMatchObject({
        status: 422,
        body: { code: 'validation-failed', errors: [{ pointer }] },
      });
    }
    expect(tagOf(await ok(ana, 'GET'))).toBe(before);
  });

  test('refuse what is too much, what is no JSON, and who is nobody', async () => {
    const ana = await server.person();
    const ask = (method: string, more: Ask) => ana.ask(method, '/preferences', more);
    const categories = Object.fromEntries(
      Array.from({ length: 101 }, (_, i) => [`c${i}`, { enabled: false }]),
    );
    expect((await ask('PATCH', { body: { categories } })).status).toBe(422);
    expect((await ask('PUT', { body: { locale: 'x'.repeat(70_000) } })).status).toBe(413);
    const headers = { 'content-type': 'application/json' };
    expect((await ask('PUT', { raw: '{', headers })).status).toBe(400);
    expect((await ask('PUT', { raw: '{}', headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    expect((await ask('DELETE', {})).headers.get('allow')).toBe('GET, HEAD, PUT, PATCH');
    const response = await server.app.fetch(`${ana.base}/preferences`);
    expect(response.status).toBe(401);
  });

  test('decide what is created at all, in the order of the contract', async () => {
    const ana = await server.person();
    const reasons: [object, object, string | null][] = [
      [{}, { type: 'job.done' }, null],
      [{}, { type: 'marketing.offer' }, 'category'],
      [{ categories: { marketing: { enabled: true } } }, { type: 'marketing.offer' }, null],
      [{ categories: { job: { enabled: false } } }, { type: 'job.done' }, 'category'],
      [{ categories: { job: { channels: { in_app: true } } } }, { type: 'job.done' }, null],
      [{ categories: { job: null }, channels: { in_app: false } }, { type: 'job.done' }, 'channel'],
      [{ categories: { job: { channels: { in_app: true } } } }, { type: 'job.done' }, null],
      [{ categories: { job: { min_priority: 'high' } } }, { type: 'job.done' }, 'priority'],
      [{}, { type: 'job.done', priority: 'high' }, null],
      [{}, { type: 'other.thing', category: 'job', priority: 'low' }, 'priority'],
      [{ enabled: false }, { type: 'job.done', priority: 'urgent' }, 'disabled'],
      [{}, { type: 'security.login' }, null],
    ];
    let count = 0;
    for (const [change, content, reason] of reasons) {
      await patch(ana, change);
      const reply = await create(ana, content);
      if (reason === null) {
        expect(reply, JSON.stringify([change, content])).toMatchObject({ status: 201 });
        count++;
      } else {
        conforms('suppressed', reply.body);
        expect(reply.body).toEqual({ suppressed: true, reason });
        expect(reply.status).toBe(202);
      }
      expect((await ana.counts()).unread).toBe(count);
    }
  });

  test('of one recipient take nothing from the others', async () => {
    const [ana, ben] = [await server.person(), await server.person()];
    await patch(ana, { enabled: false });
    const { status, body } = await server.producer.ask('POST', '/notifications', {
      body: { to: { users: [ana.name, ben.name] }, notification: { type: 'job.done', title: 'Done' } },
    });
    conforms('create-answer', body);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      results: [
        { user: ana.name, suppressed: true, reason: 'disabled' },
        { user: ben.name, seq: 1 },
      ],
    });
    const inProcess = await server.app.notify(ana.name, { type: 'job.done', title: 'Done' });
    expect(inProcess).toEqual([{ user: ana.name, suppressed: true, reason: 'disabled' }]);
  });

  test('decide whether an arrival may pop up and sound', async () => {
    const ana = await server.person();
    await patch(ana, {
      channels: { sound: false },
      categories: { job: { channels: { toast: false } }, chat: { channels: { sound: true } } },
    });
    const { sync } = await ana.list();
    const frames = await ana.stream();
    await frames.next();
    const told = async (content: object) => {
      await create(ana, content);
      return (await frames.next()).data.delivery;
    };
    const deliveries = [
      await told({ type: 'job.done' }),
      await told({ type: 'job.done', priority: 'low' }),
      await told({ type: 'doc.done' }),
      await told({ type: 'doc.done', priority: 'high' }),
      await told({ type: 'chat.said', priority: 'high' }),
      await told({ type: 'security.login', priority: 'urgent' }),
    ];
    expect(deliveries).toEqual([
      { toast: false, sound: false, reason: 'preference' },
      { toast: false, sound: false },
      { toast: true, sound: false },
      { toast: true, sound: false, reason: 'preference' },
      { toast: true, sound: true },
      { toast: true, sound: true },
    ]);
    frames.close();
    const later = await ana.stream(sync);
    await later.next();
    const replayed = (await later.take(6)).map(({ data }) => data.delivery);
    expect(replayed).toEqual(deliveries);
    later.close();
  });
});

test('a server may insist that who replaces them says which ones', async () => {
  const server = await mount({ settings: { preferencesIfMatch: true } });
  const ana = await server.person();
  expect(await ana.ask('PUT', '/preferences', { body: {} })).toMatchObject({
    status: 428,
    body: { code: 'precondition-required' },
  });
  const tag = tagOf(await ok(ana, 'GET'));
  await ok(ana, 'PUT', { body: { locale: 'de' }, headers: { 'if-match': tag } });
  await patch(ana, { locale: 'fr' });
});

test('where all is opt-in, nothing comes before a person turns it on, but for what is mandatory', async () => {
  const server = await mount({ settings: { preferences: { ...rules, optIn: true } } });
  const ana = await server.person();
  expect((await ok(ana, 'GET')).body).toMatchObject({ enabled: false, default: 'opt_in' });
  const send = (type: string) => server.app.notify(ana.name, { type, title: 'Done' });
  expect(await send('job.done')).toMatchObject([{ suppressed: true, reason: 'disabled' }]);
  expect(await send('security.login')).toMatchObject([{ seq: 1 }]);
  await patch(ana, { enabled: true });
  expect(await send('job.done')).toMatchObject([{ seq: 2 }]);
});

test('another list of categories is another version, so that nobody goes on with the old one', async () => {
  const store = (await mount()).store;
  const tags: string[] = [];
  for (const categories of [{}, { job: {} }] as Record<string, object>[]) {
    const server = await mount({ store, settings: { preferences: { categories, optIn: false } } });
    tags.push(tagOf(await ok(await server.person('zoe'), 'GET')));
  }
  expect(tags[0]).not.toBe(tags[1]);
});

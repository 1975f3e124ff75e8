import { afterEach, expect, test } from 'vitest';
import type { Client, NotifError } from '../../src/index.js';
import { closeAll, mount, until, type Mounted } from './support/mounted.js';

afterEach(closeAll);

const PATH = '/api/v1/preferences';
const value = (client: Client) => client.$preferences.get().value;
const asked = (backend: Mounted, method: string): number =>
  backend.requests.filter((request) => request === `${method} ${PATH}`).length;
const isPatch = ({ method, url }: Request): boolean => method === 'PATCH' && url.endsWith(PATH);

async function loaded(backend = mount(), options = {}): Promise<Client> {
  const client = backend.client(options);
  await client.loadPreferences();
  expect(client.$preferences.get().status).toBe('ready');
  return client;
}
async function live(backend: Mounted, options = {}): Promise<Client> {
  const client = await loaded(backend, { random: () => 0, ...options });
  client.connect();
  await until(() => client.$connection.get().status === 'live');
  return client;
}

test('nothing of the preferences is asked for before somebody wants to see them', async () => {
  const backend = mount();
  const client = backend.client();
  client.connect();
  await until(() => client.$connection.get().status === 'live');
  expect(client.$preferences.get()).toEqual({ status: 'idle', value: null, error: null });
  expect(backend.requests.join()).not.toContain('preferences');
});

test('they are read once, however many ask', async () => {
  const backend = mount({
    settings: { preferences: { categories: { job: {}, security: { mandatory: true } }, optIn: false } },
  });
  const client = backend.client();
  const seen: string[] = [];
  client.$preferences.listen(({ status }) => seen.push(status));
  await Promise.all([client.loadPreferences(), client.loadPreferences()]);
  await client.loadPreferences();
  expect(asked(backend, 'GET')).toBe(1);
  expect(seen).toEqual(['loading', 'ready']);
  expect(value(client)).toMatchObject({
    enabled: true,
    channels: { in_app: true, toast: true },
    categories: { job: { enabled: true, mandatory: false }, security: { mandatory: true } },
    quietHours: null,
  });
});

test.each([404, 501])('a backend that answers %i keeps none, and is not asked again', async (status) => {
  const backend = mount();
  backend.between = () => new Response('{}', { status });
  const client = backend.client();
  await client.loadPreferences();
  await client.loadPreferences();
  expect(client.$preferences.get()).toEqual({ status: 'absent', value: null, error: null });
  expect(asked(backend, 'GET')).toBe(1);
  await expect(client.setPreferences({ enabled: false })).rejects.toMatchObject({ code: 'not-found' });
});

test('what could not be read says why, and the next to ask tries again', async () => {
  const backend = mount();
  const client = backend.client();
  backend.offline();
  await client.loadPreferences();
  expect(client.$preferences.get()).toMatchObject({
    status: 'error',
    value: null,
    error: { code: 'network' },
  });
  backend.between = () => Response.json([]);
  await client.loadPreferences();
  expect(client.$preferences.get()).toMatchObject({ status: 'error', error: { code: 'bad-response' } });
  backend.online();
  await client.loadPreferences();
  expect(client.$preferences.get()).toMatchObject({ status: 'ready', error: null });
});

test('a change shows at once, and is there for the next visit', async () => {
  const backend = mount();
  const client = await loaded(backend);
  const done = client.setPreferences({
    channels: { sound: false },
    categories: { job: { minPriority: 'high' } },
  });
  await until(() => value(client)?.channels.sound === false);
  expect(asked(backend, 'PATCH')).toBeLessThan(2);
  await done;
  const expected = { channels: { sound: false, toast: true }, categories: { job: { minPriority: 'high' } } };
  expect(value(client)).toMatchObject(expected);
  expect(value(await loaded(backend))).toMatchObject(expected);
});

test('a change before they were read reads them first', async () => {
  const backend = mount();
  const client = backend.client();
  await client.setPreferences({ enabled: false });
  expect(value(client)?.enabled).toBe(false);
  expect(backend.requests.slice(-2)).toEqual([`GET ${PATH}`, `PATCH ${PATH}`]);
});

test('what the server refuses is as it was before, and the person is told', async () => {
  const backend = mount({
    settings: { preferences: { categories: { security: { mandatory: true } }, optIn: false } },
  });
  const client = await loaded(backend);
  const before = value(client);
  await expect(
    client.setPreferences({ locale: 'fr', categories: { security: { enabled: false } } }),
  ).rejects.toMatchObject({ code: 'rejected', status: 422 });
  expect(value(client)).toEqual(before);
  expect(client.$preferences.get().status).toBe('ready');
});

test('without a network a change is refused at once, and not sent later', async () => {
  const backend = mount();
  const client = await live(backend);
  const before = value(client);
  backend.offline();
  await expect(client.setPreferences({ enabled: false })).rejects.toMatchObject({ code: 'network' });
  expect(value(client)).toEqual(before);
  backend.online();
  await until(() => client.$connection.get().status === 'live');
  expect(value(await loaded(backend))).toEqual(before);
});

test('quick changes are sent one after the other, and none of them is lost', async () => {
  const backend = mount();
  let flying = 0;
  let most = 0;
  backend.between = async (request) => {
    if (!isPatch(request)) return undefined;
    most = Math.max(most, ++flying);
    await new Promise((resolve) => setTimeout(resolve, 5));
    flying--;
    return undefined;
  };
  const client = await loaded(backend);
  await Promise.all([
    client.setPreferences({ channels: { toast: false } }),
    client.setPreferences({ channels: { sound: false } }),
    client.setPreferences({ locale: 'de' }),
    client.setPreferences({ channels: { toast: true } }),
  ]);
  expect(most).toBe(1);
  expect(value(client)).toMatchObject({ channels: { toast: true, sound: false }, locale: 'de' });
  expect(value(await loaded(backend))).toEqual(value(client));
});

test('one change that is refused takes nothing from those around it', async () => {
  const backend = mount();
  const client = await loaded(backend);
  const [one, two, three] = await Promise.allSettled([
    client.setPreferences({ channels: { toast: false } }),
    client.setPreferences({ quietHours: { timeZone: 'Mars/Olympus' } }),
    client.setPreferences({ channels: { sound: false } }),
  ]);
  expect([one.status, two.status, three.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(value(client)).toMatchObject({ channels: { toast: false, sound: false }, quietHours: null });
});

test('a change over one of another device is made of what that made of them', async () => {
  const backend = mount();
  const [here, there] = [await loaded(backend), await loaded(backend)];
  await there.setPreferences({ channels: { toast: false } });
  await here.setPreferences({ channels: { sound: false } });
  expect(value(here)?.channels).toMatchObject({ toast: false, sound: false });
  expect(asked(backend, 'PATCH')).toBe(3);
});

test('who is told a second time that they changed meanwhile gives up', async () => {
  const backend = mount();
  const client = await loaded(backend);
  backend.between = (request) => (isPatch(request) ? Response.json({}, { status: 412 }) : undefined);
  await expect(client.setPreferences({ enabled: false })).rejects.toMatchObject({ status: 412 });
  expect(value(client)?.enabled).toBe(true);
  expect(asked(backend, 'PATCH')).toBe(2);
});

test('behind a proxy that weakens tags no change is refused for its tag', async () => {
  const backend = mount();
  const { fetch } = backend;
  const sent: (string | null)[] = [];
  backend.fetch = async (input, init) => {
    const request = new Request(input as RequestInfo, init);
    if (isPatch(request)) sent.push(request.headers.get('if-match'));
    const answer = await fetch(request);
    const etag = answer.headers.get('etag');
    const headers = new Headers(answer.headers);
    if (etag) headers.set('etag', `W/${etag}`);
    return new Response(answer.body, { status: answer.status, headers });
  };
  const client = await loaded(backend, {
    fetch: (...call: Parameters<typeof fetch>) => backend.fetch(...call),
  });
  await client.setPreferences({ enabled: false });
  await client.setPreferences({ enabled: true });
  expect(sent).toEqual([null, null]);
  expect(value(client)?.enabled).toBe(true);
});

test('a change of another device shows here without a click', async () => {
  const backend = mount();
  const [here, there] = [await live(backend), await loaded(backend)];
  await there.setPreferences({ channels: { toast: false } });
  await until(() => value(here)?.channels.toast === false);
  expect(here.$preferences.get().status).toBe('ready');
});

test('the echo of a change of one’s own asks for nothing', async () => {
  const backend = mount();
  const client = await live(backend);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = asked(backend, 'GET');
  await client.setPreferences({ enabled: false });
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(asked(backend, 'GET')).toBe(before);
});

test('what changed while the line was down shows once it is back', async () => {
  const backend = mount();
  const [here, there] = [await live(backend), await loaded(backend)];
  backend.cut();
  await there.setPreferences({ channels: { toast: false } });
  await until(() => value(here)?.channels.toast === false, 10_000);
}, 15_000);

test('what cannot be read anew stays as it was, and is reported', async () => {
  const backend = mount();
  const [here, there] = [await live(backend), await loaded(backend)];
  await new Promise((resolve) => setTimeout(resolve, 300));
  const errors: NotifError[] = [];
  here.onError((error) => errors.push(error));
  backend.between = ({ method, url }) =>
    method === 'GET' && url.endsWith(PATH) ? Response.json({}, { status: 500 }) : undefined;
  await there.setPreferences({ enabled: false });
  await until(() => errors.length > 0);
  expect(errors[0]).toMatchObject({ code: 'server' });
  expect(here.$preferences.get()).toMatchObject({ status: 'ready', value: { enabled: true } });
  backend.online();
  await here.loadPreferences();
  expect(value(here)?.enabled).toBe(false);
});

test('signing out forgets them, and gives up what is on its way', async () => {
  const backend = mount();
  const client = await loaded(backend);
  let release = (): void => {};
  backend.between = async (request) => {
    if (isPatch(request)) await new Promise<void>((resolve) => (release = resolve));
    return undefined;
  };
  const change = client.setPreferences({ enabled: false });
  const refused = expect(change).rejects.toMatchObject({ code: 'dropped' });
  await until(() => asked(backend, 'PATCH') === 1);
  await client.forget();
  expect(client.$preferences.get()).toEqual({ status: 'idle', value: null, error: null });
  release();
  await refused;
  expect(client.$preferences.get().value).toBeNull();
});

test('who signs in in the place of another sees their own, and nothing of the other’s', async () => {
  const backend = mount();
  let as = 'ana';
  const client = await live(backend, { auth: () => as });
  await client.setPreferences({ locale: 'fr' });
  const seen: (string | null | undefined)[] = [];
  as = 'ben';
  client.reauthenticate();
  client.$preferences.listen(({ value }) => seen.push(value?.locale));
  await until(() => client.$preferences.get().status === 'ready' && value(client)?.locale === null);
  expect(seen).not.toContain('fr');
});

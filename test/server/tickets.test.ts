import { beforeAll, describe, expect, test } from 'vitest';
import type { WireTicketAnswer } from '../../src/wire/contract.generated.js';
import { conforms } from './support/contract.js';
import { mount, ORIGIN, type Mounted } from './support/mounted.js';
import { Person } from './support/person.js';

let server: Mounted;
let nobody: Person;
beforeAll(async () => {
  server = await mount({ settings: { ticketsPerMinute: 1000 } });
  nobody = new Person('nobody', null, (url, init) => server.app.fetch(url, init), `${ORIGIN}/api/v1`);
});

async function ticketOf(person: Person, headers: Record<string, string> = {}): Promise<WireTicketAnswer> {
  const { status, body } = await person.ask<WireTicketAnswer>('POST', '/tickets', {
    body: { for: 'sse' },
    headers,
  });
  expect(status).toBe(201);
  conforms('ticket-answer', body);
  return body;
}
const spend = (url: string, headers: Record<string, string> = {}) =>
  nobody.ask('GET', `/${url}`, { headers });
const refused = { status: 401, body: { code: 'unauthenticated' } };

describe('a ticket', () => {
  test('opens the stream of its user, once', async () => {
    const ana = await server.person();
    const { ticket, url, expires_in_s } = await ticketOf(ana);
    expect({ url, expires_in_s }).toEqual({ url: `stream?ticket=${ticket}`, expires_in_s: 30 });
    const frames = await nobody.stream(undefined, `?ticket=${ticket}`);
    expect((await frames.next()).data.subject).toBe((await ana.list()).subject);
    await server.producer.create(ana.name);
    expect((await frames.next()).event).toBe('notification');
    expect(await spend(url)).toMatchObject(refused);
    frames.close();
  });

  test('goes before a cookie or a token that comes along', async () => {
    const [ana, ben] = [await server.person(), await server.person()];
    const { ticket } = await ticketOf(ana);
    const frames = await ben.stream(undefined, `?ticket=${ticket}`);
    expect((await frames.next()).data.subject).toBe((await ana.list()).subject);
    frames.close();
    expect(await ben.ask('GET', `/stream?ticket=${ticket}`)).toMatchObject(refused);
  });

  test('is over after 30 s', async () => {
    const { url } = await ticketOf(await server.person());
    server.pass(30_001);
    expect(await spend(url)).toMatchObject(refused);
  });

  test('that was made up is refused', async () => {
    const answer = await spend('stream?ticket=bm9wZQ');
    expect(answer).toMatchObject(refused);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  test('opens nothing but a stream', async () => {
    const { ticket } = await ticketOf(await server.person());
    expect(await spend(`notifications?ticket=${ticket}`)).toMatchObject(refused);
  });

  test('is good for the origin that got it; a request without one, as same-origin pages send it, is let in', async () => {
    const ana = await server.person();
    const origin = 'https://app.example';
    const stolen = await ticketOf(ana, { origin });
    expect(await spend(stolen.url, { origin: 'https://evil.example' })).toMatchObject(refused);
    // It was shown, so it is spent.
    expect(await spend(stolen.url, { origin })).toMatchObject(refused);
    const { ticket } = await ticketOf(ana, { origin });
    const frames = await nobody.stream(undefined, `?ticket=${ticket}`);
    expect((await frames.next()).event).toBe('hello');
    frames.close();
  });

  test('opens a stream that ends with the credentials that it was got with', async () => {
    const ana = await server.person();
    const { ticket } = await ticketOf(ana);
    const frames = await nobody.stream(undefined, `?ticket=${ticket}`);
    await frames.next();
    server.pass(901_000);
    await server.app.hub.ping();
    expect(await frames.next()).toMatchObject({ event: 'bye', data: { reason: 'auth_expired' } });
    await frames.ended;
  });

  test('two of which are shown at once opens one stream', async () => {
    const { ticket } = await ticketOf(await server.person());
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => server.app.fetch(`${ORIGIN}/api/v1/stream?ticket=${ticket}`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(401)]);
    for (const { body } of answers) await body?.cancel();
  });
});

describe('tickets', () => {
  test('are given to those who are signed in, for a transport that is there', async () => {
    expect(await nobody.ask('POST', '/tickets', { body: { for: 'sse' } })).toMatchObject(refused);
    const ana = await server.person();
    expect((await ana.ask('POST', '/tickets', { body: { for: 'pigeon' } })).status).toBe(422);
    expect(await ana.ask('POST', '/tickets', { body: { for: 'ws' } })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/for' }] },
    });
    expect((await ana.ask('POST', '/tickets', { raw: '{}' })).status).toBe(415);
  });

  test('are ten a minute for one user, and the answer says when there are more', async () => {
    const strict = await mount();
    const [ana, ben] = [await strict.person(), await strict.person()];
    const ask = (person: Person) => person.ask('POST', '/tickets', { body: { for: 'sse' } });
    for (let i = 0; i < 10; i++) expect((await ask(ana)).status).toBe(201);
    const answer = await ask(ana);
    expect(answer).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
    const seconds = Number(answer.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(50);
    expect((await ask(ben)).status).toBe(201);
    strict.pass(seconds * 1000);
    expect((await ask(ana)).status).toBe(201);
  });

  test('beyond 10,000 unused ones push out the oldest', async () => {
    const many = await mount({ settings: { ticketsPerMinute: 100_000 } });
    const ana = await many.person();
    const first = await ticketOf(ana);
    for (let i = 0; i < 100; i++) await Promise.all(Array.from({ length: 100 }, () => ticketOf(ana)));
    const answer = await many.app.fetch(`${ORIGIN}/api/v1/${first.url}`);
    expect(answer.status).toBe(401);
  }, 20_000);

  test('are named by capabilities', async () => {
    expect((await nobody.ask('GET', '/capabilities')).body).toMatchObject({
      auth: ['bearer', 'cookie', 'ticket'],
    });
  });
});

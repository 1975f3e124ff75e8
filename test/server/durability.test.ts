import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, signIn, spawnServer } from './support/process.js';

// Making a database takes seconds, opening it does not: the tests follow each other on one.
const dataDir = newFolder();

describe('a server that is killed', () => {
  test('while its database was being made starts anew', async () => {
    mkdirSync(join(dataDir, 'pg'));
    writeFileSync(join(dataDir, 'pg', 'PG_VERSION'), '18\n');
    const server = await spawnServer({ DATA_DIR: dataDir });
    expect(readdirSync(dataDir).filter((name) => name.startsWith('pg.incomplete-'))).toHaveLength(1);
    expect(await server.end('SIGTERM')).toBe(0);
  }, 60_000);

  test('in the midst of creates has kept each one that it answered; tokens and cursors go on', async () => {
    const first = await spawnServer({ DATA_DIR: dataDir });
    const ana = await signIn(first.url, 'ana');
    await ana.create('ana', { title: 'seen before' });
    const frames = await ana.stream();
    const { sync } = (await frames.next()).data;
    const answered: string[] = [];
    const writers = Array.from({ length: 4 }, async () => {
      for (;;) answered.push((await ana.create('ana')).id);
    }).map((writer) => writer.catch(() => undefined));
    await expect.poll(() => answered.length, { timeout: 20_000 }).toBeGreaterThan(200);
    expect(await first.end('SIGKILL')).toBeNull();
    await Promise.all(writers);

    const second = await spawnServer({ DATA_DIR: dataDir, PORT: new URL(first.url).port });
    expect(second.output().trim().split('\n')).toHaveLength(1);
    const again = await ana.stream(sync);
    const hello = await again.next();
    expect(hello.data).toMatchObject({ resumed: true, sync });
    const { unread } = hello.data.counts;
    const missed = (await again.take(unread - 1)).map((frame) => frame.data.notification.id);
    expect(new Set(missed).size).toBe(missed.length);
    expect(missed).toEqual(expect.arrayContaining(answered));
    // What was under way when the power went may be there unanswered: one for each writer, no more.
    expect(missed.length - answered.length).toBeLessThanOrEqual(4);
    again.close();
    expect(await second.end('SIGTERM')).toBe(0);
  }, 60_000);
});

describe('a server that is stopped', () => {
  test('says goodbye to its streams, ends with 0, and keeps its data', async () => {
    const first = await spawnServer({ DATA_DIR: dataDir });
    const ana = await signIn(first.url, 'ana');
    const { id } = await ana.create('ana', { title: 'kept' });
    const { counts } = await ana.patch(id, { read: true });
    const frames = await ana.stream();
    await frames.next();
    const stopping = first.end('SIGTERM');
    const { event, data } = await frames.next();
    expect({ event, data }).toMatchObject({ event: 'bye', data: { reason: 'server_shutdown' } });
    expect(data.reconnect_after_ms).toBeLessThan(10_000);
    await frames.ended;
    expect(await stopping).toBe(0);
    expect(readdirSync(dataDir)).not.toContain('server.lock');

    const second = await spawnServer({ DATA_DIR: dataDir, PORT: new URL(first.url).port });
    expect(await ana.get(id)).toMatchObject({ title: 'kept', read_at: expect.any(String) });
    expect(await ana.counts()).toEqual(counts);
    expect(await second.end('SIGINT')).toBe(0);
  }, 60_000);
});

test('the walk of the README: token, stream, create, resume', async () => {
  const server = await spawnServer({ DATA_DIR: dataDir });
  const json = { 'content-type': 'application/json' };
  const login = await fetch(`${server.url}/api/dev/login`, {
    method: 'POST',
    headers: json,
    body: '{"user":"ana"}',
  });
  const { token } = (await login.json()) as { token: string };
  const headers = { ...json, authorization: `Bearer ${token}` };
  const create = (title: string) =>
    fetch(`${server.url}/api/v1/notifications`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ to: { users: ['ana'] }, notification: { type: 'job.done', title } }),
    });
  const ana = await signIn(server.url, 'ana');
  const open = await ana.stream();
  await open.next();
  expect((await create('One')).status).toBe(201);
  const one = await open.next();
  expect(one).toMatchObject({ event: 'notification', data: { notification: { title: 'One' } } });
  open.close();
  expect((await create('Two')).status).toBe(201);
  const resumed = await ana.stream(one.id);
  expect((await resumed.take(2))[1]).toMatchObject({
    event: 'notification',
    data: { notification: { title: 'Two' } },
  });
  resumed.close();
  expect(await server.end('SIGTERM')).toBe(0);
}, 60_000);

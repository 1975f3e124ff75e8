import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Commit } from '../../examples/server/src/web.js';
import { mount, type Mounted } from './support/mounted.js';
import { newFolder, runServer, signIn, spawnServer } from './support/process.js';
import { start } from './support/started.js';
import { readyFolder } from './support/template.js';

describe('what is committed', () => {
  const commits: Commit[] = [];
  let server: Mounted;
  beforeAll(async () => {
    server = await mount({
      onCommit: (commit) => commits.push(commit),
      onAction: async () => ({ state: 'done', outcome: null }),
    });
  });
  const of = (user: string) =>
    commits.filter((commit) => commit.user === user).map(({ rev, op, ids }) => [rev, op, ids]);

  test('is told once, with what was done to which items', async () => {
    const ana = await server.person();
    const ids: string[] = [];
    for (const more of [{}, { actions: [{ id: 'ok', label: 'OK', style: 'primary' as const }] }])
      ids.push((await server.producer.create(ana.name, more)).id);
    const [a, b] = ids as [string, string];
    await ana.patch(a, { seen: true });
    await ana.patch(a, { read: true });
    await ana.patch(a, { read: true });
    await ana.patch(a, { read: false, archived: true });
    await ana.patch(a, { archived: false });
    await ana.act(b, 'ok');
    const { sync } = await ana.list();
    const { counts } = await ana.bulk({ op: 'read_archive', all: true, up_to: sync });
    await ana.bulk({ op: 'undo', rev: counts.rev });
    await ana.bulk({ op: 'seen', ids: [a, b] });
    await ana.ask('DELETE', `/notifications/${a}`);
    await ana.ask('DELETE', `/notifications/${a}`);
    expect(of(ana.name)).toEqual([
      [1, 'create', [a]],
      [2, 'create', [b]],
      [3, 'seen', [a]],
      [4, 'read', [a]],
      [5, 'unread_archive', [a]],
      [6, 'unarchive', [a]],
      [7, 'act', [b]],
      [8, 'bulk:read_archive', expect.arrayContaining(ids)],
      [9, 'bulk:undo', expect.arrayContaining(ids)],
      [10, 'delete', [a]],
    ]);
  });

  test('is told with the key of its request, and not again for an answer that is replayed', async () => {
    const ana = await server.person();
    const body = { to: { users: [ana.name] }, notification: { type: 'job.done', title: 'x' } };
    for (let i = 0; i < 2; i++)
      await server.producer.ask('POST', '/notifications', { body, headers: { 'idempotency-key': 'k1' } });
    const [item] = (await ana.list()).items;
    for (let i = 0; i < 2; i++)
      await ana.ask('PATCH', `/notifications/${item?.id}`, {
        body: { read: true },
        headers: { 'idempotency-key': 'k2' },
      });
    await ana.patch(item?.id ?? '', { read: false });
    const told = commits.filter(({ user }) => user === ana.name).map(({ op, key }) => [op, key]);
    expect(told).toEqual([
      ['create', 'k1'],
      ['read', 'k2'],
      ['unread', null],
    ]);
  });

  test('tells of duplicates that were taken in, of what expires, and not of what was refused', async () => {
    const ana = await server.person();
    const expires_at = new Date(Date.now() + 60_000).toISOString();
    const key = { dedup_key: 'd' };
    const { id } = await server.producer.create(ana.name, { expires_at }, key);
    await server.producer.create(ana.name, { expires_at }, { ...key, on_duplicate: 'update' });
    await server.producer.create(ana.name, {}, key);
    await ana.ask('PATCH', `/notifications/${id}`, { body: { read: 'yes' } });
    server.pass(61_000);
    await server.app.sweep();
    expect(of(ana.name)).toEqual([
      [1, 'create', [id]],
      [2, 'update', [id]],
      [3, 'expire', [id]],
    ]);
  });

  test('is committed all the same where the one who is told fails', async () => {
    const broken = await mount({
      onCommit: () => {
        throw new Error('no');
      },
    });
    const ana = await broken.person();
    await broken.producer.create(ana.name);
    expect((await ana.list()).items).toHaveLength(1);
    expect(broken.logged).toHaveLength(1);
  });
});

describe('the commit log', () => {
  const log = join(newFolder(), 'commits.jsonl');
  const lines = () =>
    readFileSync(log, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Commit);
  let stop: () => Promise<unknown> = async () => undefined;
  afterAll(() => stop());

  test('has a change when its frame arrives, in commit order, without what is private', async () => {
    const server = await start({ commitLog: log });
    stop = () => server.close();
    const [ana, ben] = [await server.person(), await server.person()];
    const stream = await ana.stream(undefined, '?after=latest');
    await stream.next();
    for (let i = 1; i <= 20; i++) {
      const creating = server.producer.create(ana.name, { title: 'private' });
      const { data } = await stream.next();
      expect(lines().at(-1)).toEqual({
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        user: ana.name,
        rev: i,
        op: 'create',
        ids: [data.notification.id],
        key: null,
      });
      await creating;
    }
    await Promise.all([1, 2, 3, 4].flatMap(() => [ana, ben].map((one) => server.producer.create(one.name))));
    for (const one of [ana, ben]) {
      const revs = lines()
        .filter(({ user }) => user === one.name)
        .map(({ rev }) => rev);
      expect(revs).toEqual(Array.from({ length: (await one.counts()).rev }, (_, i) => i + 1));
    }
    expect(readFileSync(log, 'utf8')).not.toContain('private');
    stream.close();
  });

  test('is named on the command line, or by the environment, and appended to', async () => {
    const file = join(newFolder(), 'commits.jsonl');
    const dataDir = await readyFolder();
    for (const [env, args] of [
      [{}, ['--commit-log', file]],
      [{ COMMIT_LOG: file }, []],
    ] as const) {
      const server = await spawnServer({ DATA_DIR: dataDir, ...env }, args);
      await (await signIn(server.url, 'ana')).create('ana');
      await server.end('SIGTERM');
    }
    const text = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(text.map((line) => (JSON.parse(line) as Commit).rev)).toEqual([1, 2]);
  }, 30_000);

  test('that cannot be written, and an option that is none, are told in one line', async () => {
    const env = { DATA_DIR: await readyFolder() };
    const missing = await runServer({ ...env, COMMIT_LOG: join(newFolder(), 'no/such/folder') });
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringMatching(/^COMMIT_LOG .*ENOENT.*\n$/) });
    const unknown = await runServer(env, ['--comit-log', 'x']);
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringMatching(/^.*--commit-log FILE.*\n$/) });
  }, 30_000);
});

import { describe, expect, test } from 'vitest';
import type { OnAction } from '../../examples/server/src/web.js';
import { mount, type Mounted } from './support/mounted.js';
import type { Person } from './support/person.js';

const actions = [
  { id: 'approve', label: 'Approve', style: 'primary' },
  { id: 'reject', label: 'Reject', style: 'danger' },
  { id: 'open', label: 'Open', url: '/documents/1' },
] as const;

interface Asked {
  server: Mounted;
  ana: Person;
  id: string;
  heard: unknown[];
}

/** Someone who is asked to decide; `decide` is what the host does about it. */
async function asked(decide: OnAction): Promise<Asked> {
  const heard: unknown[] = [];
  const server = await mount({
    onAction: async (user, notification, actionId, input) => {
      heard.push([user.sub, notification.id, actionId, input]);
      return decide(user, notification, actionId, input);
    },
  });
  const ana = await server.person();
  const { id } = await server.producer.create(ana.name, {
    type: 'approval.requested',
    actions: [...actions],
  });
  return { server, ana, id, heard };
}

const yes: OnAction = async () => ({ state: 'done', outcome: 'Approved by Ana' });
const path = (id: string, action: string): string => `/notifications/${id}/actions/${action}`;

describe('a button', () => {
  test('is run once, with its input; the item is read and keeps the outcome', async () => {
    const { ana, id, heard } = await asked(yes);
    const frames = await ana.stream();
    await frames.next();
    const { notification, counts } = await ana.act(id, 'approve', { input: { note: 'fine' } });
    expect(heard).toEqual([[ana.name, id, 'approve', { note: 'fine' }]]);
    expect(notification.actions?.[0]).toMatchObject({
      id: 'approve',
      state: 'done',
      outcome: 'Approved by Ana',
    });
    expect(notification.read_at).toBeTruthy();
    expect(counts).toMatchObject({ unread: 0, unseen: 0 });
    expect(await ana.get(id)).toEqual(notification);
    expect(await frames.next()).toMatchObject({ event: 'update', data: { notification } });
    frames.close();
  });

  test('once done refuses a second decision, its own and the other', async () => {
    const { ana, id, heard } = await asked(yes);
    await ana.act(id, 'approve');
    for (const action of ['approve', 'reject']) {
      const answer = await ana.ask('POST', path(id, action));
      expect(answer).toMatchObject({
        status: 409,
        body: { code: 'conflict', detail: expect.stringContaining('Approved by Ana') },
      });
    }
    expect(heard).toHaveLength(1);
  });

  test('pressed on two devices at once is heard once', async () => {
    const { ana, id, heard } = await asked(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { state: 'done', outcome: null };
    });
    const answers = await Promise.all(
      ['approve', 'reject', 'approve'].map((action) => ana.ask('POST', path(id, action))),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
    expect(heard).toHaveLength(1);
  });

  test('that failed says so, and can be tried again', async () => {
    let works = false;
    const { ana, id } = await asked(async () =>
      works ? { state: 'done', outcome: 'Done' } : { state: 'failed', outcome: 'x'.repeat(300) },
    );
    const failed = await ana.act(id, 'approve');
    expect(failed.notification.actions?.[0]).toMatchObject({ state: 'failed', outcome: 'x'.repeat(200) });
    works = true;
    expect((await ana.act(id, 'approve')).notification.actions?.[0]).toMatchObject({
      state: 'done',
      outcome: 'Done',
    });
  });

  test('whose host throws decides nothing, is logged, and can be tried again', async () => {
    let broken = true;
    const { ana, id, server } = await asked(async () => {
      if (broken) throw new Error('secret detail');
      return { state: 'done', outcome: null };
    });
    const answer = await ana.ask('POST', path(id, 'approve'));
    expect(answer).toMatchObject({ status: 500, body: { code: 'internal' } });
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    expect(server.logged).toEqual([`The button approve of ${id} could not be run.`]);
    expect((await ana.get(id)).read_at).toBeNull();
    broken = false;
    expect((await ana.act(id, 'approve')).counts.unread).toBe(0);
  });

  test('resent with its Idempotency-Key is answered again, not run again', async () => {
    const { ana, id, heard } = await asked(yes);
    const send = () =>
      ana.ask('POST', path(id, 'approve'), { body: {}, headers: { 'idempotency-key': 'press-1' } });
    const first = await send();
    const again = await send();
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(heard).toHaveLength(1);
  });

  test('may change and read the same inbox while it runs', async () => {
    const scene: Asked = await asked(async (user) => {
      await scene.server.app.notify(user.sub, { type: 'a', title: 'Meanwhile' });
      await scene.ana.patch(scene.id, { archived: true });
      return { state: 'done', outcome: 'ok' };
    });
    const { ana, id } = scene;
    const { notification } = await ana.act(id, 'approve');
    expect(notification).toMatchObject({ archived_at: expect.any(String), read_at: expect.any(String) });
    expect(notification.actions?.[0]?.state).toBe('done');
    expect((await ana.list()).items.map((item) => item.title)).toEqual(['Meanwhile']);
  });

  test('that leads somewhere, is unknown, or is another user’s is not run', async () => {
    const { ana, id, server, heard } = await asked(yes);
    const ben = await server.person();
    expect((await ana.ask('POST', path(id, 'open'))).status).toBe(422);
    expect((await ana.ask('POST', path(id, 'explode'))).status).toBe(404);
    expect((await ana.ask('POST', path('nothing', 'approve'))).status).toBe(404);
    expect((await ben.ask('POST', path(id, 'approve'))).status).toBe(404);
    expect((await ana.ask('POST', path(id, 'approve'), { body: [] })).status).toBe(422);
    expect(heard).toEqual([]);
  });

  test('where the host runs none is refused', async () => {
    const server = await mount();
    const ana = await server.person();
    const { id } = await server.producer.create(ana.name, { actions: [...actions] });
    expect((await ana.ask('POST', path(id, 'approve'))).status).toBe(409);
  });
});

import { describe, expect, test } from 'vitest';
import type { EndReason, Sink } from '../../examples/server/src/stream/connection.js';
import { itemFrame } from '../../examples/server/src/stream/frame.js';
import { Hub } from '../../examples/server/src/stream/hub.js';
import { anItem } from './support/item.js';

const counts = { unread: 1, unseen: 1, capped: false, rev: 1 };
const options = { streamsPerUser: 5, heartbeatS: 20, clock: Date.now };

/** A reader that takes everything. */
function reader(over: Partial<Sink> = {}) {
  const taken: Uint8Array[] = [];
  const ends: EndReason[] = [];
  const sink: Sink = {
    write: (bytes) => void taken.push(bytes),
    end: (why) => void ends.push(why),
    backlog: 0,
    ...over,
  };
  const text = (): string => taken.map((bytes) => new TextDecoder().decode(bytes)).join('\n');
  return { sink, taken, ends, text };
}

/** A frame, and how often it was written as JSON. */
function counted(rev: number, body = '') {
  const frame = itemFrame('update', anItem({ user_id: 'ana', seq: 1, rev, body }), counts, {
    prev: rev - 1,
    id: `x.${rev}`,
  });
  let times = 0;
  const data = Object.assign(frame.data, {
    toJSON() {
      times++;
      return { rev };
    },
  });
  return { frame: { ...frame, data } as typeof frame, times: () => times };
}

describe('the hub', () => {
  test('encodes a frame once for each transport, however many streams it goes to', () => {
    const hub = new Hub(options);
    const readers = (['sse', 'ws', 'sse', 'ws', 'ws'] as const).map((transport) => {
      const one = reader();
      const connection = hub.join('ana', transport, null);
      connection.attach(one.sink);
      connection.start([], 0);
      return one;
    });
    const { frame, times } = counted(1);
    hub.publish('ana', [frame]);
    expect(times()).toBe(2);
    const [sse, ws] = readers;
    expect(sse?.text()).toBe('id: x.1\nevent: update\ndata: {"rev":1}\n\n');
    expect(ws?.text()).toBe('{"op":"event","event":"update","id":"x.1","data":{"rev":1}}');
    expect(readers.map(({ taken }) => taken[0])).toEqual([
      sse?.taken[0],
      ws?.taken[0],
      sse?.taken[0],
      ws?.taken[0],
      ws?.taken[0],
    ]);
    hub.publish('ben', [counted(1).frame]);
    expect(readers.every(({ taken }) => taken.length === 1)).toBe(true);
  });

  test('encodes nothing for a user who does not listen', () => {
    const { frame, times } = counted(1);
    new Hub(options).publish('ana', [frame]);
    expect(times()).toBe(0);
  });

  test('tells a held stream what it missed, once and in order, from where it is told to', () => {
    const hub = new Hub(options);
    const connection = hub.join('ana', 'ws', null);
    const { sink, text } = reader();
    connection.attach(sink);
    for (const rev of [1, 2, 3]) hub.publish('ana', [counted(rev).frame]);
    expect(text()).toBe('');
    connection.start([], 1);
    hub.publish('ana', [counted(4).frame]);
    connection.hold();
    hub.publish('ana', [counted(5).frame]);
    connection.start([], 4);
    expect([...text().matchAll(/"id":"x\.(\d)"/g)].map(([, rev]) => rev)).toEqual(['2', '3', '4', '5']);
  });

  test('gives up a stream that is held while more than a megabyte comes', () => {
    const hub = new Hub(options);
    const { sink, ends, text } = reader();
    hub.join('ana', 'ws', null).attach(sink);
    const item = anItem({ user_id: 'ana', seq: 1, rev: 1, body: '😀'.repeat(4000) });
    for (let rev = 1; rev < 200 && ends.length === 0; rev++)
      hub.publish('ana', [itemFrame('update', { ...item, rev }, counts, { prev: rev - 1, id: `x.${rev}` })]);
    expect(ends).toEqual(['slow_consumer']);
    expect(text()).toMatch(/^\{"op":"bye","reason":"slow_consumer"/);
    expect(hub.size).toBe(0);
  });

  test('ends a stream whose reader has said nothing for two and a half heartbeats', async () => {
    const hub = new Hub(options);
    const [alive, mute, oneWay] = [reader({ silentMs: 49_000 }), reader({ silentMs: 51_000 }), reader()];
    for (const one of [alive, mute]) hub.join('ana', 'ws', null).attach(one.sink);
    hub.join('ana', 'sse', null).attach(oneWay.sink);
    await hub.ping();
    expect([alive.ends, mute.ends, oneWay.ends]).toEqual([[], ['heartbeat_timeout'], []]);
    expect(hub.open).toEqual({ sse: 1, ws: 1 });
  });

  test('says goodbye to all, and counts each stream once, also where it ends twice', () => {
    const hub = new Hub(options);
    const connections = [hub.join('ana', 'sse', null), hub.join('ben', 'ws', null)];
    hub.shutDown();
    for (const connection of connections) connection.close();
    expect(hub.open).toEqual({ sse: 0, ws: 0 });
    expect(hub.opened).toBe(2);
  });
});

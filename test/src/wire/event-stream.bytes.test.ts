import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode, hard, message, nothing } from '../support/hard-streams.js';
import { property } from '../support/random.js';
import { readBytes, type Told } from '../support/read-bytes.js';

test.each(hard)(
  'reads %s the same in any two chunks, in any three, and byte by byte',
  async (_, bytes, told) => {
    const expected = { ...nothing, ...told };
    for (let first = 0; first <= bytes.length; first++)
      for (let second = first; second <= bytes.length; second++)
        expect({ first, second, ...(await readBytes(bytes, [first, second])) }).toEqual({
          first,
          second,
          ...expected,
        });
    expect(await readBytes(bytes, [...bytes.keys()])).toEqual(expected);
  },
);

const bytes = fc
  .array(
    fc.oneof(
      fc
        .constantFrom(
          'data',
          'event',
          'id',
          'retry',
          ':',
          ': ',
          ' ',
          '\n',
          '\r',
          '\r\n',
          '\n\n',
          '1',
          'x',
          '\0',
          'é',
          '😀',
        )
        .map(encode),
      fc
        .constantFrom('data: a\n\n', 'id: 7\n\n', 'event: e\r', 'retry: 10\n', ': note\n', '\ufeff')
        .map(encode),
      fc.uint8Array({ minLength: 1, maxLength: 3 }),
    ),
    { maxLength: 50 },
  )
  .map((pieces) => new Uint8Array(pieces.flatMap((piece) => [...piece])));

/** What a well-kept parser of others tells of the same bytes, decoded at once. */
function oracle(input: Uint8Array): Told {
  const told: Told = { ...nothing, events: [], ids: [], retries: [], comments: [] };
  let last = '';
  let alone = false;
  const parser = createParser({
    onEvent: ({ event, data, id }) => {
      // It tells of every id, and just before the event that has one.
      if (id !== undefined && alone) told.ids.pop();
      alone = false;
      told.events.push({ event: event || 'message', data, id: last });
    },
    onId: (id: string) => {
      alone = id !== last;
      if (alone) told.ids.push(id);
      last = id;
    },
    onRetry: (ms) => told.retries.push(ms),
    onComment: (comment) => told.comments.push(comment),
  });
  // It drops a second BOM too, which the standard keeps: a line of its own in front makes the first one ours.
  parser.feed(`\n${new TextDecoder().decode(input)}`);
  return told;
}

test(
  'understands of any bytes in any chunks what another correct reader understands of the whole',
  property(
    'event stream, bytes',
    fc.tuple(bytes, fc.array(fc.nat(1000), { maxLength: 10 })),
    async ([input, cuts]) => {
      const at = cuts.map((cut) => cut % (input.length + 1));
      expect(await readBytes(input, at)).toEqual(oracle(input));
    },
    { runs: 3000 },
  ),
);

test('holds no more than the bound, whatever has no end: a line, data, an id, a comment', async () => {
  const long = 'x'.repeat(1000);
  const after = '\n\ndata: ok\n\n';
  for (const endless of [long, `data: ${long}`, `id: ${long}`, 'data: x\n'.repeat(30)])
    for (const cuts of [[], [100, 150, 900], [...encode(endless + after).keys()]])
      expect({ endless, cuts, ...(await readBytes(encode(endless + after), cuts, 100)) }).toEqual({
        endless,
        cuts,
        ...nothing,
        overflows: [''],
        events: [message('ok')],
      });
});

test('never loses an event to comments, however many or long they are', async () => {
  const heartbeats = ': still here\n'.repeat(1000);
  const { events, overflows } = await readBytes(encode(`data: a\n${heartbeats}data: b\n\n`), [5000], 100);
  expect(events).toEqual([message('a\nb')]);
  expect(overflows).toEqual([]);
  const endless = encode(`data: a\n: ${'x'.repeat(5000)}\ndata: b\n\n`);
  expect((await readBytes(endless, [...endless.keys()], 100)).events).toEqual([message('a\nb')]);
});

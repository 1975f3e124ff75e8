import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { property } from '../support/random.js';
import { readBytes, type Told } from '../support/read-bytes.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const nothing: Told = { events: [], ids: [], retries: [], comments: [], overflows: [] };
const message = (data: string, id = ''): Told['events'][0] => ({ event: 'message', data, id });

/** What WHATWG HTML 9.2.5 and 9.2.6 say of inputs that readers get wrong. */
const hard: [name: string, bytes: Uint8Array, told: Partial<Told>][] = [
  ['a BOM at the start', encode('\ufeffdata: a\n\n'), { events: [message('a')] }],
  [
    'two BOMs, of which one is dropped',
    encode('\ufeff\ufeffdata: a\n\ndata: b\n\n'),
    { events: [message('b')] },
  ],
  ['a BOM later on, which is a name of its own', encode('\n\ufeffdata: a\n\n'), {}],
  ['CRLF', encode('data: a\r\ndata: b\r\n\r\n'), { events: [message('a\nb')] }],
  ['bare CR', encode('data: a\rdata: b\r\r'), { events: [message('a\nb')] }],
  [
    'line ends of every kind in a row',
    encode('data: a\r\n\rdata: b\n\r\ndata: c\r\r\n'),
    {
      events: [message('a'), message('b'), message('c')],
    },
  ],
  [
    'CR, then a blank line by LF CR',
    encode('data: a\r\n\r\r\n\ndata: b\n\n'),
    {
      events: [message('a'), message('b')],
    },
  ],
  [
    'characters of two, three and four bytes',
    encode('data: é€😀\nevent: ñ\nid: ü\n\n'),
    {
      events: [{ event: 'ñ', data: 'é€😀', id: 'ü' }],
    },
  ],
  [
    'bytes that are not UTF-8',
    new Uint8Array([...encode('data: '), 0xe2, 0x82, 0x41, 0xff, 0x0a, 0x0a]),
    {
      events: [message('\ufffdA\ufffd')],
    },
  ],
  [
    'line separators of Unicode, which end no line',
    encode('data: a\u2028b\u0085c\u000bd\n\n'),
    {
      events: [message('a\u2028b\u0085c\u000bd')],
    },
  ],
  [
    'an id with NUL',
    encode('id: 1\ndata: a\n\nid: 2\0\ndata: b\n\n'),
    {
      events: [message('a', '1'), message('b', '1')],
    },
  ],
  [
    'an empty id, which takes the last one back',
    encode('id: 1\ndata: a\n\nid\ndata: b\n\n'),
    {
      events: [message('a', '1'), message('b')],
    },
  ],
  ['an id without data', encode('id: 1\n\ndata: a\n\n'), { ids: ['1'], events: [message('a', '1')] }],
  [
    'an id in a block that never ends',
    encode('id: 1\ndata: a\n\nid: 2\ndata: b\n'),
    {
      events: [message('a', '1')],
    },
  ],
  [
    'retry with anything but digits',
    encode('retry: 1a\nretry: -1\nretry:  2\nretry: 1.5\nretry:\nretry: ٣\n\n'),
    {},
  ],
  ['retry with digits, and outside of any block', encode('retry:007\nretry: 250'), { retries: [7] }],
  [
    'no data, empty data, two empty lines of data',
    encode('event: x\n\ndata\n\ndata\ndata\n\ndata:'),
    {
      events: [message(''), message('\n')],
    },
  ],
  [
    'one space after the colon, and no more, is left out',
    encode('data:a\ndata: b\ndata:  c\ndata:\td\n\n'),
    {
      events: [message('a\nb\n c\n\td')],
    },
  ],
  ['colons in a value', encode('data: a: b::c\n\n'), { events: [message('a: b::c')] }],
  [
    'fields without a colon, in other cases, or with a space',
    encode('foo\nDATA: a\ndata : b\n data: c\n\n'),
    {},
  ],
  [
    'an event name that lasts for one block',
    encode('event: x\n\nevent: y\ndata: a\n\ndata: b\n\n'),
    {
      events: [{ event: 'y', data: 'a', id: '' }, message('b')],
    },
  ],
  [
    'comments, also inside of a block',
    encode(':\n: a\ndata: 1\n::b\ndata: 2\n\n'),
    {
      comments: ['', 'a', ':b'],
      events: [message('1\n2')],
    },
  ],
];

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

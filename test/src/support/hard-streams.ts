import type { Told } from './read-bytes.js';

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const nothing: Told = { events: [], ids: [], retries: [], comments: [], overflows: [] };
export const message = (data: string, id = ''): Told['events'][0] => ({ event: 'message', data, id });

/** What WHATWG HTML 9.2.5 and 9.2.6 say of inputs that readers get wrong. */
export const hard: [name: string, bytes: Uint8Array, told: Partial<Told>][] = [
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

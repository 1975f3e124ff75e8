/** One answer to one connection. */
export interface Reply {
  /** @default 200 */
  status?: number;
  /** @default `content-type: text/event-stream` */
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** What comes after the body. @default 'end' */
  then?: 'end' | 'break' | 'wait';
}

/** What an event source does of which connections, as WHATWG HTML 9.2 has it. */
export interface Scenario {
  readonly name: string;
  readonly replies: readonly Reply[];
  /** Told one after the other; it is closed after the last, and anything more is a fault. */
  readonly told: readonly string[];
  /** `Last-Event-ID` of each connection that reached the server. */
  readonly asked: readonly (string | null)[];
  /** Closed by a listener when told this. */
  readonly closeAt?: string;
}

const TYPE = { 'content-type': 'text/event-stream' };
/** Makes the waits short, and nothing else. */
const soon = 'retry: 10\n\n';
const open = 'open 1';
const again = 'error 0';
const failed = 'error 2';
const data = (text: string, id = '', type = 'message'): string => `${type} 1 ${text} [${id}] FIRST`;

export const scenarios: readonly Scenario[] = [
  {
    name: 'comes back after the end of a stream, with the last id',
    replies: [
      { body: `${soon}id: 1\ndata: a\n\nevent: b\ndata: c\n\n` },
      { body: 'data: d\n\n', then: 'wait' },
    ],
    told: [open, data('a', '1'), data('c', '1', 'b'), again, open, data('d', '1')],
    asked: [null, '1'],
  },
  {
    name: 'comes back after a connection that broke, without the block that was half there',
    replies: [
      { body: `${soon}id: 1\ndata: a\n\nid: 2\ndata: b\n`, then: 'break' },
      { body: 'data: c\n\n', then: 'wait' },
    ],
    told: [open, data('a', '1'), again, open, data('c', '1')],
    asked: [null, '1'],
  },
  {
    name: 'comes back again and again, also before anything was said',
    replies: [{ body: soon }, { then: 'break' }, { body: '' }, { body: 'data: a\n\n', then: 'wait' }],
    told: [open, again, open, again, open, again, open, data('a')],
    asked: [null, null, null, null],
  },
  {
    name: 'sends an id without data, in UTF-8, and none once it was taken back',
    replies: [{ body: `${soon}id: €\n\n` }, { body: 'id\n\n' }, { then: 'wait' }],
    told: [open, again, open, again, open],
    asked: [null, '€', null],
  },
  {
    name: 'takes events named like its own for messages',
    replies: [{ body: 'event: open\ndata: a\n\nevent: error\ndata: b\n\n', then: 'wait' }],
    told: [open, data('a', '', 'open'), data('b', '', 'error')],
    asked: [null],
  },
  {
    name: 'says nothing more once it was closed, though more is there',
    replies: [{ body: `${soon}data: a\n\ndata: b\n\ndata: c\n\n` }],
    told: [open, data('a'), data('b')],
    closeAt: data('b'),
    asked: [null],
  },
  {
    name: 'says nothing more once it was closed while it waited',
    replies: [{ body: soon }],
    told: [open, again],
    closeAt: again,
    asked: [null],
  },
  ...[204, 205, 304, 400, 404, 500, 503].map((status): Scenario => ({
    name: `ends for good at ${status}`,
    replies: [{ body: soon }, { status, headers: { ...TYPE, 'retry-after': '0' } }],
    told: [open, again, failed],
    asked: [null, null],
  })),
  ...['text/plain', 'text/event-streams', 'text/event-stream-x', 'application/json', ''].map(
    (type): Scenario => ({
      name: `ends for good at the type “${type}”`,
      replies: [{ headers: type ? { 'content-type': type } : {}, body: 'data: a\n\n' }],
      told: [failed],
      asked: [null],
    }),
  ),
  ...['text/event-stream;', 'TEXT/Event-Stream; charset=UTF-8', 'text/event-stream ; x=y'].map(
    (type): Scenario => ({
      name: `reads UTF-8 of the type “${type}”`,
      replies: [{ headers: { 'content-type': type }, body: 'data: é\n\n', then: 'wait' }],
      told: [open, data('é')],
      asked: [null],
    }),
  ),
  ...[301, 302, 303, 307, 308].map((status): Scenario => ({
    name: `follows a ${status} to another origin, whose events they are, and stays there`,
    replies: [{ status, headers: { location: 'OTHER/moved', 'access-control-allow-origin': '*' } }],
    told: [open, 'message 1 a [7] OTHER', again, open, 'message 1 b [7] OTHER'],
    closeAt: 'message 1 b [7] OTHER',
    asked: [null],
  })),
];

/** What the standard says and Chromium does otherwise: it refuses any charset but UTF-8, which is to be ignored. */
export const standardAlone: readonly Scenario[] = [
  {
    name: 'reads UTF-8 whatever charset the type names',
    replies: [
      {
        headers: { 'content-type': 'text/event-stream; charset=windows-1252' },
        body: 'data: é\n\n',
        then: 'wait',
      },
    ],
    told: [open, data('é')],
    asked: [null],
  },
];

/** What the other origin says to whoever was sent there: at first, and with an id. */
export const moved = (lastEventId: unknown): Reply => ({
  body: lastEventId === '7' ? 'data: b\n\n' : `${soon}id: 7\ndata: a\n\n`,
  // Over `fetch`, an id needs the other origin's leave.
  headers: { ...TYPE, 'access-control-allow-origin': '*', 'access-control-allow-headers': 'last-event-id' },
});

/**
 * Runs a scenario with a constructor of event sources and tells what it told. Nothing of this module is named in it:
 * it runs in a page too.
 */
export async function record(
  Source: new (url: string) => EventSource,
  url: string,
  { told, closeAt }: Pick<Scenario, 'told' | 'closeAt'>,
): Promise<string[]> {
  const log: string[] = [];
  const source = new Source(url);
  await new Promise<void>((resolve) => {
    const listen = (event: Event): void => {
      const { data, lastEventId, origin } = event as MessageEvent<string>;
      const said = event instanceof MessageEvent ? ` ${data} [${lastEventId}] ${origin}` : '';
      log.push(`${event.type} ${source.readyState}${said}`);
      if (said && closeAt?.startsWith(`${event.type} ${source.readyState} ${data} `)) source.close();
      if (closeAt === log.at(-1)) source.close();
      if (log.length === told.length) setTimeout(resolve, 80);
    };
    for (const type of ['open', 'message', 'error', 'b']) source.addEventListener(type, listen);
    setTimeout(resolve, 4000);
  });
  source.close();
  return log;
}

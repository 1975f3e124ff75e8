import type { Mutant } from './mutant.js';
import { PAGE_MUTANTS } from './page-mutants.js';

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'no dedup',
    edits: [
      {
        file: 'src/model/position.ts',
        find: "if (rev <= position.rev) return 'known';",
        put: '',
      },
      { file: 'src/sync/arrivals.ts', find: ' || told.has(key)', put: '' },
      { file: 'src/sync/arrivals.ts', find: ' || item.seq <= since', put: '' },
    ],
    rows: [25],
  },
  {
    name: 'no jitter',
    edits: [
      { file: 'src/transport/link.ts', find: 'HERD_MS * random', put: 'HERD_MS' },
      { file: 'src/transport/backoff.ts', find: 'FLOOR + random * ', put: 'FLOOR + 0 * random + ' },
    ],
    rows: [12],
  },
  {
    name: 'cursor kept before its data',
    edits: [
      {
        file: 'src/cache/keeper.ts',
        find: '  let broken = false;',
        put: '  let broken = false;\n  let last: readonly string[] = [];',
      },
      {
        file: 'src/cache/keeper.ts',
        find: 'const { ids } = store.inbox.$feed.get();',
        put: 'const ids = last;\n      last = store.inbox.$feed.get().ids;',
      },
    ],
    rows: [37],
  },
  {
    name: 'a stream resumes from nowhere',
    edits: [
      {
        file: 'src/transport/sse-stream.ts',
        find: 'backend.stream(cursor(), signal)',
        put: 'backend.stream(cursor() && null, signal)',
      },
    ],
    rows: [32],
  },
  {
    name: 'every failure demotes',
    edits: [
      {
        file: 'src/transport/connection.ts',
        find: "CAUSES[code] ?? 'network'",
        put: "CAUSES[code] ?? 'transport'",
      },
    ],
    rows: [11],
  },
  {
    name: 'opened counts as working',
    edits: [
      {
        file: 'src/transport/negotiation.ts',
        find: 'CONFIRM_MS = 5000',
        put: 'CONFIRM_MS = Infinity',
      },
    ],
    rows: [1, 4],
  },
  {
    name: 'deaf to silence',
    edits: [
      {
        file: 'src/transport/liveness.ts',
        find: 'arm(beatMs * 1.5 + 5000)',
        put: 'arm(Infinity)',
      },
    ],
    rows: [23],
  },
  {
    name: 'gaps are skipped',
    edits: [{ file: 'src/model/position.ts', find: "'gap' : 'next'", put: "'next' : 'next'" }],
    rows: [27],
  },
  {
    name: '204 is tried again',
    edits: [{ file: 'src/transport/connection.ts', find: "  stopped: 'terminal',\n", put: '' }],
    rows: [15],
  },
  {
    name: 'everyone refreshes for himself',
    edits: [
      {
        file: 'src/wire/auth.ts',
        find: 'now === refused ? askAgain() :',
        put: 'refused ? askAgain() :',
      },
    ],
    rows: [17, 18],
  },
  {
    name: 'characters are cut at chunks',
    edits: [
      {
        file: 'src/wire/event-stream.ts',
        find: 'decoder.decode(value, { stream: true })',
        put: 'decoder.decode(value)',
      },
    ],
    rows: [22],
  },
  {
    name: 'CRLF counts twice',
    edits: [
      { file: 'src/wire/event-stream.ts', find: "afterCr = text.endsWith('\\r')", put: 'afterCr = false' },
    ],
    rows: [22],
  },
  {
    name: 'demotion for ever',
    edits: [
      {
        file: 'src/transport/negotiation.ts',
        find: 'const until = lacking ? Infinity : now + ms;',
        put: 'const until = lacking ? Infinity : now + ms + Infinity;',
      },
    ],
    rows: [10],
  },
  ...PAGE_MUTANTS,
];

import type { Mutant } from './mutant.js';

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
        file: 'src/transport/sse.ts',
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
        file: 'src/transport/session.ts',
        find: "CAUSES[error.code] ?? 'network'",
        put: "CAUSES[error.code] ?? 'transport'",
      },
    ],
    rows: [11],
  },
  {
    name: 'opened counts as working',
    edits: [
      {
        file: 'src/transport/link.ts',
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
        find: 'limit = heartbeatMs * 1.5 + 5000',
        put: 'limit = Infinity',
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
    edits: [{ file: 'src/transport/session.ts', find: "  stopped: 'terminal',\n", put: '' }],
    rows: [15],
  },
  {
    name: 'everyone refreshes for himself',
    edits: [
      {
        file: 'src/wire/auth.ts',
        find: "now === refused ? ask('refused') : now",
        put: "refused ? ask('refused') : now",
      },
    ],
    rows: [17, 18],
  },
  {
    name: 'a stopped client goes on listening',
    edits: [{ file: 'src/transport/session.ts', find: '      stopListening?.();\n', put: '' }],
    rows: [58],
  },
  {
    name: 'more, for ever',
    edits: [
      {
        file: 'src/transport/polling.ts',
        find: 'change.more && change.cursor !== after && ',
        put: 'change.more && ',
      },
    ],
    rows: [59],
  },
  {
    name: 'mark-all without a watermark',
    edits: [
      {
        file: 'src/commands/overlay.ts',
        find: 'ids ? ids.has(id) : seq <= upToRev',
        put: 'ids ? ids.has(id) : seq <= Infinity * (upToRev + 1)',
      },
    ],
    rows: [55],
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
    name: 'a refused change stays',
    edits: [{ file: 'src/commands/context.ts', find: '    overlays.end(change);\n', put: '' }],
    rows: [53],
  },
];

/** Mutants of what the client does not have yet; each counts as one that survived. */
export const PENDING_MUTANTS: readonly { readonly name: string; readonly reason: string }[] = [
  { name: 'demotion for ever', reason: 'needs a way back to the better transport (row 10)' },
  { name: 'no fencing', reason: 'needs tabs that share one link (row 39)' },
  { name: 'outbox without keys', reason: 'needs an outbox (rows 52, 56)' },
];

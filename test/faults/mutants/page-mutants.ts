import type { Mutant } from './mutant.js';

/** Of tabs, of sleep, and of what a person does. */
export const PAGE_MUTANTS: readonly Mutant[] = [
  {
    name: 'sleep counts as silence',
    edits: [
      {
        file: 'src/transport/liveness.ts',
        find: 'else if (now - mine > SLEPT_MS) arm(SLEPT_MS);\n      else onSilence();',
        put: 'else onSilence();',
      },
    ],
    rows: [41],
  },
  {
    name: 'nobody notices the end of a sleep',
    edits: [{ file: 'src/transport/ambient.ts', find: ' onWoke();', put: ' void onWoke;' }],
    rows: [41],
  },
  {
    name: 'a hidden leader is not told of the end of a sleep',
    edits: [{ file: 'src/tabs/shared-session.ts', find: '      hurryLeader();\n    }', put: '    }' }],
    rows: [41],
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
        find: 'change?.more && change.cursor !== after && ',
        put: 'change?.more && ',
      },
    ],
    rows: [59],
  },
  {
    name: 'mark-all without a watermark',
    edits: [
      {
        file: 'src/commands/overlay.ts',
        find: ': item.seq <= change.upToRev && ',
        put: ': ',
      },
    ],
    rows: [55],
  },
  {
    name: 'a refused change stays',
    edits: [
      {
        file: 'src/commands/outbox.ts',
        find: '      overlays.end(change);\n    });\n    own.through',
        put: '    });\n    own.through',
      },
    ],
    rows: [53],
  },
  {
    name: 'no fencing',
    edits: [
      { file: 'src/tabs/election.ts', find: '        onLost();\n        ask(false);\n', put: '' },
      { file: 'src/tabs/shared-session.ts', find: '      election.join();\n      follow();\n', put: '' },
      { file: 'src/cache/keeper.ts', find: 'termOf(known) > term || (', put: '(' },
    ],
    rows: [39],
  },
  {
    name: 'a leader that says nothing is never replaced',
    edits: [{ file: 'src/tabs/watchdog.ts', find: '    take();\n', put: '    void take;\n' }],
    rows: [39],
  },
  {
    name: 'asked again under another key',
    edits: [
      {
        file: 'src/wire/write-routes.ts',
        find: "headers: { 'idempotency-key': key }",
        put: "headers: { 'idempotency-key': key.slice(8) + Math.random().toString(16).slice(2, 10).padEnd(8, '0') }",
      },
    ],
    rows: [52],
  },
  {
    name: 'each tab has its own stream',
    edits: [
      {
        file: 'src/tabs/platform.ts',
        find: 'if (!document) return null;',
        put: 'if (document || navigator) return null;',
      },
    ],
    rows: [48],
  },
];

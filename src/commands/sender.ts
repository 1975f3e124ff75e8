import type { NotifError } from '../model/errors.js';
import type { MarkAnswer, Op } from '../model/op.js';
import type { Retry } from '../sync/retry.js';
import { send, shortKey } from './op.js';
import { nextFree, type Entry } from './queue.js';
import type { Desk } from './context.js';

/** Sends what waits, as far as order and network allow. */
export interface Sender {
  /** Sends all whose turn it is. */
  pump(): void;
  /** The server is heard again: the wait is over, but for what it asked for itself. */
  hurry(): void;
  /** Tries nothing by itself any more. */
  rest(): void;
}

export interface SenderOptions {
  readonly queue: ReadonlyMap<string, Entry>;
  /** Whether it is this tab's turn to send. */
  sends(): boolean;
  /** It is through, or refused. */
  onDone(op: Op, answer: MarkAnswer | null, error: NotifError | null): void;
}

/** Requests on their way at once (client.md 2.10). */
const AT_ONCE = 4;
/** Older than this it is given up: the server remembers its key for 48 hours (contract B.7). */
const MAX_AGE_MS = 86_400_000;

/** Codes of failures that say nothing of the change itself. */
const PASSING = [
  'network',
  'timeout',
  'redirected',
  'rate-limited',
  'unauthorized',
  'server',
  'bad-response',
];

/** Whether to ask again, under the same key. */
function isPassing({ kind }: Op, { code, status, cause }: NotifError): boolean {
  if (PASSING.includes(code) || status === 408 || status === 425) return true;
  // The first request under this key still runs (contract B.7). Where that is not said, two decisions may be in conflict,
  // but two requests for the same state are not.
  const { code: problem } = (cause ?? {}) as { code?: unknown };
  return status === 409 && (problem === 'idempotency-in-progress' || (kind !== 'act' && kind !== 'undo'));
}

export function createSender(
  { clock, random, writes, tools, report, note }: Omit<Desk, 'run'>,
  { queue, sends, onDone }: SenderOptions,
): Sender {
  let flying = 0;
  let waits = false;
  let rests = false;
  const retry: Retry = tools.createRetry(clock, random, () => {
    waits = false;
    pump();
  });

  async function attempt(entry: Entry): Promise<void> {
    const { op } = entry;
    const again = entry.tried;
    const key = shortKey(op);
    note({ area: 'outbox', event: 'sent', key, again });
    entry.state = 'sent';
    entry.tried = true;
    flying++;
    let answer: MarkAnswer | null = null;
    let error: NotifError | null = null;
    try {
      if (clock.now() - op.at > MAX_AGE_MS) throw new tools.NotifError('dropped', op.kind);
      if (op.kind === 'undo' && op.rev === null) throw new tools.NotifError('rejected', 'no undo');
      answer = await send(op, writes);
    } catch (reason) {
      error =
        'code' in (reason as object)
          ? (reason as NotifError)
          : new tools.NotifError('server', String(reason));
    }
    flying--;
    entry.state = 'waiting';
    if (error && isPassing(op, error)) {
      // A page in the server's place, or a backend that does not keep the contract: a developer should know.
      if (error.code === 'bad-response' && !again) report(error);
      waits = true;
      const waitMs = rests ? null : retry.failed(error);
      const { code, status = null } = error;
      note({ area: 'outbox', event: 'waits', key, waitMs, code, status });
    } else {
      if (answer) {
        waits = false;
        retry.succeeded();
      }
      onDone(op, answer, error);
    }
    pump();
  }

  function pump(): void {
    for (let entry; sends() && !waits && flying < AT_ONCE && (entry = nextFree(queue.values()));)
      void attempt(entry);
  }

  return {
    pump() {
      // Where nothing is tried again by itself, each new change is a reason to.
      if (rests) waits = false;
      pump();
    },
    hurry() {
      rests = false;
      if (waits) retry.hurry();
      else pump();
    },
    rest() {
      rests = true;
      retry.cancel();
    },
  };
}

import type { NotifError } from '../model/errors.js';
import { keepNewest } from '../model/keep-newest.js';
import type { MarkAnswer, Op, OpMessage, Outcome } from '../model/op.js';
import type { Desk } from './context.js';
import { changeOf, ended, NOTHING, queued } from './op.js';
import { createOwnBulk, type OwnBulk } from './own-bulk.js';
import { isUnsent, needlessBy, pressedBefore, type Entry, type Waiter } from './queue.js';
import { createSender } from './sender.js';

/** Everything that a person did and the server may not have: shown in every tab, sent by one, in order per target. */
export interface Outbox {
  /**
   * Shows an operation at once, keeps it, and asks the server as soon as it can be reached. Rejects where the server
   * refuses; by then it is no longer shown.
   */
  run(op: Op): Promise<MarkAnswer>;
  /** See `OwnBulk.apply`. */
  applyOwn: OwnBulk['apply'];
  /** Another tab says something. */
  hear(message: OpMessage): void;
  /** This tab has begun to lead, or has a leader that it did not know before. */
  onRole(): void;
  /** Tries now whatever waits. */
  wake(): void;
  /** Everything is given up: the person has signed out. */
  drop(): void;
}

/** Most that wait at once; beyond it a command is refused. */
const MAX_OPS = 1000;
/** How many outcomes are remembered, for a tab that missed one. */
const MAX_DONE = 1000;
/** How long a tab that sends for itself is waited for, before what was done there is sent here too, under the same key. */
const THEIRS_MS = 30_000;

export function createOutbox(desk: Omit<Desk, 'run'>): Outbox {
  const { $connection, clock, log, note, overlays, report, store, stream, tools, writes } = desk;
  const follows = (): boolean => !!stream()?.follows;
  const post = (message: OpMessage): void => stream()?.post(message);
  const queue = new Map<string, Entry>();
  const done = new Map<string, Outcome>();
  const own = createOwnBulk(desk);
  const sender = createSender(desk, {
    queue,
    sends: () => !follows(),
    onDone: (op, answer, error) => conclude(op.id, answer, error),
  });

  function add(op: Op, waiter: Waiter | null, state: Entry['state'], tried: boolean): Entry {
    const change = changeOf(op, writes);
    const entry: Entry = { op, change, state, tried, by: null, waiter };
    queue.set(op.id, entry);
    note(queued(op, waiter ? 'here' : 'kept'));
    own.expect(op, change);
    overlays.begin(change);
    const taken = op.kind === 'undo' && queue.get(op.of);
    if (taken) overlays.end(taken.change);
    return entry;
  }

  /** What the one that sends makes of a new one: some need not be sent at all. */
  function arrange(entry: Entry): void {
    const { op } = entry;
    const of = op.kind === 'undo' && queue.get(op.of);
    if (of && isUnsent(of)) {
      conclude(of.op.id, NOTHING, null, true);
      conclude(op.id, NOTHING, null, true);
    }
    const pressed = pressedBefore(entry, queue.values());
    if (pressed) return spare(entry, pressed);
    const needless = needlessBy(entry, queue.values());
    if (needless) spare(needless, entry);
  }

  /** It is never sent, and comes to what `other` comes to. */
  function spare(entry: Entry, other: Entry): void {
    entry.by = other.op.id;
    overlays.end(entry.change);
    forget(entry.op.id);
  }

  const forget = (id: string): void => void log?.edit((ops) => ops.filter((op) => op.id !== id));

  /** The one that sends says in every tab what became of an operation. */
  function conclude(id: string, answer: MarkAnswer | null, error: NotifError | null, skipped = false): void {
    const entry = queue.get(id);
    const what = error?.message ?? '';
    const outcome: Outcome = { kind: 'done', id, answer, skipped, code: error?.code ?? null, what };
    // Given up meanwhile.
    if (!entry) return;
    finish(outcome, error);
    post(outcome);
    forget(id);
    if (error && !entry.waiter) report(error);
    for (const other of [...queue.values()]) {
      const { op, by } = other;
      if (by === id) conclude(op.id, answer, error, true);
      else if (op.kind === 'undo' && op.of === id && !answer) conclude(op.id, NOTHING, null, true);
    }
  }

  function finish(outcome: Outcome, error: NotifError | null): void {
    const { id, answer, skipped, code, what } = outcome;
    done.set(id, outcome);
    keepNewest(done, MAX_DONE);
    const entry = queue.get(id);
    if (!entry) return;
    const { op, change, waiter } = entry;
    queue.delete(id);
    note(ended(op, outcome, error?.status));
    store.change(() => {
      if (answer && !skipped) {
        if (op.kind === 'mark' || op.kind === 'all')
          store.bulkRev = Math.max(store.bulkRev, answer.rev ?? -1);
        take(answer);
        // What the server did not spell out is as we showed it, until its own word comes.
        overlays.settle(change, answer.rev ?? change.upToRev);
      }
      overlays.end(change);
    });
    own.through(op);
    if (answer && !skipped) knowRev(id, answer.rev);
    if (answer) waiter?.resolve(answer);
    else waiter?.reject(error ?? new tools.NotifError(code ?? 'rejected', what));
  }

  /** Whoever waits to take back what is through now knows by which revision. */
  function knowRev(of: string, rev: number | null): void {
    const known = (op: Op): Op => (op.kind === 'undo' && op.of === of ? { ...op, rev } : op);
    for (const entry of queue.values()) {
      const op = known(entry.op);
      if (op === entry.op) continue;
      entry.op = op;
      if (!follows()) void log?.edit((ops) => ops.map(known));
    }
  }

  /** Takes what the server said in answer to a change. */
  function take({ item, counts }: MarkAnswer): void {
    // Not loaded: which lists it was in, nobody here can tell.
    if (item && !store.items.server.has(item.id)) store.doubt(item.rev);
    if (item) store.items.put(item);
    store.count(counts);
  }

  /** What was kept, by this tab or by one that is gone. */
  async function restore(): Promise<void> {
    const kept = (await log?.load()) ?? [];
    // Before it is live, nobody knows whose inbox this is.
    const state = $connection.get().status === 'live' ? 'waiting' : 'held';
    for (const op of kept) if (!queue.has(op.id) && !done.has(op.id)) add(op, null, state, true);
    if (follows()) say();
    else sender.pump();
  }

  /** A leader may have missed some. */
  function say(): void {
    const ops = [...queue.values()].map(({ op }) => op);
    if (ops.length) post({ kind: 'ops', ops, again: true });
  }

  /** Maybe the tab where it was done is gone. */
  function takeOver(entry: Entry): void {
    if (entry.state !== 'theirs') return;
    entry.state = 'held';
    entry.tried = true;
    if ($connection.get().status === 'live') wake();
  }

  function wake(): void {
    for (const entry of queue.values()) if (entry.state === 'held') entry.state = 'waiting';
    sender.hurry();
  }

  $connection.listen(({ status }) => {
    if (status === 'live') wake();
    // Put away or ended, the page does nothing by itself.
    if (status === 'suspended' || status === 'closed') sender.rest();
  });
  void restore();

  return {
    run: (op) =>
      new Promise((resolve, reject) => {
        if (queue.size >= MAX_OPS) return reject(new tools.NotifError('dropped', `${MAX_OPS} are waiting`));
        const entry = add(op, { resolve, reject }, 'waiting', false);
        const tell = (): void => post({ kind: 'ops', ops: [op], again: false });
        const kept = log?.edit((ops) => [...ops, op]) ?? Promise.resolve();
        // Kept before it is handed over: the other tab may end at any time, and takes it out once it is through.
        if (follows()) return void kept.then(tell);
        tell();
        arrange(entry);
        sender.pump();
      }),
    applyOwn: own.apply,
    hear(message) {
      if (message.kind === 'done') return finish(message, null);
      for (const op of message.ops) {
        const known = done.get(op.id);
        if (known && !follows()) post(known);
        if (known || queue.has(op.id)) continue;
        const theirs = !!stream()?.solo;
        const entry = add(op, null, theirs ? 'theirs' : 'waiting', message.again);
        if (theirs) clock.setTimeout(() => takeOver(entry), THEIRS_MS);
        else if (!follows()) arrange(entry);
      }
      sender.pump();
    },
    onRole() {
      // Whoever led before may have sent them.
      for (const entry of queue.values()) entry.tried = true;
      void restore();
    },
    wake,
    drop() {
      const given = [...queue.values()];
      queue.clear();
      store.change(() => given.forEach(({ change }) => overlays.end(change)));
      for (const { op, waiter } of given) {
        note(ended(op, { answer: null, skipped: false, code: 'dropped' }));
        waiter?.reject(new tools.NotifError('dropped', op.kind));
      }
    },
  };
}

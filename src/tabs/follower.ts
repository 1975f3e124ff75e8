import type { Change } from '../model/change.js';
import type { Position } from '../model/position.js';
import type { Bus } from './bus.js';
import type { LinkMessage } from './link-message.js';
import type { Loan } from './loan.js';

type Told<K extends LinkMessage['kind']> = Extract<LinkMessage, { kind: K }>;

/** What a tab makes of the stream that another holds: the same as of a stream of its own. */
export interface Follower {
  /** Asks the leader what came since. */
  need(): void;
  /** Another leader: it heard nothing of what was asked before. */
  anew(): void;
  change(told: Told<'change'>): void;
  answer(told: Told<'answer'>): void;
  page(told: Told<'page'>): void;
  state(told: Told<'state'>): void;
}

const greeting = ({ cursor }: Position) =>
  ({ kind: 'hello', cursor, heartbeatMs: null, subject: null }) as const;

export function createFollower(
  bus: Bus<LinkMessage>,
  position: () => Position | null,
  onEach: (change: Change) => void,
  borrow: (loan: Loan | null) => void,
): Follower {
  /** The cursor that the next change must follow. */
  let tail = '';
  let asked = false;
  let link = '';

  function need(): void {
    asked = true;
    bus.post({ kind: 'need', at: position() });
  }

  const isAt = ({ cursor }: Position): boolean => position()?.cursor === cursor;

  /** The leader stands where this tab does, or tells what lies between. */
  function confirmed(at: Position): void {
    tail = at.cursor;
    asked = false;
    onEach({ ...greeting(at), resumed: true, rev: null });
  }

  /** What lies between here and there nobody can tell any more: the list is read anew. */
  function lost(at: Position, loan: Loan | null): void {
    tail = at.cursor;
    asked = false;
    borrow(loan);
    if (position()) onEach({ kind: 'reset', reason: 'tab_behind' });
    onEach({ ...greeting(at), resumed: false, rev: at.rev });
  }

  return {
    need,
    anew() {
      asked = false;
    },
    change({ before, to, change }) {
      if (before === tail) {
        tail = to.cursor;
        onEach(change);
      } else if (!asked) need();
    },
    answer({ for: whom, at, changes }) {
      if (whom !== bus.id) return;
      // By what the leader lent it may be there already, or be on its way.
      if (!changes && !isAt(at)) {
        if (at.cursor !== tail) return lost(at, null);
        asked = false;
        return;
      }
      confirmed(at);
      changes?.forEach(onEach);
    },
    page({ at, loan }) {
      if (isAt(at)) confirmed(at);
      else lost(at, loan);
    },
    state({ at, status }) {
      const was = link;
      link = status;
      // It does not know yet; once it does, it is asked again.
      if (!at) asked = false;
      // What was heard before the stream was live is confirmed by what is heard since.
      else if (status === 'live' && (was !== 'live' || (at.cursor !== tail && !asked))) need();
    },
  };
}

import type { Change } from '../model/change.js';
import type { Position } from '../model/position.js';
import type { Bus } from './bus.js';
import type { LinkMessage } from './link-message.js';

type Told<K extends LinkMessage['kind']> = Extract<LinkMessage, { kind: K }>;

/** What a tab makes of the stream that another holds: the same as of a stream of its own. */
export interface Follower {
  /** Asks the leader what came since. */
  need(): void;
  /** Another leader: it heard nothing of what was asked before. */
  anew(): void;
  change(told: Told<'change'>): void;
  answer(told: Told<'answer'>): void;
  state(told: Told<'state'>): void;
}

export function createFollower(
  bus: Bus<LinkMessage>,
  position: () => Position | null,
  onEach: (change: Change) => void,
): Follower {
  /** The cursor that the next change must follow. */
  let tail = '';
  let asked = false;
  let link = '';

  function need(): void {
    asked = true;
    bus.post({ kind: 'need', at: position() });
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
      asked = false;
      tail = at.cursor;
      const greeting = { kind: 'hello', cursor: at.cursor, heartbeatMs: null, subject: null } as const;
      if (changes) {
        onEach({ ...greeting, resumed: true, rev: null });
        changes.forEach(onEach);
      } else {
        if (position()) onEach({ kind: 'reset', reason: 'tab_behind' });
        onEach({ ...greeting, resumed: false, rev: at.rev });
      }
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

import type { ResolvedOptions } from './options.js';
import type { Change, PlacedChange } from './model/change.js';
import type { NotifError } from './model/errors.js';
import type { Position } from './model/position.js';
import { batch } from './sync/batch.js';
import { createBus } from './tabs/bus.js';
import type { LinkMessage } from './tabs/link-message.js';
import { pageTabs } from './tabs/platform.js';
import { createShared, type TabRole } from './tabs/shared-session.js';
import { pageAmbient } from './transport/ambient.js';
import { demotionStore } from './transport/demotion-store.js';
import { createSession, type Session } from './transport/session.js';
import type { Backend } from './wire/backend.js';

export interface LiveOptions extends ResolvedOptions {
  backend: Backend;
  /** The same in every tab of this person. */
  name: string;
  report(error: NotifError): void;
  position(): Position | null;
  nextTerm(known: number): Promise<number>;
  onEach(change: Change): void;
  /** Runs what is shown as one. */
  together(run: () => void): void;
  onLink(status: string, transport: string | null, error: NotifError | null): void;
  onRole(role: TabRole | 'solo'): void;
}

/** What keeps a client current: its own stream, or the one that it shares with the other tabs. */
export interface Live extends Session {
  moved(to: Position, change: PlacedChange | null): void;
}

const newId = (random: () => number): string => random().toString(36).slice(2);

export function createLive(options: LiveOptions): Live {
  const { name, user, clock, random, position, onLink, onRole } = options;
  const { ambient = pageAmbient } = options;
  // Without a user, nobody can tell whether two tabs are of one person.
  const tabs = user === undefined ? null : options.tabs === undefined ? pageTabs() : options.tabs;
  const { add: onEach, drop } = batch(clock, options.onEach, options.together);
  let shared: ReturnType<typeof createShared> | undefined;
  const session = createSession({
    ...options,
    ambient,
    demotions: demotionStore(`${name}:transports`, clock),
    cursor: () => position()?.cursor ?? null,
    onEach,
    onState({ status, error }, transport) {
      const report = { status, error, transport: transport?.name ?? null };
      if (shared) shared.report(report);
      else onLink(report.status, report.transport, error);
    },
  });
  if (tabs)
    shared = createShared({
      ...options,
      ambient,
      onEach,
      session,
      locks: tabs.locks,
      bus: createBus<LinkMessage>(newId(random), () => tabs.channel(name)),
      onLink: ({ status, transport, error }) => onLink(status, transport, error),
    });
  else onRole('solo');
  const live = shared ?? { ...session, moved() {} };
  return {
    ...live,
    stop() {
      drop();
      live.stop();
    },
  };
}

import type { Atom } from './model/atom.js';
import type { ConnectionState } from './model/connection.js';
import type { ResolvedOptions } from './options.js';
import type { Change, PlacedChange } from './model/change.js';
import type { Claim } from './model/client.js';
import type { NotifError } from './model/errors.js';
import type { OpMessage } from './model/op.js';
import type { Position } from './model/position.js';
import { createConnectionStore } from './store/connection-store.js';
import { batch } from './sync/batch.js';
import { createAttention, type AttentionMessage } from './tabs/attention.js';
import { createBus, type Bus } from './tabs/bus.js';
import type { LinkMessage } from './tabs/link-message.js';
import { pageTabs } from './tabs/platform.js';
import { createShared } from './tabs/shared-session.js';
import type { LinkReport, TabRole } from './tabs/sharing.js';
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
  $connection: Atom<ConnectionState>;
  /** The page is put away, and this tab is the one that keeps what it showed. */
  onSuspend(): void;
  /** This tab has begun to lead, or has a leader that it did not know before. */
  onRole(): void;
  /** Whether this tab is the one that may interrupt. */
  onToaster(mine: boolean): void;
  /** Another tab has told of these arrivals. */
  onClaimed(claims: readonly Claim[]): void;
  /** Another tab says what was done there, or what became of it. */
  onOps(message: OpMessage): void;
}

/** What keeps a client current: its own stream, or the one that it shares with the other tabs. */
export interface Live extends Session {
  /** Everything that the server has is in the store. */
  current(): void;
  moved(to: Position, change: PlacedChange | null): void;
  /** Whether another tab holds the stream, or may. */
  readonly follows: boolean;
  /** Whether this one does, or there are none. */
  readonly leads: boolean;
  /** To the other tabs. */
  post(message: OpMessage): void;
  /** Told here: no other tab tells it. */
  claim(claims: readonly Claim[]): void;
}

const newId = (random: () => number): string => random().toString(36).slice(2);

export function createLive(options: LiveOptions): Live {
  const { name, user, clock, random, position, report, $connection, onRole } = options;
  const { ambient = pageAmbient } = options;
  // Without a user, nobody can tell whether two tabs are of one person.
  const tabs = user === undefined ? null : options.tabs === undefined ? pageTabs() : options.tabs;
  const { add: onEach, drop } = batch(clock, options.onEach, options.together);
  let shared: ReturnType<typeof createShared> | undefined;
  let role: TabRole | undefined;
  const { current, link } = createConnectionStore($connection, clock.now);
  function onLink({ status, transport, error }: LinkReport): void {
    if (error && error !== $connection.get().error) report(error);
    link(status, transport, error);
    if (status === 'suspended' && role !== 'follower') options.onSuspend();
  }
  const session = createSession({
    ...options,
    ambient,
    demotions: demotionStore(`${name}:transports`, clock),
    cursor: () => position()?.cursor ?? null,
    onEach,
    onState({ status, error }, transport) {
      (shared?.report ?? onLink)({ status, error, transport: transport?.name ?? null });
    },
  });
  const stop = (of: Session) => (): void => {
    drop();
    of.stop();
  };
  if (!tabs) {
    return {
      ...session,
      current,
      stop: stop(session),
      follows: false,
      leads: true,
      moved() {},
      post() {},
      claim() {},
    };
  }
  const bus = createBus<LinkMessage | OpMessage | AttentionMessage>(newId(random), () => tabs.channel(name));
  const attention = createAttention(
    bus as Bus<AttentionMessage>,
    clock,
    ambient,
    options.onToaster,
    options.onClaimed,
  );
  const live = (shared = createShared({
    ...options,
    ambient,
    onEach,
    session,
    locks: tabs.locks,
    bus: {
      ...bus,
      listen: (hear) =>
        bus.listen((message) => {
          if (message.kind === 'ops' || message.kind === 'done') options.onOps(message);
          else if (message.kind !== 'attention' && message.kind !== 'claim') hear(message);
        }),
    },
    onRole(next) {
      role = next;
      onRole();
    },
    onLink,
  }));
  return {
    ...shared,
    current,
    start() {
      live.start();
      attention.start();
    },
    stop() {
      attention.stop();
      stop(live)();
    },
    claim: attention.claim,
    get follows() {
      return role === 'follower';
    },
    get leads() {
      return role === 'leader';
    },
    post: bus.post,
  };
}

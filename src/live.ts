import type { Atom } from './model/atom.js';
import type { ConnectionState } from './model/connection.js';
import type { ResolvedOptions } from './options.js';
import type { Change, PlacedChange, PreferencesChange } from './model/change.js';
import type { Claim } from './model/client.js';
import type { Note } from './model/debug.js';
import type { NotifError } from './model/errors.js';
import type { OpMessage } from './model/op.js';
import type { Position } from './model/position.js';
import { createConnectionStore } from './store/connection-store.js';
import { batch } from './sync/batch.js';
import { createAttention, type AttentionMessage } from './tabs/attention.js';
import { createBus, type Bus, type TabMessage } from './tabs/bus.js';
import { dozing } from './tabs/doze.js';
import type { LinkMessage } from './tabs/link-message.js';
import { createLender } from './tabs/loan.js';
import { pageTabs } from './tabs/platform.js';
import { createShared } from './tabs/shared-session.js';
import type { LinkReport, TabRole } from './tabs/sharing.js';
import { createSolo, othersFirst } from './tabs/solo.js';
import { pageAmbient } from './transport/ambient.js';
import { demotionStore } from './transport/demotion-store.js';
import { createSession, type Session } from './transport/session.js';
import type { Transport } from './transport/transport.js';
import type { Backend } from './wire/backend.js';

export interface LiveOptions extends ResolvedOptions {
  /** The client's own: where tabs share what they read, its `list` asks them first from now on. */
  backend: Backend;
  /** The same in every tab of this person. */
  name: string;
  report(error: NotifError): void;
  note: Note;
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
  /** Another tab says that the person's preferences are others. */
  onPreferences(change: PreferencesChange): void;
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
  /** Whether other tabs hear what is done in this one, and each sends its own. */
  readonly solo: boolean;
  /** To the other tabs. */
  post(message: OpMessage | PreferencesChange): void;
  /** Told here: no other tab tells it. */
  claim(claims: readonly Claim[]): void;
}

const newId = (random: () => number): string => random().toString(36).slice(2);

export function createLive(options: LiveOptions): Live {
  const { name, user, url, clock, random, backend, position, report, $connection, onRole } = options;
  const { ambient = pageAmbient } = options;
  // Without a user, nobody can tell whether two tabs are of one person.
  const tabs = user === undefined ? null : options.tabs === undefined ? pageTabs() : options.tabs;
  const solo = !!tabs && !tabs.locks;
  const { add: onEach, drop } = batch(clock, options.onEach, options.together);
  let shared: ReturnType<typeof createShared> | undefined;
  let role: TabRole | undefined;
  /** By itself, it was put away, and may be behind others since. */
  let rested = false;
  const { current, link } = createConnectionStore($connection, clock.now);
  function onLink({ status, transport, error }: LinkReport): void {
    if (error && error !== $connection.get().error) report(error);
    if (status === 'suspended' || status === 'live') rested = status === 'suspended';
    link(status, transport, error);
    if (status === 'suspended' && role !== 'follower') options.onSuspend();
  }
  const order = (transports: readonly Transport[]): readonly Transport[] =>
    solo && ambient.protocol?.(url) === 'http/1.1' ? othersFirst(transports) : transports;
  const session = createSession({
    ...options,
    transports: order(options.transports),
    ambient: solo ? dozing(ambient, clock) : ambient,
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
  if (!tabs?.locks) options.note({ area: 'tabs', event: 'solo', term: 0 });
  if (!tabs) {
    return {
      ...session,
      current,
      stop: stop(session),
      follows: false,
      leads: true,
      solo,
      moved() {},
      post() {},
      claim() {},
    };
  }
  const bus = createBus<LinkMessage | OpMessage | AttentionMessage | PreferencesChange>(newId(random), () =>
    tabs.channel(name),
  );
  bus.listen((message) => {
    if (message.kind === 'ops' || message.kind === 'done') options.onOps(message);
    if (message.kind === 'preferences') options.onPreferences(message);
  });
  const attention = createAttention(
    bus as Bus<AttentionMessage>,
    clock,
    ambient,
    options.onToaster,
    options.onClaimed,
  );
  const lender = createLender(backend.list, position);
  if (tabs.locks) {
    // Done here, for the part that loads at once need not know of it.
    backend.list = lender.list;
    shared = createShared({
      ...options,
      borrow: lender.borrow,
      ambient,
      onEach,
      session,
      locks: tabs.locks,
      bus: {
        ...bus,
        listen: (hear) =>
          bus.listen((message) => {
            if (!/^(ops|done|attention|claim|preferences)$/.test(message.kind))
              hear(message as LinkMessage & TabMessage);
          }),
      },
      onRole(next, term) {
        role = next;
        options.note({ area: 'tabs', event: next, term });
        onRole();
      },
      onLink,
    });
  }
  const joint = shared ?? createSolo(bus, ambient, session);
  return {
    ...joint,
    current,
    solo,
    start() {
      joint.start();
      attention.start();
    },
    stop() {
      attention.stop();
      stop(joint)();
    },
    setTransports: (next) => joint.setTransports(order(next)),
    moved(to, change) {
      const loan = lender.moved(to);
      shared?.moved(to, change, loan);
    },
    claim: attention.claim,
    get follows() {
      return role === 'follower';
    },
    get leads() {
      return shared ? role === 'leader' : !rested;
    },
    post: bus.post,
  };
}

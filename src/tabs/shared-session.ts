import { elapsed } from '../model/clock.js';
import { NotifError } from '../model/errors.js';
import type { Position } from '../model/position.js';
import { createElection } from './election.js';
import { createFollower } from './follower.js';
import type { LinkMessage } from './link-message.js';
import { createRing } from './ring.js';
import type { LinkReport, SharedOptions, SharedSession, TabRole } from './sharing.js';
import { createWatchdog } from './watchdog.js';

/** How often the leader says that it is there. */
const BEAT_MS = 5000;
/** A leader that nobody sees for this long leaves the stream to a tab that somebody sees: it may soon be frozen. */
const HIDDEN_MS = 60_000;

/**
 * One stream for all tabs of a person: the tab that holds a Web Lock opens it, and says on a BroadcastChannel what comes.
 * The others hear it there, in the order of the stream; one that missed something asks for it, or reads its list anew.
 */
export function createShared(options: SharedOptions): SharedSession {
  const { bus, locks, name, clock, ambient, position, session, onEach, onLink, onRole } = options;
  const ring = createRing();
  const follower = createFollower(bus, position, onEach, options.borrow);
  let role: TabRole | null = null;
  let term = 0;
  let told: LinkReport = { status: 'idle', transport: null, error: null };
  let turn = 0;
  let hiddenAt = Infinity;
  let beating: unknown;
  let stopListening: (() => void)[] = [];

  const election = createElection(locks, name, () => void lead(), follow);
  const watchdog = createWatchdog(clock, ambient, follower.need, election.steal);

  async function lead(): Promise<void> {
    const mine = ++turn;
    const next = await options.nextTerm(term);
    if (mine !== turn) return;
    term = Math.max(term + 1, next);
    become('leader');
    ring.restart(position());
    session.start();
    beat();
  }

  /** Another took over; what this tab still hears from the server is no longer said. */
  function follow(): void {
    turn++;
    become('follower');
    session.stop();
    follower.need();
    watchdog.heard();
  }

  function become(next: TabRole): void {
    stopTimers();
    role = next;
    onRole(next, term);
  }

  function stopTimers(): void {
    clock.clearTimeout(beating);
    watchdog.stop();
  }

  function say(): void {
    const { status, transport, error } = told;
    const away = elapsed(clock) - hiddenAt > HIDDEN_MS;
    bus.post({ kind: 'state', term, status, transport, code: error?.code ?? null, at: ring.at, away });
  }

  function beat(): void {
    clock.clearTimeout(beating);
    say();
    beating = clock.setTimeout(beat, BEAT_MS);
  }

  function hear(message: LinkMessage & { from: string }): void {
    if (message.kind === 'need') return answer(message.from, message.at);
    if (message.kind === 'do') return role === 'leader' ? session[message.what]() : undefined;
    if (message.term < term) return;
    if (role === 'leader') {
      if (message.term === term) return;
      // Frozen and thawed, it hears of its successor before it is told that its lock was taken.
      election.join();
      follow();
    }
    if (message.term > term) {
      term = message.term;
      follower.anew();
      onRole('follower', term);
    }
    watchdog.heard();
    if (message.kind === 'answer') return follower.answer(message);
    if (message.kind === 'change') return follower.change(message);
    if (message.kind === 'page') return follower.page(message);
    const { status, transport, code, away } = message;
    onLink({ status, transport, error: code && new NotifError(code, 'another tab') });
    follower.state(message);
    if (away) watchdog.steal();
  }

  function answer(to: string, at: Position | null): void {
    if (role !== 'leader') return;
    say();
    if (!ring.at) return;
    const changes = ring.after(at)?.map(({ change }) => change) ?? null;
    bus.post({ kind: 'answer', term, for: to, at: ring.at, changes });
  }

  function join(): void {
    bus.open();
    become('follower');
    follower.need();
    watchdog.heard();
    election.join();
  }

  function quit(): void {
    turn++;
    role = null;
    stopTimers();
    election.leave();
    bus.close();
  }

  const hurryLeader = (): void => bus.post({ kind: 'do', what: 'hurry' });

  function onAmbient(event: string): void {
    if (event === 'hidden') hiddenAt = elapsed(clock);
    if (event === 'visible') hiddenAt = Infinity;
    if (role === 'follower' && (event === 'visible' || event === 'woke')) {
      follower.need();
      // Nothing tells a hidden leader that somebody looks, or that the device slept.
      hurryLeader();
    }
    // A page that is put away or frozen must hold neither lock nor channel: they would keep it out of the cache, and others waiting.
    if (event === 'suspend' && role) {
      role = 'follower';
      session.stop();
      quit();
      onLink({ ...told, status: 'suspended' });
    }
    if (event === 'resume' && !role) join();
  }

  return {
    start() {
      if (!stopListening.length) {
        stopListening = [ambient.listen(onAmbient), bus.listen(hear)];
        hiddenAt = ambient.hidden() ? elapsed(clock) : Infinity;
      }
      if (role === 'leader') session.start();
      else if (role) bus.post({ kind: 'do', what: 'start' });
      else join();
    },
    stop() {
      stopListening.forEach((stop) => stop());
      stopListening = [];
      quit();
      session.stop();
    },
    hurry() {
      if (role === 'leader') session.hurry();
      else hurryLeader();
    },
    setTransports: session.setTransports,
    report(report) {
      if (role === 'follower') return;
      told = report;
      onLink(report);
      if (role) say();
    },
    moved(to, change, loan) {
      if (role !== 'leader') return;
      const before = ring.at?.cursor ?? null;
      if (!change) {
        ring.restart(to);
        if (loan) bus.post({ kind: 'page', term, at: to, loan });
        return say();
      }
      ring.add({ change, to });
      bus.post({ kind: 'change', term, before, to, change });
    },
  };
}

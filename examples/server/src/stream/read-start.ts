import { syncCursor } from '../inbox/cursor.js';
import { limits } from '../inbox/limits.js';
import type { PreferenceRules } from '../preferences/document.js';
import type { Store } from '../store/store.js';
import { encoders, type Transport } from './encode.js';
import { readOpening } from './replay.js';

export interface StartRequest {
  readonly user: string;
  readonly subject: string;
  readonly transport: Transport;
  /** Names the stream; the same one where it resumes in place. */
  readonly session: string;
  /** A sync cursor, `latest` or `earliest`; null is as `latest`. */
  readonly cursor: string | null;
  readonly heartbeatS: number;
  /** What this server offers, the quickest first. */
  readonly transports: readonly string[];
  readonly rules: PreferenceRules;
  /** RFC 3339. */
  readonly now: string;
}

/** How a stream begins. */
export interface Start {
  /** `hello`, then the replay or a `reset`. */
  readonly first: readonly Uint8Array[];
  /** Where it goes on from. */
  readonly sync: string;
  /** The last revision that is in it. */
  readonly rev: number;
}

/** Reads what a stream begins with. Never fails for a bad cursor: it is told to start over. */
export async function readStart(store: Store, request: StartRequest): Promise<Start> {
  const encode = encoders[request.transport];
  const { opening, counts, inbox } = await store.read(request.user, async (view) => {
    const counts = await view.counts(request.now);
    return {
      opening: await readOpening(view, request.cursor, counts, request.rules),
      counts,
      inbox: view.inbox,
    };
  });
  const replay = opening.frames.map(encode);
  const tooMuch = replay.reduce((sum, bytes) => sum + bytes.byteLength, 0) > limits.streamBacklog / 2;
  const resetReason = tooMuch ? 'too_many_changes' : opening.reset;
  const sync = syncCursor(inbox, tooMuch ? undefined : opening.from);
  const hello = encode({
    event: 'hello',
    data: {
      contract: '1',
      session: request.session,
      resumed: opening.resumed && !tooMuch,
      sync,
      heartbeat_s: request.heartbeatS,
      counts,
      subject: request.subject,
      transports: [...request.transports],
    },
  });
  const reset = resetReason && encode({ event: 'reset', data: { reason: resetReason, sync } });
  return { first: [hello, ...(reset ? [reset] : replay)], sync, rev: inbox.lastRev };
}

export const newSession = (): string => `s_${crypto.randomUUID()}`;

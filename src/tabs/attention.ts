import { elapsed, type Clock } from '../model/clock.js';
import type { Claim } from '../model/client.js';
import type { Ambient } from '../transport/ambient.js';
import type { Bus } from './bus.js';

export type AttentionMessage =
  /** Who looks at that tab; `ask`: the others should say the same of themselves. */
  | {
      readonly kind: 'attention';
      readonly visible: boolean;
      readonly focused: boolean;
      readonly focusedAt: number;
      readonly ask: boolean;
    }
  /** What was shown there. */
  | { readonly kind: 'claim'; readonly claims: readonly Claim[] };

/** Which of a person's tabs may interrupt: the one that was used last. */
export interface Attention {
  /** Begins to look, and to tell the other tabs. */
  start(): void;
  stop(): void;
  /** Told here: no other tab tells it. */
  claim(claims: readonly Claim[]): void;
}

/** How often a tab says that it is still there, and how long it is believed without. */
const BEAT_MS = 5000;
const GONE_MS = 12_000;

type Look = Pick<Extract<AttentionMessage, { kind: 'attention' }>, 'visible' | 'focused' | 'focusedAt'>;

/** `onToaster`: whether it is this tab; `onClaimed`: what another tab has told. */
export function createAttention(
  bus: Bus<AttentionMessage>,
  clock: Clock,
  ambient: Ambient,
  onToaster: (mine: boolean) => void,
  onClaimed: (claims: readonly Claim[]) => void,
): Attention {
  const others = new Map<string, Look & { heardAt: number }>();
  let focusedAt = 0;
  let timer: unknown;
  let stops: (() => void)[] = [];

  const look = (): Look => ({
    visible: !ambient.hidden(),
    focused: ambient.focused?.() ?? !ambient.hidden(),
    focusedAt,
  });
  /** Seen, then in use, then used last; of two alike, the one of the higher name. */
  const rank = (id: string, { visible, focused, focusedAt: at }: Look): string =>
    `${+visible}${+focused}${String(at).padStart(16, '0')}${id}`;

  function judge(): void {
    const now = elapsed(clock);
    const mine = rank(bus.id, look());
    for (const [id, { heardAt }] of others) if (now - heardAt > GONE_MS) others.delete(id);
    onToaster([...others].every(([id, other]) => rank(id, other) < mine));
  }

  function say(ask = false): void {
    if (look().focused) focusedAt = clock.now();
    bus.post({ kind: 'attention', ...look(), ask });
    judge();
  }

  function beat(ask = false): void {
    say(ask);
    timer = clock.setTimeout(beat, BEAT_MS);
  }

  return {
    start() {
      if (stops.length) return;
      stops = [
        // What happened is known only once the browser has changed what it says.
        ambient.listen((event) => event !== 'suspend' && say()),
        bus.listen((message) => {
          if (message.kind === 'claim') return onClaimed(message.claims);
          if (message.kind !== 'attention') return;
          others.set(message.from, { ...message, heardAt: elapsed(clock) });
          if (message.ask) say();
          else judge();
        }),
      ];
      beat(true);
    },
    stop() {
      clock.clearTimeout(timer);
      stops.forEach((stop) => stop());
      stops = [];
      others.clear();
    },
    claim: (claims) => bus.post({ kind: 'claim', claims: claims.map(({ id, seq }) => ({ id, seq })) }),
  };
}

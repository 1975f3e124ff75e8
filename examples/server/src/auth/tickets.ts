import { Problem } from '../http/problem.js';
import type { Principal } from './principal.js';

/** How long a ticket may wait to be used, in ms. */
export const TICKET_TTL_MS = 30_000;
/** Unused tickets that are kept; beyond them the oldest is forgotten. */
const KEPT = 10_000;
const MINUTE_MS = 60_000;

export type TicketFor = 'sse' | 'ws';

interface Grant {
  readonly principal: Principal;
  readonly transport: TicketFor;
  readonly origin: string | null;
  readonly expiresAt: number;
}

async function hashOf(ticket: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ticket));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** 256 bits, base64url. */
function random(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

/**
 * Tickets (contract U10): credentials for one opening of a stream, for clients that can set no header there. Whoever
 * reads an access log finds them spent; whoever reads this memory finds their hashes.
 */
export class Tickets {
  readonly #grants = new Map<string, Grant>();
  readonly #asked = new Map<string, { count: number; until: number }>();
  readonly #perMinute: number;
  readonly #clock: () => number;

  constructor(perMinute: number, clock: () => number) {
    this.#perMinute = perMinute;
    this.#clock = clock;
  }

  /** Refuses with 429 and `Retry-After` beyond the user's tickets a minute. */
  async issue(principal: Principal, transport: TicketFor, origin: string | null): Promise<string> {
    const now = this.#clock();
    this.#countIn(principal.sub, now);
    const ticket = random();
    const hash = await hashOf(ticket);
    const [oldest] = this.#grants.keys();
    if (oldest !== undefined && this.#grants.size >= KEPT) this.#grants.delete(oldest);
    this.#grants.set(hash, { principal, transport, origin, expiresAt: now + TICKET_TTL_MS });
    return ticket;
  }

  #countIn(user: string, now: number): void {
    const asked = this.#asked.get(user);
    if (!asked || asked.until <= now) {
      this.#asked.set(user, { count: 1, until: now + MINUTE_MS });
    } else if (++asked.count > this.#perMinute) {
      const seconds = Math.ceil((asked.until - now) / 1000);
      throw new Problem(
        429,
        'rate-limited',
        `${this.#perMinute} tickets a minute are given. Ask again in ${seconds} s.`,
        { headers: { 'retry-after': String(seconds) } },
      );
    }
  }

  /**
   * Whose ticket it is; spends it, also where it does not fit. Refuses with 401. `origin` is the request's header: the
   * one that the ticket was given to, where it was given to one. A same-origin `EventSource` sends none (Fetch, 3.1).
   */
  async redeem(ticket: string, transport: TicketFor, origin: string | null): Promise<Principal> {
    const hash = await hashOf(ticket);
    const grant = this.#grants.get(hash);
    this.#grants.delete(hash);
    const fits =
      grant !== undefined &&
      grant.expiresAt > this.#clock() &&
      grant.transport === transport &&
      (grant.origin === null || grant.origin === origin || (origin === null && transport === 'sse'));
    if (fits) return grant.principal;
    throw new Problem(
      401,
      'unauthenticated',
      'The ticket is spent, over, or of another use. Get a new one.',
      {
        headers: { 'www-authenticate': 'Bearer realm="belfry"' },
      },
    );
  }

  /** Forgets what is over. */
  sweep(): void {
    const now = this.#clock();
    for (const [hash, { expiresAt }] of this.#grants) if (expiresAt <= now) this.#grants.delete(hash);
    for (const [user, { until }] of this.#asked) if (until <= now) this.#asked.delete(user);
  }
}

import { checkOrigin, unauthenticated } from '../auth/guard.js';
import type { Principal } from '../auth/principal.js';
import { isCrossOriginAllowed } from '../http/cors.js';
import { invalidRequest, Problem } from '../http/problem.js';
import type { Services } from '../services.js';
import { SocketSession, type Opening } from './session.js';
import type { TextSocket } from './text-socket.js';

/** The subprotocol (RFC 6455, 1.9). */
export const SUBPROTOCOL = 'notify.v1';

/** Runs a socket that was admitted, once it is open. */
export type RunSocket = (socket: TextSocket) => SocketSession;

/** The cookie's user, if its page may use it: browsers send cookies by themselves, from any page. */
function byCookie(principal: Principal, request: Request, origins: readonly string[]): Principal | null {
  try {
    checkOrigin(principal, request, origins);
    return principal;
  } catch (error) {
    // A page that may ask with a token of its own: the cookie came along unasked.
    const origin = request.headers.get('origin');
    if (origin !== null && isCrossOriginAllowed(origin, origins)) return null;
    throw error;
  }
}

async function identifyUpgrade(request: Request, services: Services): Promise<Principal | null> {
  const { authenticate, tickets, settings } = services;
  const ticket = new URL(request.url).searchParams.get('ticket');
  if (ticket) return tickets.redeem(ticket, 'ws', request.headers.get('origin'));
  try {
    const principal = await authenticate(request);
    if (principal?.via === 'cookie') return byCookie(principal, request, settings.corsOrigins);
    return principal;
  } catch (error) {
    // A session that is over may be followed by a token in the first frame.
    const isStaleCookie = error instanceof Problem && error.status === 401;
    if (isStaleCookie && !request.headers.has('authorization')) return null;
    throw error;
  }
}

/**
 * Decides on the upgrade of `GET /ws` (contract B.6). Rejects with a `Problem` for a subprotocol that is not offered
 * (400), wrong credentials (401), and a cookie from a foreign page (403). Without credentials the first frame must bring
 * them.
 */
export async function admit(request: Request, services: Services): Promise<RunSocket> {
  const offered = (request.headers.get('sec-websocket-protocol') ?? '').split(',');
  if (!offered.some((name) => name.trim() === SUBPROTOCOL))
    throw invalidRequest(`Offer the subprotocol "${SUBPROTOCOL}" (Sec-WebSocket-Protocol).`);
  const { origin } = new URL(request.url);
  const opening: Opening = {
    principal: await identifyUpgrade(request, services),
    after: new URL(request.url).searchParams.get('after') || null,
    async authenticate(token) {
      const asked = new Request(origin, { headers: { authorization: `Bearer ${token}` } });
      const principal = await services.authenticate(asked);
      if (!principal) throw unauthenticated();
      return principal;
    },
  };
  return (socket) => {
    const session = new SocketSession(services, socket, opening);
    session.open();
    return session;
  };
}

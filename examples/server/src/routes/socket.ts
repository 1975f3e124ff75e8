import { Problem } from '../http/problem.js';
import type { Handler } from '../services.js';
import { admit } from '../socket/admit.js';

/** The WebSocket (contract B.6), where the host has one to upgrade; 426 elsewhere. */
export const socket: Handler = async (c, services) => {
  const takeSocket = (c.env as typeof c.env | undefined)?.takeSocket;
  if (takeSocket) {
    takeSocket(await admit(c.req.raw, services));
    // Stands for 101, which a Response cannot have (WHATWG Fetch, 5.5).
    return new Response(null);
  }
  const detail = services.settings.sockets
    ? 'This is a WebSocket. Ask with Upgrade: websocket, and the subprotocol notify.v1.'
    : 'This server opens no WebSockets. Take /stream, or poll.';
  throw new Problem(426, 'upgrade-required', detail, { headers: { upgrade: 'websocket' } });
};

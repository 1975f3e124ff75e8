import type { TicketFor } from '../auth/tickets.js';
import type { Handler } from '../services.js';
import { act } from './act.js';
import { capabilities } from './capabilities.js';
import { getPreferences, patchPreferences, putPreferences } from './preferences.js';
import { createBatch, createOne } from './produce.js';
import { changes, counts, getOne, list } from './read.js';
import { socket } from './socket.js';
import { stream } from './stream.js';
import { giveTicket } from './tickets.js';
import { bulkChange, patch, remove } from './write.js';

export interface Route {
  readonly path: string;
  /** By method; anything else is refused with 405. */
  readonly handlers: Readonly<Record<string, Handler>>;
  /** Value of the `Allow` header. */
  readonly allow: string;
  /** Asked without credentials. */
  readonly open: boolean;
  /** Takes a ticket (`?ticket=`) in place of other credentials. */
  readonly ticket?: TicketFor;
}

function route(path: string, handlers: Record<string, Handler>, open = false): Route {
  return { path, handlers, allow: Object.keys(handlers).join(', '), open };
}

const read = (handler: Handler): Record<string, Handler> => ({ GET: handler, HEAD: handler });

/** The contract's paths below its base. Fixed ones stand before those with an id: the first that fits is taken. */
export const contractRoutes: readonly Route[] = [
  route('/capabilities', read(capabilities), true),
  route('/notifications', { ...read(list), POST: createOne }),
  route('/notifications/batch', { POST: createBatch }),
  route('/notifications/bulk', { POST: bulkChange }),
  route('/notifications/changes', read(changes)),
  route('/notifications/:id', { ...read(getOne), PATCH: patch, DELETE: remove }),
  route('/notifications/:id/actions/:action_id', { POST: act }),
  route('/counts', read(counts)),
  route('/preferences', { ...read(getPreferences), PUT: putPreferences, PATCH: patchPreferences }),
  route('/tickets', { POST: giveTicket }),
  { ...route('/stream', { GET: stream }), ticket: 'sse' },
  route('/ws', { GET: socket }, true),
];

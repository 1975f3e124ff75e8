import { pageUrl } from '../wire/page-url.js';
import { takeTicket } from '../wire/ticket.js';
import { blameTransport } from './lacks.js';
import type { TransportLink } from './transport.js';

/**
 * Where to open a stream that can send no headers: `path` of the contract, with the cursor, which is no secret, and if
 * asked for with a ticket, which is one no longer once used.
 */
export async function streamUrl(
  { backend, cursor, signal }: TransportLink,
  path: string,
  ticketFor: 'sse' | 'ws' | null,
): Promise<URL> {
  const url = pageUrl(backend.url + path);
  if (ticketFor)
    url.searchParams.set('ticket', await takeTicket(backend, ticketFor, signal).catch(blameTransport));
  // Asked for last: it moves.
  url.searchParams.set('after', cursor() ?? 'latest');
  return url;
}

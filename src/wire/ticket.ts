import { NotifError } from '../model/errors.js';
import type { Backend } from './backend.js';
import { isRecord, text } from './decode-item.js';

/** A ticket that lets one stream be opened without a header (contract U10). Rejects with what its request met. */
export async function takeTicket(
  { json }: Backend,
  transport: 'sse' | 'ws',
  signal: AbortSignal,
): Promise<string> {
  const { body } = await json('/tickets', { method: 'POST', json: { for: transport }, signal });
  const ticket = isRecord(body) ? text(body['ticket']) : null;
  if (!ticket) throw new NotifError('bad-response', '/tickets');
  return ticket;
}

import { TICKET_TTL_MS } from '../auth/tickets.js';
import type { WireTicketAnswer, WireTicketRequest } from '../generated/contract.generated.js';
import { validateTicketRequest } from '../generated/validators.generated.js';
import { toResponse } from '../http/answer.js';
import { expectType, parseJson, readText } from '../http/body.js';
import { invalidBody } from '../http/problem.js';
import { validate } from '../http/validate.js';
import type { Handler } from '../services.js';

/** U10. */
export const giveTicket: Handler = async (c, { tickets, settings }) => {
  expectType(c.req.raw, 'application/json');
  const body = parseJson(await readText(c.req.raw));
  const { for: transport } = validate<WireTicketRequest>(validateTicketRequest, body);
  if (transport === 'ws' && !settings.sockets) throw invalidBody('/for', 'this server has no level "ws"');
  const origin = c.req.header('origin') ?? null;
  const ticket = await tickets.issue(c.get('principal'), transport, origin);
  const path = transport === 'ws' ? 'ws' : 'stream';
  const answer: WireTicketAnswer = {
    ticket,
    expires_in_s: TICKET_TTL_MS / 1000,
    url: `${path}?ticket=${ticket}`,
  };
  return toResponse({ status: 201, body: answer, headers: { 'cache-control': 'no-store' } });
};

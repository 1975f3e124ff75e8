import type { WireProblem } from '../generated/contract.generated.js';

/** A refusal that the caller is told of: one RFC 9457 problem with a code of the contract. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;
  readonly members: Partial<WireProblem>;

  constructor(
    status: number,
    code: string,
    detail: string,
    extra: { headers?: Record<string, string>; members?: Partial<WireProblem> } = {},
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.headers = extra.headers ?? {};
    this.members = extra.members ?? {};
  }
}

export const notFound = (): Problem =>
  new Problem(404, 'not-found', 'There is nothing with this id in this inbox. List again to see what is.');

/** 422 with a JSON Pointer (RFC 6901) to what is wrong. */
export const invalidBody = (pointer: string, detail: string): Problem =>
  new Problem(422, 'validation-failed', `${pointer || 'The body'}: ${detail}.`, {
    members: { errors: [{ pointer, detail }] },
  });

export const invalidRequest = (detail: string): Problem => new Problem(400, 'invalid-request', detail);

export const invalidCursor = (name: string): Problem =>
  new Problem(
    400,
    'invalid-cursor',
    `"${name}" is no cursor of this inbox. Leave it out, or send one that this server gave.`,
  );

export const cursorExpired = (): Problem =>
  new Problem(
    410,
    'cursor-expired',
    'What came after this cursor is no longer known. List again, then go on from its "sync".',
    {
      members: { restart: 'full' },
    },
  );

export const conflict = (detail: string): Problem => new Problem(409, 'conflict', detail);

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  426: 'Upgrade Required',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

export function problemBody(
  problem: Problem,
  where: { requestId?: string; instance?: string } = {},
): WireProblem {
  return {
    type: 'about:blank',
    title: titles[problem.status] ?? 'Error',
    status: problem.status,
    detail: problem.message,
    code: problem.code,
    ...(where.instance !== undefined && { instance: where.instance }),
    ...(where.requestId !== undefined && { request_id: where.requestId }),
    ...problem.members,
  };
}

export function problemResponse(problem: Problem, where: { requestId: string; instance: string }): Response {
  return new Response(JSON.stringify(problemBody(problem, where)), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...problem.headers },
  });
}

/** What an operation answers, before it is a Response: it can be stored for an Idempotency-Key. */
export interface Answer {
  readonly status: number;
  /** Written as JSON; null for no body. */
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

export function toResponse({ status, body, headers = {} }: Answer): Response {
  if (body === null) return new Response(null, { status, headers });
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

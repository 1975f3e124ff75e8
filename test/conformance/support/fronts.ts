import type { Front } from './backend.js';

/** Whether it asks for the list. */
export function isList({ method, url }: Request): boolean {
  return method === 'GET' && new URL(url).pathname.endsWith('/notifications');
}

export function isBulk({ method, url }: Request): boolean {
  return method === 'POST' && new URL(url).pathname.endsWith('/bulk');
}

export function query(request: Request, name: string): string | null {
  return new URL(request.url).searchParams.get(name);
}

/** The same request with other parameters (null: none), token or body. */
export function changed(
  request: Request,
  { params = {}, token, text }: { params?: Record<string, string | null>; token?: string; text?: string },
): Request {
  const url = new URL(request.url);
  for (const [name, value] of Object.entries(params))
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  const headers = new Headers(request.headers);
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
  return new Request(url, { method: request.method, headers, ...(text !== undefined && { body: text }) });
}

export function answer(status: number, body: unknown = null, headers: Record<string, string> = {}): Response {
  return new Response(body === null ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

export function withHeaders(response: Response, edit: (headers: Headers) => void): Response {
  const headers = new Headers(response.headers);
  edit(headers);
  return new Response(response.body, { status: response.status, headers });
}

/** Changes the headers of each answer. */
export function headersBy(edit: (headers: Headers, response: Response) => void): Front {
  return async (request, next) => {
    const response = await next(request);
    return withHeaders(response, (headers) => edit(headers, response));
  };
}

type Body = Record<string, unknown>;

/** Changes the JSON of what is answered to these requests with 200. */
export function bodiesBy(
  when: (request: Request) => boolean,
  edit: (body: Body, request: Request) => unknown,
): Front {
  return async (request, next) => {
    const response = await next(request);
    if (!when(request) || response.status !== 200) return response;
    const body = edit((await response.json()) as Body, request);
    return new Response(JSON.stringify(body), { status: 200, headers: response.headers });
  };
}

/** Changes each item of a list. */
export function itemsBy(edit: (item: Body) => unknown): Front {
  return bodiesBy(isList, (page) => ({ ...page, items: (page['items'] as Body[]).map(edit) }));
}

/** Answers in the backend's place, where it does. */
export function insteadBy(reply: (request: Request) => Response | null): Front {
  return async (request, next) => reply(request) ?? next(request);
}

/** Sends another request on, where there is one. */
export function asksBy(change: (request: Request, people: Parameters<Front>[2]) => Request | null): Front {
  return (request, next, people) => next(change(request, people) ?? request);
}

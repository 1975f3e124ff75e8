import { toResponse } from '../http/answer.js';
import { expectType, parseJson, readText } from '../http/body.js';
import { invalidBody, Problem } from '../http/problem.js';
import { checkLocalHost } from './local-host.js';
import { SESSION_COOKIE, type JwtAuth } from './jwt.js';

export interface DevUser {
  readonly name: string;
  readonly roles: readonly string[];
}

/** Who can sign in without a password, for trying things out. */
export const devUsers: ReadonlyMap<string, DevUser> = new Map([
  ['ana', { name: 'Ana', roles: ['editor'] }],
  ['ben', { name: 'Ben', roles: ['editor'] }],
]);

const TTL_S = 12 * 3600;

const cookie = (value: string, maxAge: number): Record<string, string> => ({
  'set-cookie': `${SESSION_COOKIE}=${value}; HttpOnly; SameSite=Lax; Path=/; Max-Age=${maxAge}`,
});

/**
 * `POST /api/dev/login {"user":"ana"}` → the session cookie and `{token, user}`; `POST /api/dev/logout` takes the cookie
 * back. The token may also create notifications, so that curl alone can try the whole contract.
 */
export function createDevLogin(auth: JwtAuth): (request: Request) => Promise<Response> {
  return async (request) => {
    checkLocalHost(request, 'Signing in without a password works only at localhost or 127.0.0.1.');
    if (request.method !== 'POST') {
      throw new Problem(405, 'method-not-allowed', 'Sign in with POST.', { headers: { allow: 'POST' } });
    }
    if (new URL(request.url).pathname.endsWith('/logout')) {
      return toResponse({ status: 204, body: null, headers: cookie('', 0) });
    }
    expectType(request, 'application/json');
    const body = parseJson(await readText(request));
    const id = typeof body === 'object' && body !== null && 'user' in body ? body.user : null;
    const user = typeof id === 'string' ? devUsers.get(id) : undefined;
    if (typeof id !== 'string' || !user) {
      throw invalidBody('/user', `must be one of ${[...devUsers.keys()].join(', ')}`);
    }
    const token = await auth.issue({ sub: id, roles: user.roles, scopes: ['notifications:write'] }, TTL_S);
    return toResponse({
      status: 200,
      body: { token, user: { id, name: user.name, roles: user.roles }, expires_in_s: TTL_S },
      headers: cookie(token, TTL_S),
    });
  };
}

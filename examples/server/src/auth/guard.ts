import { Problem } from '../http/problem.js';
import type { Authenticate, Principal } from './principal.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The host of an Origin header (RFC 6454); null for `null` and for what is none. */
function originHost(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

export const unauthenticated = (): Problem =>
  new Problem(
    401,
    'unauthenticated',
    'This needs a token (Authorization: Bearer …) or a session. Sign in first.',
    { headers: { 'www-authenticate': 'Bearer realm="belfry"' } },
  );

/**
 * 403 for a cookie from a page that is neither this host's nor an allowed one. The scheme is not compared: behind a TLS
 * proxy this server does not know its own.
 */
export function checkOrigin(principal: Principal, request: Request, allowedOrigins: readonly string[]): void {
  if (principal.via === 'bearer') return;
  const origin = request.headers.get('origin');
  const host = request.headers.get('host') ?? new URL(request.url).host;
  if (origin !== null && (allowedOrigins.includes(origin) || originHost(origin) === host)) return;
  throw new Problem(
    403,
    'forbidden',
    origin === null
      ? 'A write by cookie, and a WebSocket, needs an Origin header, as browsers send it. Elsewhere, use a bearer token.'
      : `Cookies are not taken from ${origin} for this. Add it to CORS_ORIGINS, or use a bearer token.`,
  );
}

/** Who asks, or a refusal: 401 without credentials, 403 for a write by cookie from a foreign page. */
export async function identify(
  request: Request,
  authenticate: Authenticate,
  allowedOrigins: readonly string[],
): Promise<Principal> {
  const principal = await authenticate(request);
  if (!principal) throw unauthenticated();
  if (!SAFE.has(request.method)) checkOrigin(principal, request, allowedOrigins);
  return principal;
}

/** 403 unless the credentials have the scope. */
export function needScope(principal: Principal, scope: string): void {
  if (principal.scopes.includes(scope)) return;
  throw new Problem(
    403,
    'forbidden',
    `This needs the scope "${scope}", which these credentials do not have.`,
  );
}

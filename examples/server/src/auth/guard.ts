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

/**
 * Who asks, or a refusal: 401 without credentials, 403 for a write by cookie from a page that is neither this host's nor
 * an allowed one. The scheme is not compared: behind a TLS proxy this server does not know its own.
 */
export async function identify(
  request: Request,
  authenticate: Authenticate,
  allowedOrigins: readonly string[],
): Promise<Principal> {
  const principal = await authenticate(request);
  if (!principal) {
    throw new Problem(
      401,
      'unauthenticated',
      'This needs a token (Authorization: Bearer …) or a session. Sign in first.',
      {
        headers: { 'www-authenticate': 'Bearer realm="belfry"' },
      },
    );
  }
  if (principal.via === 'bearer' || SAFE.has(request.method)) return principal;
  const origin = request.headers.get('origin');
  const host = request.headers.get('host') ?? new URL(request.url).host;
  if (origin !== null && (allowedOrigins.includes(origin) || originHost(origin) === host)) return principal;
  throw new Problem(
    403,
    'forbidden',
    origin === null
      ? 'A write by cookie needs an Origin header, as browsers send it. Elsewhere, use a bearer token.'
      : `Writes by cookie are not taken from ${origin}. Add it to CORS_ORIGINS, or use a bearer token.`,
  );
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

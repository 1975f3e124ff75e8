import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { Problem } from '../http/problem.js';
import type { Authenticate, Principal } from './principal.js';

const ISSUER = 'belfry-server';
const AUDIENCE = 'belfry';
export const SESSION_COOKIE = 'belfry_session';

/** RFC 6750, section 3. */
function unauthenticated(code: 'unauthenticated' | 'token-expired', detail: string): Problem {
  const headers = { 'www-authenticate': 'Bearer realm="belfry", error="invalid_token"' };
  return new Problem(401, code, detail, { headers });
}

function cookie(request: Request, name: string): string | null {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at >= 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

function read(payload: JWTPayload, via: Principal['via']): Principal {
  const { sub, exp, scope, roles } = payload as JWTPayload & { scope?: unknown; roles?: unknown };
  // With a control character (below the space), an id could not be stored.
  if (typeof sub !== 'string' || sub === '' || sub.length > 128 || [...sub].some((char) => char < ' ')) {
    throw unauthenticated('unauthenticated', 'The token names no user: "sub" must have 1 to 128 characters.');
  }
  return {
    sub,
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
    scopes: typeof scope === 'string' ? scope.split(' ') : [],
    expiresAt: exp === undefined ? null : exp * 1000,
    via,
  };
}

export interface JwtAuth {
  readonly authenticate: Authenticate;
  /** A token for a user, good for `ttlS` seconds. */
  issue(
    user: { sub: string; roles: readonly string[]; scopes: readonly string[] },
    ttlS: number,
  ): Promise<string>;
}

/**
 * JSON Web Tokens, by `Authorization: Bearer` or the session cookie, signed with HS256 and nothing else (RFC 8725,
 * section 3.1). One secret signs and verifies, so it is for one server and its own tokens; a host with an identity
 * provider gives `createApp` its own `authenticate`.
 */
export function createJwtAuth(secret: Uint8Array): JwtAuth {
  const options = {
    algorithms: ['HS256'],
    issuer: ISSUER,
    audience: AUDIENCE,
    requiredClaims: ['sub', 'exp'],
  };
  return {
    async authenticate(request) {
      const header = request.headers.get('authorization');
      const bearer = header === null ? null : (/^Bearer +(\S+)$/i.exec(header)?.[1] ?? '');
      const token = bearer ?? cookie(request, SESSION_COOKIE);
      if (token === null) return null;
      try {
        const { payload } = await jwtVerify(token, secret, options);
        return read(payload, bearer === null ? 'cookie' : 'bearer');
      } catch (error) {
        if (error instanceof Problem) throw error;
        if (error instanceof errors.JWTExpired)
          throw unauthenticated('token-expired', 'The token is over. Sign in again.');
        throw unauthenticated('unauthenticated', 'The token is not valid. Sign in again.');
      }
    },
    issue: ({ sub, roles, scopes }, ttlS) =>
      new SignJWT({ roles, scope: scopes.join(' ') })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setSubject(sub)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(Math.floor(Date.now() / 1000) + ttlS)
        .sign(secret),
  };
}

import { cors } from 'hono/cors';
import type { MiddlewareHandler } from 'hono';

const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Whether pages of the origin may ask at all, be it with a token of their own. */
export const isCrossOriginAllowed = (origin: string, origins: readonly string[]): boolean =>
  origins.includes(origin) || (origins.length === 0 && LOOPBACK.test(origin));

/**
 * Cross-origin access (contract B.1). Listed origins may send cookies. With none listed, pages of this machine may ask
 * too, with a token of their own: a cookie would go along from any other local server.
 */
export function crossOrigin(origins: readonly string[]): MiddlewareHandler {
  return cors({
    origin: (origin) => (isCrossOriginAllowed(origin, origins) ? origin : null),
    credentials: origins.length > 0,
    allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'If-Match',
      'If-None-Match',
      'Last-Event-ID',
      'X-CSRF-Token',
    ],
    exposeHeaders: [
      'ETag',
      'Last-Modified',
      'Poll-Interval',
      'Retry-After',
      'Request-Id',
      'Link',
      'Location',
      'RateLimit',
      'RateLimit-Policy',
    ],
    maxAge: 600,
  });
}

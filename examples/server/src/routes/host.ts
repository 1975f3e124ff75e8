import type { Hono } from 'hono';
import { checkLocalHost } from '../auth/local-host.js';
import { Problem } from '../http/problem.js';
import type { Metrics } from '../metrics.js';
import type { Env, Services } from '../services.js';

/** Routes for whoever runs the server, outside the contract: `/livez`, `/readyz` and, where it is wanted, `/metrics`. */
export function addHostRoutes(
  hono: Hono<Env>,
  { store, hub, settings, log }: Services,
  metrics: Metrics,
): void {
  hono.get('/livez', (c) => c.json({ status: 'ok' }));
  hono.get('/readyz', async (c) => {
    await store.ping().catch((error: unknown) => {
      log('The store does not answer.', error);
      throw new Problem(503, 'unavailable', 'The store does not answer.', {
        headers: { 'retry-after': '5' },
      });
    });
    return c.json({ status: 'ok' });
  });
  if (settings.metrics === 'off') return;
  hono.get('/metrics', (c) => {
    if (settings.metrics === 'local')
      checkLocalHost(
        c.req.raw,
        'Metrics are shown at localhost or 127.0.0.1 only. METRICS=1 shows them to all.',
      );
    return c.body(metrics.text(hub), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
}

import type { Transport } from './transport.js';

/**
 * Server-Sent Events over `fetch`, so that headers can be sent and any byte counts as a sign of life. Resumes
 * by `Last-Event-ID`.
 */
export function sse(): Transport {
  const load = () => import('./sse-stream.js');
  return {
    name: 'sse',
    preload: load,
    open: async (link) => (await load()).openSse(link),
  };
}

// A page with a client of the built package, live.
import { createClient, sse } from 'belfry';

/** Puts up the elements, gives the provider a client and tells the benchmark when it is live. */
export function livePage(markup, options = {}, more = {}) {
  document.body.append(document.createRange().createContextualFragment(markup));
  const client = createClient({ url: '/api/v1', transports: [sse()], ...options });
  document.querySelector('notif-provider').client = client;
  client.onError((error) => console.warn(error.code, error.message));
  globalThis.bench = { isReady: () => client.$connection.get().status === 'live', ...more };
  return client;
}

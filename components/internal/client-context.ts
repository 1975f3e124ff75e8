import { ContextRoot, createContext } from '@lit/context';
import type { Client } from '../../src/index.js';

/** The client that a `notif-provider` hands down. Keyed by a registered symbol, so that two copies of the bundle agree. */
export const clientContext = createContext<Client | null>(Symbol.for('belfry.client'));

const rootKey = Symbol.for('belfry.context-root');

/**
 * Listens on the document, once, so that a provider that is defined or inserted after its bell is heard:
 * the root keeps requests that nobody answered, and asks again when a provider comes.
 */
export function attachContextRoot(): void {
  const page = document as Document & { [rootKey]?: ContextRoot };
  if (page[rootKey]) return;
  page[rootKey] = new ContextRoot();
  page[rootKey].attach(document.documentElement);
}

import type { Context } from '@lit/context';
import type { Client } from '../../src/index.js';

/** The client that a `notif-provider` hands down. Keyed by a registered symbol, so that two copies of the bundle agree. */
export const clientContext = Symbol.for('belfry.client') as unknown as Context<unknown, Client | null>;

/** An event of the Context Community Protocol that an element sends about the client. */
export function contextEvent(
  type: 'context-request' | 'context-provider',
  contextTarget: Element,
  more?: object,
): Event {
  const fields = { context: clientContext, contextTarget, ...more };
  return Object.assign(new Event(type, { bubbles: true, composed: true }), fields);
}

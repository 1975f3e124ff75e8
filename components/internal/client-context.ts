import { createContext } from '@lit/context';
import type { Client } from '../../src/index.js';

/** The client that a `notif-provider` hands down. Keyed by a registered symbol, so that two copies of the bundle agree. */
export const clientContext = createContext<Client | null>(Symbol.for('belfry.client'));

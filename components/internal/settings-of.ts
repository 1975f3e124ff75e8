import type { Client, Settings } from '../../src/index.js';

/** What a person set for themselves on this device; empty without a client. */
export const settingsOf = (client: Client | null | undefined): Settings => client?.$ui.get().settings ?? {};

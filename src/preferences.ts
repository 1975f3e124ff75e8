import type { PreferencesContext, PreferencesDesk } from './commands/preferences.js';
import type { Client } from './model/client.js';

/** The preferences, whose code comes with the first who asks for them. */
export interface DeferredPreferences
  extends Pick<Client, 'loadPreferences' | 'setPreferences'>, Pick<PreferencesDesk, 'hear'> {
  forgetPreferences: PreferencesDesk['forget'];
}

export function deferPreferences(
  context: PreferencesContext,
  lazily: <T>(what: string, fetch: () => Promise<T>) => () => Promise<T>,
): DeferredPreferences {
  let desk: PreferencesDesk | undefined;
  const part = lazily('preferences', async () => {
    const { createPreferences } = await import('./commands/preferences.js');
    return (desk = createPreferences(context));
  });
  return {
    loadPreferences: async () => (await part()).load(),
    setPreferences: async (patch) => (await part()).set(patch),
    hear: (change) => desk?.hear(change),
    forgetPreferences: (again) => desk?.forget(again),
  };
}

import type { CategoryPreference, Preferences } from '../../src/index.js';

export const category = (fields: Partial<CategoryPreference> = {}): CategoryPreference => ({
  enabled: true,
  channels: {},
  minPriority: null,
  mandatory: false,
  ...fields,
});

/** What a server keeps of somebody who has chosen already. */
export const preferences = (fields: Partial<Preferences> = {}): Preferences => ({
  enabled: true,
  channels: { in_app: true, toast: true, sound: false, web_push: false, email: false },
  categories: {
    approval: category({ channels: { sound: true, web_push: true, email: true } }),
    mention: category({ channels: { sound: true, web_push: true } }),
    comment: category(),
    job: category({ channels: { email: true }, minPriority: 'high' }),
    document: category({ channels: { toast: false } }),
    transcript: category(),
    security: category({ mandatory: true }),
  },
  quietHours: {
    enabled: true,
    timeZone: 'Europe/Berlin',
    windows: [{ days: [1, 2, 3, 4, 5], from: '22:00', to: '08:00' }],
    mode: 'hold',
    bypassPriority: 'urgent',
  },
  digest: null,
  locale: null,
  ...fields,
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PreferencesPatch } from '../../../src/index.js';
import { mergePatch } from '../../../src/model/merge-patch.js';
import { decodePreferences } from '../../../src/wire/decode-preferences.js';
import { encodePreferences } from '../../../src/wire/encode-preferences.js';
import { property } from '../support/random.js';

const unsaid = {
  enabled: true,
  channels: {},
  categories: {},
  quietHours: null,
  digest: null,
  locale: null,
};

test('of what the contract’s example says nothing is lost', () => {
  expect(
    decodePreferences({
      enabled: true,
      channels: { in_app: true, toast: true, sound: false, web_push: false, email: false },
      categories: {
        job: { enabled: true, channels: { toast: false }, min_priority: 'low' },
        marketing: { enabled: false, default: 'opt_in' },
        security: { enabled: true, mandatory: true },
      },
      quiet_hours: {
        enabled: true,
        tz: 'Europe/Berlin',
        windows: [{ days: [1, 2, 3, 4, 5], start: '22:00', end: '07:00' }],
        mode: 'hold',
        bypass_priority: 'urgent',
      },
      digest: { mode: 'none', at: '08:00' },
      locale: 'de-DE',
      updated_at: '2026-11-20T12:00:00.000Z',
    }),
  ).toEqual({
    enabled: true,
    channels: { in_app: true, toast: true, sound: false, web_push: false, email: false },
    categories: {
      job: { enabled: true, channels: { toast: false }, minPriority: 'low', mandatory: false },
      marketing: { enabled: false, channels: {}, minPriority: null, mandatory: false },
      security: { enabled: true, channels: {}, minPriority: null, mandatory: true },
    },
    quietHours: {
      enabled: true,
      timeZone: 'Europe/Berlin',
      windows: [{ days: [1, 2, 3, 4, 5], from: '22:00', to: '07:00' }],
      mode: 'hold',
      bypassPriority: 'urgent',
    },
    digest: { mode: 'none', at: '08:00' },
    locale: 'de-DE',
  });
});

test.each([
  ['nothing at all', undefined, unsaid],
  ['a list', [1], unsaid],
  ['no word on the master switch: on', {}, unsaid],
  ['no word where one has to opt in: off', { default: 'opt_in' }, { ...unsaid, enabled: false }],
  ['a person who opted in', { default: 'opt_in', enabled: true }, unsaid],
  ['a master switch of the wrong kind', { enabled: 'no' }, unsaid],
  [
    'channels of the wrong kind',
    { channels: { toast: 'off', email: true } },
    { ...unsaid, channels: { email: true } },
  ],
  ['quiet hours of no zone and no time', { quiet_hours: { enabled: true, windows: [], tz: 7 } }, unsaid],
  ['no language', { locale: '' }, unsaid],
])('reads %s', (_what, raw, expected) => {
  expect(decodePreferences(raw)).toEqual(expected);
});

test.each([
  [{}, true],
  [{ enabled: false }, false],
  [{ default: 'opt_in' }, false],
  [{ default: 'opt_in', enabled: true }, true],
  [{ default: 'opt_out' }, true],
  [{ enabled: false, mandatory: true }, true],
])('the category %j is on: %j', (category, enabled) => {
  expect(decodePreferences({ categories: { a: category, b: 7 } }).categories).toMatchObject({
    a: { enabled },
  });
});

test.each([
  [{ tz: 'UTC' }, { enabled: false, timeZone: 'UTC', windows: [], mode: 'hold', bypassPriority: 'urgent' }],
  [{ tz: 'UTC', bypass_priority: 'none' }, { bypassPriority: null }],
  [
    { tz: 'UTC', bypass_priority: 'high', mode: 'silent' },
    { bypassPriority: 'high', mode: 'silent' },
  ],
  [
    {
      windows: [
        { days: [1, 8, 'x'], start: '22:00', end: '07:00' },
        { days: [1], start: '24:00', end: '07:00' },
        { start: '22:00', end: '07:00' },
        null,
      ],
    },
    { windows: [{ days: [1], from: '22:00', to: '07:00' }] },
  ],
])('of the quiet hours %j it makes %j', (quiet_hours, expected) => {
  expect(decodePreferences({ quiet_hours }).quietHours).toMatchObject(expected);
});

test.each<[PreferencesPatch, unknown]>([
  [{}, {}],
  [{ enabled: false }, { enabled: false }],
  [{ channels: { sound: false } }, { channels: { sound: false } }],
  [{ categories: { job: { minPriority: 'high' } } }, { categories: { job: { min_priority: 'high' } } }],
  [
    { categories: { job: { minPriority: null }, old: null } },
    { categories: { job: { min_priority: null }, old: null } },
  ],
  [{ categories: { job: { mandatory: true } } }, { categories: { job: {} } }],
  [
    { quietHours: null, locale: null },
    { quiet_hours: null, locale: null },
  ],
  [
    { quietHours: { timeZone: 'Asia/Tokyo', windows: [{ days: [6], from: '01:00', to: '02:00' }] } },
    { quiet_hours: { tz: 'Asia/Tokyo', windows: [{ days: [6], start: '01:00', end: '02:00' }] } },
  ],
  [{ quietHours: { bypassPriority: null } }, { quiet_hours: { bypass_priority: 'none' } }],
  [{ digest: { mode: 'daily' } }, { digest: { mode: 'daily' } }],
])('sends the patch %j as %j', (patch, expected) => {
  expect(JSON.parse(JSON.stringify(encodePreferences(patch)))).toEqual(expected);
});

const priority = fc.constantFrom('low', 'normal', 'high', 'urgent', null);
const channels = fc.dictionary(fc.constantFrom('in_app', 'toast', 'sound'), fc.boolean());
const time = fc.constantFrom('00:00', '07:30', '22:00', '23:59');
const patches = fc.record(
  {
    enabled: fc.boolean(),
    channels,
    categories: fc.dictionary(
      fc.string({ minLength: 1 }),
      fc.record({ enabled: fc.boolean(), channels, minPriority: priority }, { requiredKeys: [] }),
    ),
    quietHours: fc.record(
      {
        enabled: fc.boolean(),
        timeZone: fc.constantFrom('UTC', 'Asia/Tokyo'),
        windows: fc.array(fc.record({ days: fc.constantFrom([], [1], [6, 7]), from: time, to: time })),
        mode: fc.constantFrom('hold', 'silent'),
        bypassPriority: priority,
      },
      { requiredKeys: ['timeZone'] },
    ),
    locale: fc.constantFrom('de', null),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<PreferencesPatch>;

const wire = (patch: PreferencesPatch): unknown => JSON.parse(JSON.stringify(encodePreferences(patch)));

test(
  'what is shown at once is what a server that keeps the contract makes of the request',
  property('preferences: patches', fc.tuple(patches, patches), ([first, second]) => {
    const { quietHours, categories, ...rest } = decodePreferences(
      mergePatch(mergePatch({}, wire(first)), wire(second)),
    );
    if (second.enabled !== undefined) expect(rest.enabled).toBe(second.enabled);
    if (second.quietHours) expect(quietHours).toMatchObject(second.quietHours);
    if (second.locale !== undefined) expect(rest.locale).toBe(second.locale);
    for (const [name, category] of Object.entries(second.categories ?? {}))
      expect(Object.hasOwn(categories, name) && categories[name]).toMatchObject(category ?? {});
  }),
);

test(
  'whatever a server sends is shown or left out, and nothing breaks',
  property('preferences: junk', fc.tuple(fc.object({ maxDepth: 5 }), fc.jsonValue()), ([given, value]) => {
    const shown = decodePreferences({ ...given, categories: value, quiet_hours: given, channels: value });
    expect(typeof shown.enabled).toBe('boolean');
    expect(Object.values(shown.channels).every((on) => typeof on === 'boolean')).toBe(true);
  }),
);

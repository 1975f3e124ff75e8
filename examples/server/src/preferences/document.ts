import type {
  WirePreferences,
  WirePreferencesCategory,
  WirePreferencesDigest,
  WirePreferencesQuietHours,
  WirePreferencesRequest,
} from '../generated/contract.generated.js';
import { validatePreferences } from '../generated/validators.generated.js';
import { invalidBody } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { inNfc } from '../inbox/content.js';
import { isZone } from './wall-clock.js';

/** What the host knows of one category of notifications. */
export interface CategoryRule {
  /** Nobody can turn it off. @default false */
  readonly mandatory?: boolean;
  /** Off until a person turns it on. @default false */
  readonly optIn?: boolean;
}

/** What the host decides of everybody's preferences. */
export interface PreferenceRules {
  /** By `category` of the notification. Those that it does not name are on until a person turns them off. @default {} */
  readonly categories: Readonly<Record<string, CategoryRule>>;
  /** Whether nothing is created for a person who did not turn notifications on. @default false */
  readonly optIn: boolean;
}

/** What a person said, and nothing else: defaults are laid under it when it is read. */
export type PreferencesDocument = WirePreferencesRequest;

/** As it is kept. */
export interface KeptPreferences {
  readonly document: PreferencesDocument;
  /** Rises with each change; 0: the person never said anything. */
  readonly version: number;
  /** RFC 3339; null: never. */
  readonly updatedAt: string | null;
  /** Notifications from `from` (a `seq`) on were held by quiet hours that end at `until`; null: none. */
  readonly held: { readonly from: number; readonly until: string } | null;
}

export const nothingSaid: KeptPreferences = { document: {}, version: 0, updatedAt: null, held: null };

/** A member of the object itself: a category may be called `constructor`. */
export const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

/** Channels of this server, which are on where nobody said otherwise. The host may have more. */
const ownChannels = { in_app: true, toast: true, sound: true };
const quietHoursUnsaid: WirePreferencesQuietHours = {
  enabled: false,
  windows: [],
  mode: 'hold',
  bypass_priority: 'urgent',
};
const digestUnsaid: WirePreferencesDigest = { mode: 'none', at: '08:00' };

const pointer = (...path: string[]): string =>
  path.map((key) => `/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');

function checkMandatory(
  name: string,
  { enabled, channels = {}, min_priority }: WirePreferencesCategory,
): void {
  const off = Object.keys(channels).find((channel) => channels[channel] === false);
  const path =
    enabled === false
      ? ['enabled']
      : off !== undefined
        ? ['channels', off]
        : min_priority !== undefined && min_priority !== 'low'
          ? ['min_priority']
          : null;
  if (path) throw invalidBody(pointer('categories', name, ...path), 'is of a category that is mandatory');
}

function checkQuietHours({ tz, windows = [] }: NonNullable<PreferencesDocument['quiet_hours']>): void {
  if (tz !== undefined && !isZone(tz)) throw invalidBody('/quiet_hours/tz', 'is no time zone of this server');
  if (tz === undefined && windows.length > 0)
    throw invalidBody('/quiet_hours/tz', 'is missing: the windows are times on the clocks of a zone');
}

/** Of a category, what is the person's to say. */
const said = ({ enabled, channels, min_priority }: WirePreferencesCategory): WirePreferencesCategory => ({
  ...(enabled !== undefined && { enabled }),
  ...(channels && { channels }),
  ...(min_priority && { min_priority }),
});

/** Checks what a person wants; refuses with 422 and a pointer. Leaves out what the server alone decides. */
export function readPreferences(body: unknown, { categories }: PreferenceRules): PreferencesDocument {
  const request = validate<WirePreferencesRequest>(validatePreferences, inNfc(body));
  const { enabled, channels, quiet_hours, digest, locale } = request;
  const named = Object.entries(request.categories ?? {});
  for (const [name, category] of named) if (own(categories, name)?.mandatory) checkMandatory(name, category);
  if (quiet_hours) checkQuietHours(quiet_hours);
  return {
    ...(enabled !== undefined && { enabled }),
    ...(channels && { channels }),
    ...(named.length > 0 && {
      categories: Object.fromEntries(named.map(([name, category]) => [name, said(category)])),
    }),
    ...(quiet_hours && { quiet_hours }),
    ...(digest && { digest }),
    ...(locale !== undefined && { locale }),
  };
}

function shownCategory(
  { mandatory = false, optIn = false }: CategoryRule,
  { enabled, channels = {}, ...rest }: WirePreferencesCategory,
): WirePreferencesCategory {
  return {
    enabled: mandatory || (enabled ?? !optIn),
    channels,
    ...rest,
    ...(mandatory && { mandatory }),
    ...(optIn && { default: 'opt_in' as const }),
  };
}

/** What the person is shown: what they said over the defaults, with every category that the host knows. */
export function shownPreferences(kept: KeptPreferences, rules: PreferenceRules): WirePreferences {
  const { document, updatedAt } = kept;
  const { enabled = !rules.optIn, categories = {}, quiet_hours, digest, locale } = document;
  const names = new Set([...Object.keys(rules.categories), ...Object.keys(categories)]);
  return {
    enabled,
    ...(rules.optIn && { default: 'opt_in' as const }),
    channels: { ...ownChannels, ...document.channels },
    categories: Object.fromEntries(
      [...names].map((name) => [
        name,
        shownCategory(own(rules.categories, name) ?? {}, own(categories, name) ?? {}),
      ]),
    ),
    quiet_hours: { ...quietHoursUnsaid, ...quiet_hours },
    ...(digest && { digest: { ...digestUnsaid, ...digest } }),
    ...(locale !== undefined && { locale }),
    ...(updatedAt !== null && { updated_at: updatedAt }),
  };
}

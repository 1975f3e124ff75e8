/**
 * How notifications are shown on this device, as the person set it in the preferences. What is not set is as the page has it.
 * What the person is sent at all is kept by the server: {@link Preferences}.
 */
export interface Settings {
  /** Whether anything pops up. */
  readonly toasts?: boolean | undefined;
  /** How long pop-ups stay: as long as usual, twice that, until dismissed. */
  readonly stay?: 'normal' | 'longer' | 'manual' | undefined;
  readonly placement?: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start' | 'bottom' | 'top' | undefined;
  /** Whether something may pop up while the person types. */
  readonly whileTyping?: boolean | undefined;
  readonly sound?: boolean | undefined;
  /** From 0 to 1. */
  readonly volume?: number | undefined;
  readonly chime?: 'soft' | 'bright' | 'low' | undefined;
  /** Whether the system shows what comes while nobody sees the page; `private`: its kind alone. */
  readonly system?: 'off' | 'on' | 'private' | undefined;
  /** When the person last said "not now" to that, milliseconds since 1970. */
  readonly systemLater?: number | undefined;
  /** What a screen reader is told of by itself. */
  readonly announce?: 'toasts' | 'all' | 'urgent' | 'none' | undefined;
  /** Whether single letters are commands in a list. */
  readonly keys?: boolean | undefined;
  readonly badge?: 'unread' | 'unseen' | 'dot' | 'none' | undefined;
  readonly appBadge?: boolean | undefined;
  readonly titleBadge?: boolean | undefined;
  /** BCP 47 tag. */
  readonly locale?: string | undefined;
  readonly time?: 'relative' | 'absolute' | undefined;
  readonly hourCycle?: 'h12' | 'h23' | undefined;
  readonly density?: 'compact' | 'cosy' | 'comfortable' | undefined;
}

const oneOf =
  (...values: readonly string[]) =>
  (value: unknown): boolean =>
    values.includes(value as string);
const flag = (value: unknown): boolean => typeof value === 'boolean';

const checks: Record<keyof Settings, (value: unknown) => boolean> = {
  toasts: flag,
  stay: oneOf('normal', 'longer', 'manual'),
  placement: oneOf('bottom-end', 'bottom-start', 'top-end', 'top-start', 'bottom', 'top'),
  whileTyping: flag,
  sound: flag,
  volume: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  chime: oneOf('soft', 'bright', 'low'),
  system: oneOf('off', 'on', 'private'),
  systemLater: Number.isFinite,
  announce: oneOf('toasts', 'all', 'urgent', 'none'),
  keys: flag,
  badge: oneOf('unread', 'unseen', 'dot', 'none'),
  appBadge: flag,
  titleBadge: flag,
  // Longest of the tags that mean something (RFC 5646, section 4.4.1).
  locale: (value) => typeof value === 'string' && value.length <= 35,
  time: oneOf('relative', 'absolute'),
  hourCycle: oneOf('h12', 'h23'),
  density: oneOf('compact', 'cosy', 'comfortable'),
};

/** What of something are settings; of another version of this, or of somebody else, the rest is left out. */
export function parseSettings(value: unknown): Settings {
  const entries = Object.entries(Object(value) as Settings);
  return Object.fromEntries(
    entries.filter(([key, one]) => Object.hasOwn(checks, key) && checks[key as keyof Settings](one)),
  );
}

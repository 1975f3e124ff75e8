import type {
  WirePreferencesCategory,
  WirePriority,
  WireSuppressed,
} from '../generated/contract.generated.js';
import { own, type CategoryRule, type KeptPreferences, type PreferenceRules } from './document.js';
import { quietHours } from './quiet-hours.js';

const ranks: readonly WirePriority[] = ['low', 'normal', 'high', 'urgent'];
const rank = (priority: WirePriority): number => ranks.indexOf(priority);

/** As much of a notification as a preference can be about. */
export interface Subject {
  readonly category: string;
  readonly priority: WirePriority;
}

/** What one person wants, of one notification after the other. */
export interface Wishes {
  /** Why it is not to be created; null: it is. */
  suppression(subject: Subject): WireSuppressed['reason'] | null;
  /** Whether the channel may be used for it. */
  allows(channel: string, subject: Subject): boolean;
  /** Whether quiet hours silence it at a time (RFC 3339). */
  isQuiet(subject: Subject, at: string): boolean;
  /** Whether it interrupts whatever the time is. */
  bypassesQuiet(subject: Subject): boolean;
  /** Whether one notification tells of what quiet hours silenced. */
  readonly tellsAfterwards: boolean;
  /** Until when it is held, so that it is told of then; null: it is not quiet at `at`, or silent for good. */
  holdsUntil(at: string): string | null;
}

/**
 * Contract B.10. What decides, first to last: mandatory, master switch, category × channel, category, channel, default,
 * which is on for every channel that is asked for.
 */
export function wishesOf({ document }: KeptPreferences, rules: PreferenceRules): Wishes {
  const { enabled = !rules.optIn, channels, categories, quiet_hours: hours = {} } = document;
  const quiet = quietHours(hours);
  const passes = hours.bypass_priority === 'none' ? ranks.length : rank(hours.bypass_priority ?? 'urgent');
  const of = (name: string): { rule: CategoryRule; said: WirePreferencesCategory } => ({
    rule: own(rules.categories, name) ?? {},
    said: own(categories, name) ?? {},
  });

  function allows(channel: string, { category }: Subject): boolean {
    const { rule, said } = of(category);
    if (rule.mandatory) return true;
    if (!enabled) return false;
    const here = own(said.channels, channel);
    if (here !== undefined) return here;
    return (said.enabled ?? !rule.optIn) && (own(channels, channel) ?? true);
  }

  const bypassesQuiet = ({ priority }: Subject): boolean => rank(priority) >= passes;
  const tellsAfterwards = hours.mode !== 'silent';

  return {
    allows,
    suppression(subject) {
      const { rule, said } = of(subject.category);
      if (rule.mandatory) return null;
      if (!enabled) return 'disabled';
      if (!allows('in_app', subject)) return (said.enabled ?? !rule.optIn) ? 'channel' : 'category';
      return rank(subject.priority) < rank(said.min_priority ?? 'low') ? 'priority' : null;
    },
    isQuiet: (subject, at) => !bypassesQuiet(subject) && !!quiet?.isQuiet(Date.parse(at)),
    bypassesQuiet,
    tellsAfterwards,
    holdsUntil(at) {
      const ms = Date.parse(at);
      if (!tellsAfterwards || !quiet?.isQuiet(ms)) return null;
      return new Date(quiet.endAfter(ms)).toISOString();
    },
  };
}

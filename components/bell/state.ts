import { isUnread, type Client } from '../../src/index.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import strings from '../locales/en-bell.js';

/** How the bell speaks. */
export type Words = Pick<LocalizeController, 't' | 'number'>;

/** English, until what knows other languages is here: nothing of the bell's has more than one plural form in it. */
export const englishWords: Words = {
  number: (n) => n.toLocaleString('en'),
  t: (key, { n = '' } = {}) => strings[key as keyof typeof strings].replace('{n}', n.toLocaleString('en')),
};

/** What the bell is told. */
export interface BellOptions {
  /** What the badge counts, or how it looks. */
  readonly badge: 'unread' | 'unseen' | 'dot' | 'none';
  readonly max: number;
  readonly label: string;
  readonly dnd: boolean;
  readonly disabled: boolean;
}

/** What the bell says. */
export interface BellState {
  /** How many the badge is about; 0 where nothing is to be shown. */
  readonly count: number;
  /** The number that is exceeded, where the count is not exact. */
  readonly over: number | false;
  /** Urgent and unread among what is loaded. */
  readonly urgent: number;
  readonly dnd: boolean;
  /** What keeps it from being up to date. */
  readonly trouble: 'unavailable' | 'offline' | 'error' | false;
}

export function bellState({ badge, max, dnd, disabled }: BellOptions, client: Client | null): BellState {
  const counts = client?.$counts.get();
  const feed = client?.$feed.get();
  const status = client?.$connection.get().status;
  const isKnown = !!counts && counts.rev >= 0;
  const isFailed = status === 'blocked' || (!isKnown && feed?.status === 'error');
  const isQuiet = !isKnown || isFailed || disabled || badge === 'none';
  const count = isQuiet ? 0 : counts[badge === 'unseen' ? badge : 'unread'];
  const isUrgent = (id: string): boolean => {
    const item = feed?.get(id);
    return item?.priority === 'urgent' && isUnread(item);
  };
  return {
    count,
    over: count > max ? max : !!counts?.capped && count - 1,
    urgent: count && (feed?.ids.filter(isUrgent).length ?? 0),
    dnd: dnd && !disabled,
    trouble: disabled ? 'unavailable' : status === 'offline' ? status : isFailed && 'error',
  };
}

/** The name of the button: what it is, how many, and what is unusual. */
export function bellName(
  { badge, label }: BellOptions,
  { count, over, urgent, dnd, trouble }: BellState,
  words: Words,
): string {
  return [
    label || words.t('bell.label'),
    count &&
      (badge === 'dot'
        ? words.t('bell.new_items')
        : over
          ? words.t('bell.max', { n: over })
          : words.t(badge === 'unseen' ? 'bell.unseen' : 'bell.unread', { n: count })),
    urgent && words.t('bell.urgent', { n: urgent }),
    trouble && words.t(`bell.${trouble}`),
    dnd && words.t('bell.dnd'),
  ]
    .filter(Boolean)
    .join(', ');
}

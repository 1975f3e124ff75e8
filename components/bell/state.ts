import { isUnread, type Client, type Notification } from '../../src/index.js';
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
  /** The name of the button: what it is, how many, and what is unusual. */
  readonly name: string;
  /** What the badge is about; 0 where nothing is to be shown. */
  readonly count: number;
  /** What stands in the badge, in the digits of the language: "3", "99+". */
  readonly text: string;
  /** How many are urgent and unread among what is loaded. */
  readonly urgent: number;
  readonly dnd: boolean;
  readonly offline: boolean;
  /** What the badge is. */
  readonly badge: BellOptions['badge'];
}

const isUrgent = (item: Notification | undefined): boolean => item?.priority === 'urgent' && isUnread(item);

export function bellState(options: BellOptions, client: Client | null, words: Words): BellState {
  const ui = client?.$ui.get();
  const { max, label, dnd, disabled } = options;
  const { badge = options.badge } = ui?.settings ?? {};
  const counts = client?.$counts.get();
  const feed = client?.$feed.get();
  const status = client?.$connection.get().status;
  const isKnown = !!counts && counts.rev >= 0;
  const isFailed = status === 'blocked' || (!isKnown && feed?.status === 'error');
  const isHidden = !isKnown || isFailed || disabled || badge === 'none';
  const count = isHidden ? 0 : counts[badge === 'unseen' ? badge : 'unread'];
  const over = count > max ? max : !!counts?.capped && count - 1;
  const urgent = count && (feed?.ids.filter((id) => isUrgent(feed.get(id))).length ?? 0);
  const trouble = disabled ? 'unavailable' : status === 'offline' ? status : isFailed && 'error';
  const quiet = (dnd || !!ui?.doNotDisturb) && !disabled;
  const name = [
    label || words.t('bell.label'),
    count &&
      (badge === 'dot'
        ? words.t('bell.new_items')
        : over
          ? words.t('bell.max', { n: over })
          : words.t(badge === 'unseen' ? 'bell.unseen' : 'bell.unread', { n: count })),
    urgent && words.t('bell.urgent', { n: urgent }),
    trouble && words.t(`bell.${trouble}`),
    quiet && words.t('bell.dnd'),
  ];
  return {
    name: name.filter(Boolean).join(', '),
    text: badge === 'dot' ? '' : over ? `${words.number(over)}+` : words.number(count),
    count,
    urgent,
    dnd: quiet,
    badge,
    offline: trouble === 'offline',
  };
}

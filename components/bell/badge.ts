import { html, nothing } from 'lit';
import { bellPaths, drawIcon } from '../internal/icons-bell.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import strings from '../locales/en-bell.js';

/** How the bell speaks. */
export type Words = Pick<LocalizeController, 't' | 'number'>;

/** English, until what knows other languages is here: nothing of the bell's has more than one plural form in it. */
export const englishWords: Words = {
  number: (n) => n.toLocaleString('en'),
  t: (key, { n = '' } = {}) => strings[key as keyof typeof strings].replace('{n}', n.toLocaleString('en')),
};

/** What the bell says. */
export interface BellState {
  /** What the badge counts, or how it looks. */
  readonly badge: 'unread' | 'unseen' | 'dot' | 'none';
  /** How many the badge is about; 0 where nothing is to be shown. */
  readonly count: number;
  /** The number that is exceeded, where the count is not exact. */
  readonly over: number | false;
  /** Urgent and unread among what is loaded. */
  readonly urgent: number;
  readonly label: string;
  readonly dnd: boolean;
  /** What keeps it from being up to date. */
  readonly trouble: 'unavailable' | 'offline' | 'error' | false;
}

/** The name of the button: what it is, how many, and what is unusual. */
export function bellName(
  { badge, count, over, urgent, label, dnd, trouble }: BellState,
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

/** What hangs on the bell: the sign of a device without network, and the number or the dot. */
export function renderBadge({ badge, count, over, urgent, dnd, trouble }: BellState, words: Words): unknown {
  // In the digits of the language: "3", "99+".
  const text = over ? `${words.number(over)}+` : words.number(count);
  const look = `badge ${badge}${urgent ? ' urgent' : ''}${dnd ? ' outline' : ''}`;
  return [
    trouble === 'offline' ? html`<span class="glyph">${drawIcon(bellPaths.offline, 12)}</span>` : nothing,
    count ? html`<span class=${look} part="badge">${badge === 'dot' ? nothing : text}</span>` : nothing,
  ];
}

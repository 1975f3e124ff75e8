import { toastKind, type Notification, type Toast } from '../../src/index.js';
import { cutGraphemes } from '../internal/graphemes.js';
import { itemTitle, maybe, typeName } from '../internal/item-words.js';
import type { LocalizeController } from '../internal/localize-controller.js';

/** Higher counts are told as "999+". */
const countMax = 999;
/** Two lines show; more would only be read out. The list has all of it. In graphemes. */
const textMax = 300;
/** A mixed summary names its most frequent kinds. */
const kindsMax = 3;

export interface CardWords {
  readonly title: string;
  readonly body: string;
  /** How often the same thing happened; 1: say nothing. */
  readonly times: number;
  /** Whether title and body are the notification's own, in its own language. */
  readonly own: boolean;
}

const counted = (n: number, l10n: LocalizeController): string | number =>
  n > countMax ? `${l10n.number(countMax)}+` : n;

/** "5 jobs finished", where the language has words for several of this kind. */
function countPhrase(
  { type, category }: Notification,
  n: number,
  l10n: LocalizeController,
): string | undefined {
  const params = { n: counted(n, l10n) };
  return maybe(l10n, `summary.${type}`, params) ?? maybe(l10n, `summary.${category}`, params);
}

/** The most frequent kinds first: "5 new comments · Transcript ×3". */
function topKinds({ members }: Toast, l10n: LocalizeController): string {
  const kinds = new Map<string, { item: Notification; n: number }>();
  for (const { item } of members) {
    const kind = kinds.get(item.category) ?? { item, n: 0 };
    kinds.set(item.category, { item: kind.item, n: kind.n + 1 });
  }
  return [...kinds.values()]
    .sort((a, b) => b.n - a.n)
    .slice(0, kindsMax)
    .map(({ item, n }) => countPhrase(item, n, l10n) ?? `${typeName(item, l10n)} ×${l10n.number(n)}`)
    .join(' · ');
}

/** What a card says. */
export function cardWords(toast: Toast, l10n: LocalizeController): CardWords {
  const newest = toast.members[0]?.item;
  if (!newest) return { title: '', body: '', times: 1, own: false };
  const title = cutGraphemes(itemTitle(newest, l10n), textMax);
  const body = cutGraphemes(newest.body, textMax);
  const kind = toastKind(toast);
  if (kind === 'single' || kind === 'urgent') return { title, body, times: newest.groupCount, own: true };
  if (kind === 'counter') {
    return { title, body: body && l10n.t('toast.latest', { title: body }), times: toast.count, own: true };
  }
  const many = l10n.t('summary.mixed', { n: counted(toast.count, l10n) });
  return kind === 'mixed'
    ? { title: many, body: topKinds(toast, l10n), times: 1, own: false }
    : {
        title: countPhrase(newest, toast.count, l10n) ?? many,
        body: l10n.t('toast.latest', { title }),
        times: 1,
        own: false,
      };
}

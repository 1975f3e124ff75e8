import { toastKind, type Notification, type Toast } from '../../src/toasts.js';
import { relativeTime } from '../internal/format.js';
import { cutGraphemes } from '../internal/graphemes.js';
import { itemTitle, maybe, typeName } from '../internal/item-words.js';
import type { LocalizeController } from '../internal/localize-controller.js';

/** Higher counts are told as "999+". */
const countMax = 999;
/** Two lines show; more would only be read out. The list has all of it. In graphemes. */
const textMax = 300;
/** A mixed summary names its most frequent kinds. */
const kindsMax = 3;
/** So many words keep a toast as long as any number would (`toastDuration`); counting more would cost time in a burst. */
const wordsMax = 30;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words of a text, also in a language that puts no spaces between them. */
export function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike && ++words === wordsMax) break;
  return words;
}

export interface CardWords {
  readonly title: string;
  readonly body: string;
  /** How often the same thing happened; 1: say nothing. */
  readonly times: number;
  /** Whether the card stands for several notifications; else title and body are its own, in its own language. */
  readonly several: boolean;
}

/** What a card says that tells late of something. */
const late = { pause: 'summary.paused', absence: 'summary.away', queue: 'summary.mixed' } as const;

/** "5 jobs finished", where the language has words for several of this kind. */
function countPhrase(
  { type, category }: Notification,
  count: number,
  l10n: LocalizeController,
): string | undefined {
  const phrase = (of: string) => maybe(l10n, `summary.${of}`, { n: count }, countMax);
  return phrase(type) ?? phrase(category);
}

/** The most frequent kinds first: "5 jobs · 4 comments · Licence ×3". */
function topKinds({ members }: Toast, l10n: LocalizeController): string {
  const kinds = new Map<string, Notification[]>();
  for (const { item } of members) {
    const kind = kinds.get(item.category);
    if (kind) kind.push(item);
    else kinds.set(item.category, [item]);
  }
  return [...kinds.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, kindsMax)
    .map(
      ({ 0: item, length }) =>
        maybe(l10n, `count.${item!.category}`, { n: length }) ??
        `${typeName(item!, l10n)} ×${l10n.number(length)}`,
    )
    .join(' · ');
}

/** What a card says. */
export function cardWords(toast: Toast, l10n: LocalizeController): CardWords {
  const { item } = toast.members[0]!;
  const kind = toastKind(toast);
  const title = cutGraphemes(itemTitle(item, l10n), textMax);
  const body = cutGraphemes(item.body, textMax);
  const latest = (text: string) => text && l10n.t('toast.latest', { title: text });
  if (kind === 'counter') return { title, body: latest(body), times: toast.count, several: false };
  if (kind === 'single' || kind === 'urgent') return { title, body, times: item.groupCount, several: false };
  const { heldBy } = toast;
  const phrase = heldBy || kind === 'mixed' ? undefined : countPhrase(item, toast.count, l10n);
  const text = kind === 'mixed' ? topKinds(toast, l10n) : latest(title);
  return {
    title: phrase ?? l10n.t(heldBy ? late[heldBy] : 'summary.mixed', { n: toast.count }, countMax),
    body: heldBy === 'queue' ? `${text} · ${relativeTime(l10n, item.createdAt, Date.now())}` : text,
    times: 1,
    several: true,
  };
}

import type { Notification } from '../../src/index.js';
import type { LocalizeController } from './localize-controller.js';
import type { StringKey } from './strings.js';

type L10n = Pick<LocalizeController, 'locale' | 't'>;

/** The text of a key that may not be there, since part of it is somebody else's word; undefined then. */
export function maybe(
  l10n: L10n,
  key: string,
  params?: Record<string, string | number>,
  max?: number,
): string | undefined {
  const text = l10n.t(key as StringKey, params, max);
  return text === key ? undefined : text;
}

/** The kind of a notification in the person's language; a kind that has no name there, as the backend spells it. */
export function typeName({ category }: Pick<Notification, 'category'>, l10n: L10n): string {
  const spelt = category.replace(/[_-]/g, ' ');
  return (
    maybe(l10n, `type.${category || 'other'}`) ??
    spelt.charAt(0).toLocaleUpperCase(l10n.locale) + spelt.slice(1)
  );
}

/** Its title; without one, what kind it is. */
export function itemTitle(item: Notification, l10n: L10n): string {
  return item.title || (item.category ? typeName(item, l10n) : l10n.t('item.untitled'));
}

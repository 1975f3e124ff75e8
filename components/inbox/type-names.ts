import { maybe } from '../internal/item-words.js';
import { typesMax } from './filters.js';
import type { Inbox, InboxType } from './inbox-pieces.js';

/** The kinds that can be asked for: those that the page names, else those that have been here so far. */
export const typesOf = ({ host, source, filters }: Inbox): readonly InboxType[] => {
  const ids = [...source.categories, ...filters.types];
  return (host.types ?? [...new Set(ids)].map((id): InboxType => ({ id }))).slice(0, typesMax);
};

/** What a kind is called, in the plural where we have it. */
export function typeLabel({ host, l10n }: Inbox, id: string): string {
  const label = host.types?.find((type) => type.id === id)?.label;
  const spelt = id.replace(/\.\*$/, '').replace(/[_.-]/g, ' ');
  return (
    label ?? maybe(l10n, `types.${id}`) ?? spelt.charAt(0).toLocaleUpperCase(l10n.locale) + spelt.slice(1)
  );
}

import { NotifError } from '../model/errors.js';
import type { Notification } from '../model/notification.js';
import { safeUrl } from './safe-url.js';

/** Told of what was left out of an item that is shown all the same. */
export type Report = (error: NotifError) => void;

type Raw = Record<string, unknown>;

export const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
export const integer = (value: unknown): number | null =>
  Number.isSafeInteger(value) ? (value as number) : null;
/** RFC 3339 to milliseconds since 1970. */
export const time = (value: unknown): number | null => integer(Date.parse(text(value) ?? ''));
const word = (value: unknown): string | null => text(value) || null;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const records = (value: unknown): Raw[] => list(value).filter(isRecord);
/** `value` where it is one of `values`, else the first of them. */
const oneOf = <T extends string>(value: unknown, ...values: [T, ...T[]]): T =>
  values.find((one) => one === value) ?? values[0];

/**
 * An item of the contract (B.3) as the model knows it. Whatever is missing or of the wrong kind becomes its
 * default; unknown fields are ignored. Null, and a report, only where there is no usable id: without one it
 * could not be marked, nor kept apart from others.
 */
export function decodeItem(raw: unknown, report: Report): Notification | null {
  const r = isRecord(raw) ? raw : {};
  const id = typeof r['id'] === 'number' ? `${r['id']}` : word(r['id']);
  if (!id) {
    report(new NotifError('bad-item', 'no id'));
    return null;
  }
  const url = (value: unknown): string | null => {
    const safe = safeUrl(value);
    if (!safe && word(value)) report(new NotifError('unsafe-url', id));
    return safe;
  };
  const action = isRecord(r['action']) ? r['action'] : {};
  const href = url(action['url']);
  const actor = isRecord(r['actor']) ? r['actor'] : {};
  const name = word(actor['name']);
  const type = word(r['type']) ?? 'other';
  const seq = integer(r['seq']) ?? 0;
  return {
    id,
    seq,
    rev: integer(r['rev']) ?? seq,
    type,
    category: word(r['category']) ?? type.replace(/\..*/, ''),
    title: text(r['title']) ?? '',
    body: text(r['body']) ?? '',
    priority: oneOf(r['priority'], 'normal', 'low', 'high', 'urgent'),
    action: href
      ? { url: href, label: word(action['label']), target: oneOf(action['target'], 'self', 'blank') }
      : null,
    actions: records(r['actions'])
      .flatMap((button) => {
        const id = word(button['id']);
        const label = word(button['label']);
        const to = url(button['url']);
        // A button whose URL was refused would run something else instead of leading there.
        if (!id || !label || (!to && word(button['url']))) return [];
        return {
          id,
          label,
          url: to,
          style: oneOf(button['style'], 'secondary', 'primary', 'danger'),
          state: oneOf(button['state'], 'idle', 'done', 'failed'),
          outcome: word(button['outcome']),
        };
      })
      .slice(0, 3),
    tags: list(r['tags']).filter((tag) => typeof tag === 'string'),
    dedupKey: word(r['dedup_key']),
    imageUrl: url(r['image_url']),
    icon: word(r['icon']),
    actor: name ? { id: word(actor['id']), name, avatarUrl: url(actor['avatar_url']) } : null,
    refs: records(r['refs']).flatMap((ref) => {
      const type = word(ref['type']);
      const id = word(ref['id']);
      return type && id ? { type, id } : [];
    }),
    groupKey: word(r['group_key']),
    groupCount: Math.max(1, integer(r['group_count']) ?? 1),
    data: isRecord(r['data']) ? r['data'] : null,
    locale: word(r['locale']),
    createdAt: time(r['created_at']),
    updatedAt: time(r['updated_at']),
    seenAt: time(r['seen_at']),
    readAt: time(r['read_at']),
    archivedAt: time(r['archived_at']),
    snoozedUntil: time(r['snoozed_until']),
    expiresAt: time(r['expires_at']),
  };
}

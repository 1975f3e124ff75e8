import { NotifError } from '../model/errors.js';
import type { Notification, NotificationAction, NotificationLink, Priority } from '../model/notification.js';
import { safeUrl } from './safe-url.js';

/** Told of what was left out of an item that is shown all the same. */
export type Report = (error: NotifError) => void;

type Raw = Record<string, unknown>;

const PRIORITIES = ['low', 'normal', 'high', 'urgent'];
const STYLES = ['primary', 'secondary', 'danger'];

export const isRecord = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
export const integer = (value: unknown): number | null =>
  Number.isSafeInteger(value) ? (value as number) : null;
/** RFC 3339 to milliseconds since 1970. */
export const time = (value: unknown): number | null => {
  const ms = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(ms) ? null : ms;
};
const word = (value: unknown): string | null => (value !== '' && text(value)) || null;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const oneOf = <T extends string>(values: readonly string[], value: unknown, otherwise: T): T =>
  values.includes(value as string) ? (value as T) : otherwise;

/**
 * An item of the contract (B.3) as the model knows it. Whatever is missing or of the wrong kind becomes its
 * default; unknown fields are ignored. Null, and a report, only where there is no usable id: without one it
 * could not be marked, nor kept apart from others.
 */
export function decodeItem(raw: unknown, report: Report): Notification | null {
  const r: Raw = isRecord(raw) ? raw : {};
  const id = typeof r['id'] === 'number' ? String(r['id']) : word(r['id']);
  if (id === null) {
    report(new NotifError('bad-item', 'The backend sent a notification without an id; it was left out.'));
    return null;
  }
  const url = (value: unknown): string | null => {
    const safe = safeUrl(value);
    if (safe === null && word(value) !== null)
      report(new NotifError('unsafe-url', `Notification ${id} has a URL that must not become a link.`));
    return safe;
  };
  const action = (value: unknown): NotificationLink | null => {
    if (!isRecord(value)) return null;
    const safe = url(value['url']);
    if (safe === null) return null;
    return { url: safe, label: word(value['label']), target: value['target'] === 'blank' ? 'blank' : 'self' };
  };
  const button = (value: unknown): NotificationAction[] => {
    const label = isRecord(value) && word(value['label']);
    const actionId = isRecord(value) && word(value['id']);
    if (!label || !actionId) return [];
    const href = url(value['url']);
    if (href === null && word(value['url']) !== null) return [];
    return [
      {
        id: actionId,
        label,
        url: href,
        style: oneOf(STYLES, value['style'], 'secondary'),
        state: oneOf(['done', 'failed'], value['state'], 'idle'),
        outcome: word(value['outcome']),
      },
    ];
  };
  const type = word(r['type']) ?? 'other';
  const actor = r['actor'];
  const seq = integer(r['seq']) ?? 0;
  return {
    id,
    seq,
    rev: integer(r['rev']) ?? seq,
    type,
    category: word(r['category']) ?? type.split('.', 1)[0] ?? type,
    title: text(r['title']) ?? '',
    body: text(r['body']) ?? '',
    priority: oneOf<Priority>(PRIORITIES, r['priority'], 'normal'),
    action: action(r['action']),
    actions: list(r['actions']).flatMap(button).slice(0, 3),
    tags: list(r['tags']).filter((tag) => typeof tag === 'string'),
    dedupKey: word(r['dedup_key']),
    imageUrl: url(r['image_url']),
    icon: word(r['icon']),
    actor:
      isRecord(actor) && word(actor['name'])
        ? { id: word(actor['id']), name: actor['name'] as string, avatarUrl: url(actor['avatar_url']) }
        : null,
    refs: list(r['refs']).flatMap((ref) =>
      isRecord(ref) && word(ref['type']) && word(ref['id'])
        ? [{ type: ref['type'] as string, id: ref['id'] as string }]
        : [],
    ),
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

import type { Notification } from '../../src/index.js';
import type { IconName } from './icons.js';

/** Each drawing, and the words of `icon`, `type` or `category` that it stands for. */
const drawings: Partial<Record<IconName, string>> = {
  job: 'job build deploy task',
  document: 'document report file',
  approval: 'approval review',
  transcript: 'transcript transcription audio',
  image: 'image photo generation',
  comment: 'comment message',
  mention: 'mention',
  shield: 'security',
  mail: 'mail email',
  info: 'system',
  alert: 'alert',
};
const icons = new Map(
  Object.entries(drawings).flatMap(([name, words]) =>
    words.split(' ').map((word) => [word, name as IconName] as const),
  ),
);

type Subject = Pick<Notification, 'type' | 'category' | 'icon'>;

/** The drawing for what a notification is about: its own `icon`, else its type, else its category, else a bell. */
export function typeIcon({ icon, type, category }: Subject): IconName {
  for (const word of [icon ?? '', ...type.split('.'), category]) {
    const found = icons.get(word);
    if (found) return found;
  }
  return 'bell';
}

/** How it ended, where the type says so: for the mark on the corner of the tile. */
export function typeMark({ type }: Pick<Notification, 'type'>): 'ok' | 'bad' | null {
  const end =
    /[.](?:(completed|indexed|ready|approved|succeeded|finished|done)|(failed|error|rejected))$/.exec(type);
  return end && (end[1] ? 'ok' : 'bad');
}

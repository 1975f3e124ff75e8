import type { Notification } from '../../src/index.js';
import type { IconName } from './icons.js';

/** A word of `icon`, `type` or `category`, and its drawing. */
const drawings: Record<string, IconName> = {
  job: 'job',
  build: 'job',
  deploy: 'job',
  task: 'job',
  document: 'document',
  report: 'document',
  file: 'document',
  approval: 'approval',
  review: 'approval',
  transcript: 'transcript',
  transcription: 'transcript',
  audio: 'transcript',
  image: 'image',
  photo: 'image',
  generation: 'image',
  comment: 'comment',
  message: 'comment',
  mention: 'mention',
  security: 'shield',
  mail: 'mail',
  email: 'mail',
  system: 'info',
  alert: 'alert',
};

type Subject = Pick<Notification, 'type' | 'category' | 'icon'>;

/** The drawing for what a notification is about: its own `icon`, else its type, else its category, else a bell. */
export function typeIcon({ icon, type, category }: Subject): IconName {
  for (const word of [icon ?? '', ...type.split('.'), category]) {
    // A type is somebody else's text: "constructor" is no drawing.
    if (Object.hasOwn(drawings, word)) return drawings[word] ?? 'bell';
  }
  return 'bell';
}

/** How it ended, where the type says so: for the mark on the corner of the tile. */
export function typeMark({ type }: Pick<Notification, 'type'>): 'ok' | 'bad' | null {
  const end =
    /[.](?:(completed|indexed|ready|approved|succeeded|finished|done)|(failed|error|rejected))$/.exec(type);
  return end && (end[1] ? 'ok' : 'bad');
}

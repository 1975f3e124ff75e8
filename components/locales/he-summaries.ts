import type { StringKey, Strings } from './strings.js';

/** How many there are of a kind, in Hebrew. */
const summaries: Pick<Strings, Extract<StringKey, `summary.${string}` | `count.${string}`>> = {
  'summary.mixed': { one: 'התראה חדשה אחת ({n})', two: '{n} התראות חדשות', other: '{n} התראות חדשות' },
  'summary.away': {
    one: 'כשלא היית כאן: התראה חדשה אחת ({n})',
    two: 'כשלא היית כאן: {n} התראות חדשות',
    other: 'כשלא היית כאן: {n} התראות חדשות',
  },
  'summary.paused': {
    one: 'בזמן ההשהיה: התראה אחת ({n})',
    two: 'בזמן ההשהיה: {n} התראות',
    other: 'בזמן ההשהיה: {n} התראות',
  },
  'summary.job.done': {
    one: 'הסתיימה משימה אחת ({n})',
    two: 'הסתיימו {n} משימות',
    other: 'הסתיימו {n} משימות',
  },
  'summary.job.failed': { one: 'נכשלה משימה אחת ({n})', two: 'נכשלו {n} משימות', other: 'נכשלו {n} משימות' },
  'summary.comment': { one: 'תגובה חדשה אחת ({n})', two: '{n} תגובות חדשות', other: '{n} תגובות חדשות' },
  'summary.mention': { one: 'אזכור חדש אחד ({n})', two: '{n} אזכורים חדשים', other: '{n} אזכורים חדשים' },
  'summary.message': { one: 'הודעה חדשה אחת ({n})', two: '{n} הודעות חדשות', other: '{n} הודעות חדשות' },
  'summary.alert': { one: 'אזהרה אחת ({n})', two: '{n} אזהרות', other: '{n} אזהרות' },
  'count.job': { one: 'משימה אחת ({n})', two: '{n} משימות', other: '{n} משימות' },
  'count.document': { one: 'מסמך אחד ({n})', two: '{n} מסמכים', other: '{n} מסמכים' },
  'count.approval': { one: 'אישור אחד ({n})', two: '{n} אישורים', other: '{n} אישורים' },
  'count.transcript': { one: 'תמליל אחד ({n})', two: '{n} תמלילים', other: '{n} תמלילים' },
  'count.image': { one: 'תמונה אחת ({n})', two: '{n} תמונות', other: '{n} תמונות' },
  'count.comment': { one: 'תגובה אחת ({n})', two: '{n} תגובות', other: '{n} תגובות' },
  'count.mention': { one: 'אזכור אחד ({n})', two: '{n} אזכורים', other: '{n} אזכורים' },
  'count.message': { one: 'הודעה אחת ({n})', two: '{n} הודעות', other: '{n} הודעות' },
  'count.alert': { one: 'אזהרה אחת ({n})', two: '{n} אזהרות', other: '{n} אזהרות' },
};

export default summaries;

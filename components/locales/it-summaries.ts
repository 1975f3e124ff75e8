import type { StringKey, Strings } from './strings.js';

/** How many there are of a kind, in Italian. */
const summaries: Pick<Strings, Extract<StringKey, `summary.${string}` | `count.${string}`>> = {
  'summary.mixed': {
    one: '{n} nuova notifica',
    many: '{n} di nuove notifiche',
    other: '{n} nuove notifiche',
  },
  'summary.away': {
    one: '{n} notifica mentre non c’eri',
    many: '{n} di notifiche mentre non c’eri',
    other: '{n} notifiche mentre non c’eri',
  },
  'summary.paused': {
    one: '{n} notifica durante la pausa',
    many: '{n} di notifiche durante la pausa',
    other: '{n} notifiche durante la pausa',
  },
  'summary.job.done': {
    one: '{n} attività completata',
    many: '{n} di attività completate',
    other: '{n} attività completate',
  },
  'summary.job.failed': {
    one: '{n} attività non riuscita',
    many: '{n} di attività non riuscite',
    other: '{n} attività non riuscite',
  },
  'summary.comment': {
    one: '{n} nuovo commento',
    many: '{n} di nuovi commenti',
    other: '{n} nuovi commenti',
  },
  'summary.mention': {
    one: '{n} nuova menzione',
    many: '{n} di nuove menzioni',
    other: '{n} nuove menzioni',
  },
  'summary.message': {
    one: '{n} nuovo messaggio',
    many: '{n} di nuovi messaggi',
    other: '{n} nuovi messaggi',
  },
  'summary.alert': { one: '{n} avviso', many: '{n} di avvisi', other: '{n} avvisi' },
  'count.job': { one: '{n} attività', many: '{n} di attività', other: '{n} attività' },
  'count.document': { one: '{n} documento', many: '{n} di documenti', other: '{n} documenti' },
  'count.approval': { one: '{n} approvazione', many: '{n} di approvazioni', other: '{n} approvazioni' },
  'count.transcript': { one: '{n} trascrizione', many: '{n} di trascrizioni', other: '{n} trascrizioni' },
  'count.image': { one: '{n} immagine', many: '{n} di immagini', other: '{n} immagini' },
  'count.comment': { one: '{n} commento', many: '{n} di commenti', other: '{n} commenti' },
  'count.mention': { one: '{n} menzione', many: '{n} di menzioni', other: '{n} menzioni' },
  'count.message': { one: '{n} messaggio', many: '{n} di messaggi', other: '{n} messaggi' },
  'count.alert': { one: '{n} avviso', many: '{n} di avvisi', other: '{n} avvisi' },
};

export default summaries;

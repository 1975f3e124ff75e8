import type { StringKey, Strings } from './strings.js';

/** How many there are of a kind, in French. */
const summaries: Pick<Strings, Extract<StringKey, `summary.${string}` | `count.${string}`>> = {
  'summary.mixed': {
    one: '{n} nouvelle notification',
    many: '{n} de nouvelles notifications',
    other: '{n} nouvelles notifications',
  },
  'summary.away': {
    one: '{n} notification en votre absence',
    many: '{n} de notifications en votre absence',
    other: '{n} notifications en votre absence',
  },
  'summary.paused': {
    one: '{n} notification pendant la pause',
    many: '{n} de notifications pendant la pause',
    other: '{n} notifications pendant la pause',
  },
  'summary.job.done': {
    one: '{n} tâche terminée',
    many: '{n} de tâches terminées',
    other: '{n} tâches terminées',
  },
  'summary.job.failed': {
    one: '{n} tâche en échec',
    many: '{n} de tâches en échec',
    other: '{n} tâches en échec',
  },
  'summary.comment': {
    one: '{n} nouveau commentaire',
    many: '{n} de nouveaux commentaires',
    other: '{n} nouveaux commentaires',
  },
  'summary.mention': {
    one: '{n} nouvelle mention',
    many: '{n} de nouvelles mentions',
    other: '{n} nouvelles mentions',
  },
  'summary.message': {
    one: '{n} nouveau message',
    many: '{n} de nouveaux messages',
    other: '{n} nouveaux messages',
  },
  'summary.alert': { one: '{n} alerte', many: '{n} d’alertes', other: '{n} alertes' },
  'count.job': { one: '{n} tâche', many: '{n} de tâches', other: '{n} tâches' },
  'count.document': { one: '{n} document', many: '{n} de documents', other: '{n} documents' },
  'count.approval': { one: '{n} approbation', many: '{n} d’approbations', other: '{n} approbations' },
  'count.transcript': {
    one: '{n} transcription',
    many: '{n} de transcriptions',
    other: '{n} transcriptions',
  },
  'count.image': { one: '{n} image', many: '{n} d’images', other: '{n} images' },
  'count.comment': { one: '{n} commentaire', many: '{n} de commentaires', other: '{n} commentaires' },
  'count.mention': { one: '{n} mention', many: '{n} de mentions', other: '{n} mentions' },
  'count.message': { one: '{n} message', many: '{n} de messages', other: '{n} messages' },
  'count.alert': { one: '{n} alerte', many: '{n} d’alertes', other: '{n} alertes' },
};

export default summaries;

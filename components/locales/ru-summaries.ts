import type { StringKey, Strings } from './strings.js';

/** How many there are of a kind, in Russian. */
const summaries: Pick<Strings, Extract<StringKey, `summary.${string}` | `count.${string}`>> = {
  'summary.mixed': {
    one: '{n} новое уведомление',
    few: '{n} новых уведомления',
    many: '{n} новых уведомлений',
    other: '{n} нового уведомления',
  },
  'summary.away': {
    one: 'Пока вас не было: {n} новое',
    few: 'Пока вас не было: {n} новых',
    many: 'Пока вас не было: {n} новых',
    other: 'Пока вас не было: {n} нового',
  },
  'summary.paused': {
    one: 'Во время паузы: {n} уведомление',
    few: 'Во время паузы: {n} уведомления',
    many: 'Во время паузы: {n} уведомлений',
    other: 'Во время паузы: {n} уведомления',
  },
  'summary.job.done': {
    one: 'Завершено {n} задание',
    few: 'Завершено {n} задания',
    many: 'Завершено {n} заданий',
    other: 'Завершено {n} задания',
  },
  'summary.job.failed': {
    one: 'Сбой в {n} задании',
    few: 'Сбой в {n} заданиях',
    many: 'Сбой в {n} заданиях',
    other: 'Сбой в {n} задания',
  },
  'summary.comment': {
    one: '{n} новый комментарий',
    few: '{n} новых комментария',
    many: '{n} новых комментариев',
    other: '{n} нового комментария',
  },
  'summary.mention': {
    one: '{n} новое упоминание',
    few: '{n} новых упоминания',
    many: '{n} новых упоминаний',
    other: '{n} нового упоминания',
  },
  'summary.message': {
    one: '{n} новое сообщение',
    few: '{n} новых сообщения',
    many: '{n} новых сообщений',
    other: '{n} нового сообщения',
  },
  'summary.alert': {
    one: '{n} предупреждение',
    few: '{n} предупреждения',
    many: '{n} предупреждений',
    other: '{n} предупреждения',
  },
  'count.job': { one: '{n} задание', few: '{n} задания', many: '{n} заданий', other: '{n} задания' },
  'count.document': {
    one: '{n} документ',
    few: '{n} документа',
    many: '{n} документов',
    other: '{n} документа',
  },
  'count.approval': {
    one: '{n} согласование',
    few: '{n} согласования',
    many: '{n} согласований',
    other: '{n} согласования',
  },
  'count.transcript': {
    one: '{n} расшифровка',
    few: '{n} расшифровки',
    many: '{n} расшифровок',
    other: '{n} расшифровки',
  },
  'count.image': {
    one: '{n} изображение',
    few: '{n} изображения',
    many: '{n} изображений',
    other: '{n} изображения',
  },
  'count.comment': {
    one: '{n} комментарий',
    few: '{n} комментария',
    many: '{n} комментариев',
    other: '{n} комментария',
  },
  'count.mention': {
    one: '{n} упоминание',
    few: '{n} упоминания',
    many: '{n} упоминаний',
    other: '{n} упоминания',
  },
  'count.message': {
    one: '{n} сообщение',
    few: '{n} сообщения',
    many: '{n} сообщений',
    other: '{n} сообщения',
  },
  'count.alert': {
    one: '{n} предупреждение',
    few: '{n} предупреждения',
    many: '{n} предупреждений',
    other: '{n} предупреждения',
  },
};

export default summaries;

import type { StringKey, Strings } from './strings.js';

/** How many there are of a kind, in Ukrainian. */
const summaries: Pick<Strings, Extract<StringKey, `summary.${string}` | `count.${string}`>> = {
  'summary.mixed': {
    one: '{n} нове сповіщення',
    few: '{n} нові сповіщення',
    many: '{n} нових сповіщень',
    other: '{n} нового сповіщення',
  },
  'summary.away': {
    one: 'Поки вас не було: {n} нове',
    few: 'Поки вас не було: {n} нові',
    many: 'Поки вас не було: {n} нових',
    other: 'Поки вас не було: {n} нового',
  },
  'summary.paused': {
    one: 'Під час паузи: {n} сповіщення',
    few: 'Під час паузи: {n} сповіщення',
    many: 'Під час паузи: {n} сповіщень',
    other: 'Під час паузи: {n} сповіщення',
  },
  'summary.job.done': {
    one: 'Завершено {n} завдання',
    few: 'Завершено {n} завдання',
    many: 'Завершено {n} завдань',
    other: 'Завершено {n} завдання',
  },
  'summary.job.failed': {
    one: 'Не вдалося виконати {n} завдання',
    few: 'Не вдалося виконати {n} завдання',
    many: 'Не вдалося виконати {n} завдань',
    other: 'Не вдалося виконати {n} завдання',
  },
  'summary.comment': {
    one: '{n} новий коментар',
    few: '{n} нові коментарі',
    many: '{n} нових коментарів',
    other: '{n} нового коментаря',
  },
  'summary.mention': {
    one: '{n} нова згадка',
    few: '{n} нові згадки',
    many: '{n} нових згадок',
    other: '{n} нової згадки',
  },
  'summary.message': {
    one: '{n} нове повідомлення',
    few: '{n} нові повідомлення',
    many: '{n} нових повідомлень',
    other: '{n} нового повідомлення',
  },
  'summary.alert': {
    one: '{n} попередження',
    few: '{n} попередження',
    many: '{n} попереджень',
    other: '{n} попередження',
  },
  'count.job': { one: '{n} завдання', few: '{n} завдання', many: '{n} завдань', other: '{n} завдання' },
  'count.document': {
    one: '{n} документ',
    few: '{n} документи',
    many: '{n} документів',
    other: '{n} документа',
  },
  'count.approval': {
    one: '{n} погодження',
    few: '{n} погодження',
    many: '{n} погоджень',
    other: '{n} погодження',
  },
  'count.transcript': {
    one: '{n} стенограма',
    few: '{n} стенограми',
    many: '{n} стенограм',
    other: '{n} стенограми',
  },
  'count.image': {
    one: '{n} зображення',
    few: '{n} зображення',
    many: '{n} зображень',
    other: '{n} зображення',
  },
  'count.comment': {
    one: '{n} коментар',
    few: '{n} коментарі',
    many: '{n} коментарів',
    other: '{n} коментаря',
  },
  'count.mention': { one: '{n} згадка', few: '{n} згадки', many: '{n} згадок', other: '{n} згадки' },
  'count.message': {
    one: '{n} повідомлення',
    few: '{n} повідомлення',
    many: '{n} повідомлень',
    other: '{n} повідомлення',
  },
  'count.alert': {
    one: '{n} попередження',
    few: '{n} попередження',
    many: '{n} попереджень',
    other: '{n} попередження',
  },
};

export default summaries;

import type { StringKey, Strings } from './strings.js';

/** How many there are of a kind, in Polish. */
const summaries: Pick<Strings, Extract<StringKey, `summary.${string}` | `count.${string}`>> = {
  'summary.mixed': {
    one: '{n} nowe powiadomienie',
    few: '{n} nowe powiadomienia',
    many: '{n} nowych powiadomień',
    other: '{n} nowego powiadomienia',
  },
  'summary.away': {
    one: 'Podczas Twojej nieobecności: {n} nowe',
    few: 'Podczas Twojej nieobecności: {n} nowe',
    many: 'Podczas Twojej nieobecności: {n} nowych',
    other: 'Podczas Twojej nieobecności: {n} nowego',
  },
  'summary.paused': {
    one: 'Podczas wstrzymania: {n} powiadomienie',
    few: 'Podczas wstrzymania: {n} powiadomienia',
    many: 'Podczas wstrzymania: {n} powiadomień',
    other: 'Podczas wstrzymania: {n} powiadomienia',
  },
  'summary.job.done': {
    one: 'Ukończono {n} zadanie',
    few: 'Ukończono {n} zadania',
    many: 'Ukończono {n} zadań',
    other: 'Ukończono {n} zadania',
  },
  'summary.job.failed': {
    one: '{n} zadanie nie powiodło się',
    few: '{n} zadania nie powiodły się',
    many: '{n} zadań nie powiodło się',
    other: '{n} zadania nie powiodło się',
  },
  'summary.comment': {
    one: '{n} nowy komentarz',
    few: '{n} nowe komentarze',
    many: '{n} nowych komentarzy',
    other: '{n} nowego komentarza',
  },
  'summary.mention': {
    one: '{n} nowa wzmianka',
    few: '{n} nowe wzmianki',
    many: '{n} nowych wzmianek',
    other: '{n} nowej wzmianki',
  },
  'summary.message': {
    one: '{n} nowa wiadomość',
    few: '{n} nowe wiadomości',
    many: '{n} nowych wiadomości',
    other: '{n} nowej wiadomości',
  },
  'summary.alert': { one: '{n} alert', few: '{n} alerty', many: '{n} alertów', other: '{n} alertu' },
  'count.job': { one: '{n} zadanie', few: '{n} zadania', many: '{n} zadań', other: '{n} zadania' },
  'count.document': {
    one: '{n} dokument',
    few: '{n} dokumenty',
    many: '{n} dokumentów',
    other: '{n} dokumentu',
  },
  'count.approval': {
    one: '{n} zatwierdzenie',
    few: '{n} zatwierdzenia',
    many: '{n} zatwierdzeń',
    other: '{n} zatwierdzenia',
  },
  'count.transcript': {
    one: '{n} transkrypcja',
    few: '{n} transkrypcje',
    many: '{n} transkrypcji',
    other: '{n} transkrypcji',
  },
  'count.image': { one: '{n} obraz', few: '{n} obrazy', many: '{n} obrazów', other: '{n} obrazu' },
  'count.comment': {
    one: '{n} komentarz',
    few: '{n} komentarze',
    many: '{n} komentarzy',
    other: '{n} komentarza',
  },
  'count.mention': { one: '{n} wzmianka', few: '{n} wzmianki', many: '{n} wzmianek', other: '{n} wzmianki' },
  'count.message': {
    one: '{n} wiadomość',
    few: '{n} wiadomości',
    many: '{n} wiadomości',
    other: '{n} wiadomości',
  },
  'count.alert': { one: '{n} alert', few: '{n} alerty', many: '{n} alertów', other: '{n} alertu' },
};

export default summaries;

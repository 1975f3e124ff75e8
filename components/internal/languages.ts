import type { Strings } from '../locales/strings.js';

/** Fetches the texts of a language. */
export type LoadLanguage = () => Promise<{ default: Partial<Strings> }>;

/** By BCP 47 tag: languages that come by themselves where a page is written in them. English is with the elements. */
export const languages: readonly (readonly [tag: string, load: LoadLanguage])[] = [
  ['ar', () => import('../locales/ar.js')],
  ['de', () => import('../locales/de.js')],
  ['es', () => import('../locales/es.js')],
  ['fr', () => import('../locales/fr.js')],
  ['he', () => import('../locales/he.js')],
  ['hi', () => import('../locales/hi.js')],
  ['it', () => import('../locales/it.js')],
  ['ja', () => import('../locales/ja.js')],
  ['ko', () => import('../locales/ko.js')],
  ['pl', () => import('../locales/pl.js')],
  ['pt', () => import('../locales/pt.js')],
  ['ru', () => import('../locales/ru.js')],
  ['tr', () => import('../locales/tr.js')],
  ['uk', () => import('../locales/uk.js')],
  ['zh', () => import('../locales/zh.js')],
];

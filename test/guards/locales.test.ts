import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import inbox from '../../components/locales/en-inbox.js';
import preferences from '../../components/locales/en-preferences.js';
import types from '../../components/locales/en-types.js';
import list from '../../components/locales/en.js';
import type { Strings } from '../../components/locales/strings.js';

const folder = '../../components/locales/';
const tags = readdirSync('components/locales')
  .flatMap((name) => /^([a-z]{2,3}(?:-[A-Z][A-Za-z]{1,3})?)\.ts$/.exec(name)?.[1] ?? [])
  .filter((tag) => tag !== 'en');

const english: Strings = { ...list, ...inbox, ...preferences };
const keys = Object.keys(english) as (keyof Strings)[];
const formsOf = (text: Strings[keyof Strings]): string[] =>
  typeof text === 'string' ? [text] : Object.values(text);
const gapsIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

/** The plural categories of whole numbers in a language: CLDR's `other` of Russian is for fractions, yet it is a form. */
const categoriesOf = (tag: string): string[] =>
  new Intl.PluralRules(tag).resolvedOptions().pluralCategories.sort();

describe('English', () => {
  it('has both forms wherever a number changes the words', () => {
    const forms = keys.map((key) => english[key]).filter((text) => typeof text !== 'string');
    for (const text of forms) expect(Object.keys(text).sort()).toEqual(categoriesOf('en'));
  });

  it('says nothing in two of its files but the names of types', () => {
    const all = [list, inbox, preferences].flatMap((file) => Object.keys(file));
    const twice = all.filter((key, i) => all.indexOf(key) !== i);
    expect(twice.sort()).toEqual(Object.keys(types).sort());
  });
});

describe('the locale files', () => {
  it('are there in English and in Russian at the least', () => {
    expect(tags).toContain('ru');
  });

  describe.each(tags)('%s', async (tag) => {
    const { default: strings } = (await import(/* @vite-ignore */ `${folder}${tag}.js`)) as {
      default: Strings;
    };

    it('has every text that English has, and no other', () => {
      expect(Object.keys(strings).sort()).toEqual([...keys].sort());
    });

    it('has each form that its language needs wherever a number changes the words', () => {
      const incomplete = keys.filter((key) => {
        const text = strings[key];
        return typeof text !== 'string' && Object.keys(text).sort().join() !== categoriesOf(tag).join();
      });
      expect(incomplete).toEqual([]);
    });

    it('fills in what English fills in', () => {
      const different = keys.filter((key) => {
        const expected = gapsIn(formsOf(english[key]).join(' ')).join();
        return gapsIn(formsOf(strings[key]).join(' ')).join() !== expected;
      });
      expect(different).toEqual([]);
    });

    it('leaves nothing empty', () => {
      expect(keys.filter((key) => formsOf(strings[key]).some((form) => form.trim() === ''))).toEqual([]);
    });
  });
});

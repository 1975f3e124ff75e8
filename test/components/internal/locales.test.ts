import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LocalizeController } from '../../../components/internal/localize-controller.js';
import { languages } from '../../../components/internal/languages.js';
import type { StringKey } from '../../../components/internal/strings.js';
import inbox from '../../../components/locales/en-inbox.js';
import preferences from '../../../components/locales/en-preferences.js';
import list from '../../../components/locales/en.js';
import { eventually } from '../../support/page.js';

/** Inbox and preferences have files of their own, so that a page without them does not load them. */
const en = { ...list, ...inbox, ...preferences };
const loaded = await Promise.all(
  languages.map(async ([tag, load]) => [tag, (await load()).default] as const),
);
const locales: Record<string, Record<string, unknown>> = { en, ...Object.fromEntries(loaded) };
const keys = Object.keys(en) as StringKey[];
const placeholders = (text: unknown) => [...String(text).matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
const formsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as Record<string, string>);

class PluralReader extends LitElement {
  readonly words = new LocalizeController(this, en);
}
customElements.define('plural-reader', PluralReader);

describe('the locale files', () => {
  for (const [tag, strings] of Object.entries(locales)) {
    it(`have every text in ${tag}, and none that is not used for another (ux 112)`, () => {
      expect(Object.keys(strings).sort()).to.deep.equal([...keys].sort());
      for (const [key, value] of Object.entries(strings))
        for (const form of formsOf(value)) expect(form.trim(), key).to.not.equal('');
    });

    it(`have every plural form that ${tag} has (ux 112)`, () => {
      const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
      for (const [key, value] of Object.entries(strings)) {
        if (typeof value !== 'object') continue;
        expect(Object.keys(value as object).sort(), key).to.deep.equal([...pluralCategories].sort());
      }
    });

    it(`fill in the same in ${tag} as in English`, () => {
      for (const key of keys)
        for (const form of formsOf(strings[key]))
          expect(placeholders(form), key).to.deep.equal(placeholders(formsOf(en[key]).at(-1)));
    });
  }

  it('choose the right form of a Russian number (ux 113)', async () => {
    const box = await fixture(html`<section lang="ru"><plural-reader></plural-reader></section>`);
    const { words } = box.querySelector('plural-reader') as PluralReader;
    await eventually(() => expect(words.locale).to.equal('ru'));
    await eventually(() => expect(words.t('panel.title')).to.equal('Уведомления'));
    const said = [1, 2, 5, 11, 21, 22, 25, 101, 111, 1.5].map((n) => words.t('summary.mixed', { n }));
    expect(said).to.deep.equal([
      '1 новое уведомление',
      '2 новых уведомления',
      '5 новых уведомлений',
      '11 новых уведомлений',
      '21 новое уведомление',
      '22 новых уведомления',
      '25 новых уведомлений',
      '101 новое уведомление',
      '111 новых уведомлений',
      '1,5 нового уведомления',
    ]);
    expect(words.t('summary.mixed', { n: 1500 }, 999)).to.equal('999+ новых уведомлений');
    expect(words.t('summary.mixed', { n: 999 }, 999)).to.equal('999 новых уведомлений');
  });
});

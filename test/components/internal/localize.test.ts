import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LocalizeController } from '../../../components/internal/localize-controller.js';
import { registerLocale, registerStrings } from '../../../components/internal/strings.js';
import en from '../../../components/locales/en.js';
import { eventually } from '../../support/page.js';

class WordReader extends LitElement {
  static override properties = { locale: {} };
  declare locale: string;
  readonly words = new LocalizeController(this, en);
}
customElements.define('word-reader', WordReader);

/** A reader in a page part of some language, and a way to ask it. */
async function reader(lang: string) {
  const box = await fixture(html`<section lang=${lang}><word-reader></word-reader></section>`);
  const element = box.querySelector('word-reader') as WordReader;
  return { box: box as HTMLElement, element, title: () => element.words.t('panel.title') };
}

describe('the words of an element', () => {
  it('are in the language of the place, which are fetched where needed', async () => {
    const { element, title } = await reader('ru');
    await eventually(() => expect(title()).to.equal('Уведомления'));
    expect(element.lang).to.equal('ru');
  });

  it('take the nearest language outwards, through shadow roots', async () => {
    const box = await fixture(html`<section lang="ru"><div></div></section>`);
    const element = document.createElement('word-reader') as WordReader;
    box.querySelector('div')?.attachShadow({ mode: 'open' }).append(element);
    await element.updateComplete;
    await eventually(() => expect(element.words.locale).to.equal('ru'));
  });

  it('follow the page when it changes its language', async () => {
    const { box, element, title } = await reader('ru');
    await eventually(() => expect(title()).to.equal('Уведомления'));
    box.lang = 'en';
    await eventually(() => expect(title()).to.equal('Notifications'));
    expect(element.lang).to.equal('en');
  });

  it('follow the element’s own locale before the page’s', async () => {
    const { element, title } = await reader('en');
    element.locale = 'ru';
    await element.updateComplete;
    await eventually(() => expect(title()).to.equal('Уведомления'));
  });

  it('leave a language alone that the page has set on the element', async () => {
    const box = await fixture<WordReader>(html`<word-reader lang="ru"></word-reader>`);
    await eventually(() => expect(box.words.t('panel.title')).to.equal('Уведомления'));
    expect(box.lang).to.equal('ru');
  });

  it('are English, and say so, in a language that we do not have', async () => {
    const { element, title } = await reader('eu');
    expect(title()).to.equal('Notifications');
    expect(element.lang).to.equal('en');
    expect(element.words.number(1234.5)).to.equal('1,234.5');
  });

  it('are those of the language for a country of it, with the country’s numbers', async () => {
    const { element, title } = await reader('en-IN');
    expect(title()).to.equal('Notifications');
    expect(element.words.number(1234567)).to.equal('12,34,567');
  });

  it('are English for what is no language tag', async () => {
    for (const bad of ['en_US', '12', 'x y', '-']) {
      const { element, title } = await reader(bad);
      expect(title(), bad).to.equal('Notifications');
      expect(element.words.locale, bad).to.equal('en');
    }
  });

  it('can be given by the page, which come before ours', async () => {
    registerStrings('pt-BR', { 'panel.title': 'Avisos' });
    const { element, title } = await reader('pt-BR');
    expect(title()).to.equal('Avisos');
    expect(element.words.t('tab.all'), 'what is missing comes in English').to.equal('All');
  });

  it('can be fetched from where the page says, once, however many elements ask', async () => {
    let asked = 0;
    let arrive = (): void => {};
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    registerLocale('nl', async () => {
      asked++;
      await arrived;
      return { default: { 'panel.title': 'Meldingen' } };
    });
    const [one, two] = [await reader('nl'), await reader('nl-BE')];
    expect([one.title(), two.title()]).to.deep.equal(['Notifications', 'Notifications']);
    arrive();
    await eventually(() => expect([one.title(), two.title()]).to.deep.equal(['Meldingen', 'Meldingen']));
    expect(asked).to.equal(1);
  });

  it('stay English when they cannot be fetched, and are asked for again later', async () => {
    let asked = 0;
    let fails = true;
    registerLocale('da', async () => {
      asked++;
      if (fails) throw new TypeError('offline');
      return { default: { 'panel.title': 'Meddelelser' } };
    });
    const { element, title } = await reader('da');
    await aTimeout(0);
    expect(title()).to.equal('Notifications');
    expect(asked).to.be.at.least(1);
    fails = false;
    element.requestUpdate();
    await eventually(() => expect(title()).to.equal('Meddelelser'));
  });

  it('isolate what comes from elsewhere, and write numbers as the language does', async () => {
    const { element } = await reader('en');
    expect(element.words.t('toast.dismiss', { title: 'שלום' })).to.equal('Dismiss: \u2068שלום\u2069');
    expect(element.words.t('pill.new', { n: 12345 })).to.equal('12,345 new');
    expect(element.words.t('toast.pager', { i: 1, n: 2 })).to.equal('1 of 2');
    expect(element.words.t('toast.dismiss', { title: '$& {n}' })).to.equal('Dismiss: \u2068$& {n}\u2069');
  });

  it('are listened for no longer once the element has gone', async () => {
    const { element } = await reader('en');
    element.remove();
    await element.updateComplete;
    let drawn = false;
    element.addController({ hostUpdated: () => (drawn = true) });
    registerStrings('en', {});
    await element.updateComplete;
    expect(drawn).to.equal(false);
  });
});

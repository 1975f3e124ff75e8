import '../../../components/bell/define.js';
import '../../../components/toast/define.js';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FakeClient } from '../../support/fake-client.js';
import { eventually, focused, textOf } from '../../support/page.js';
import { chosen, preferencesPage, type PreferencesPageOptions } from '../../support/preferences-page.js';
import type { Settings } from '../../../src/index.js';

/** A page of a backend that keeps nothing, on a device where this much is set. */
function device(sections: string, settings: Settings = {}, more: PreferencesPageOptions = {}) {
  const client = new FakeClient();
  client.setUi({ settings });
  return preferencesPage({ client, sections, ...more });
}

describe('what belongs to this device', () => {
  it('is what the page says where the person set nothing', async () => {
    await fixture(
      html`<div>
        <notif-toast placement="top-start" stay="longer" sound volume="0.4"></notif-toast>
        <notif-bell badge="dot" title-badge></notif-bell>
      </div>`,
    );
    const { select, control, root } = await device('toasts sound badge');
    expect(chosen(select('Position'))).to.equal('Top left');
    expect(root.querySelector<HTMLInputElement>('[name=stay]:checked')?.value).to.equal('longer');
    expect(control('Play a sound').checked).to.equal(true);
    expect(control('Volume').value).to.equal('40');
    expect(chosen(select('Badge shows'))).to.equal('Dot');
    expect(control('Number in the tab title').checked).to.equal(true);
  });

  it('is what the person set, over what the page says', async () => {
    await fixture(html`<notif-toast sound></notif-toast>`);
    const { control } = await device('sound', { sound: false });
    expect(control('Play a sound').checked).to.equal(false);
  });

  describe('pop-ups', () => {
    it('can be turned off, and then have nothing else to set', async () => {
      const { press, client, has } = await device('toasts');
      await press('Show pop-ups');
      expect(client.$ui.get().settings.toasts).to.equal(false);
      expect(has('Position')).to.equal(false);
      expect(focused().role).to.equal('switch');
    });

    it('stay as long as the person says, by arrow keys too', async () => {
      const { root, client, drawn } = await device('toasts');
      const group = root.querySelector<HTMLElement>('[role=radiogroup]')!;
      expect(textOf(root.getElementById(group.getAttribute('aria-labelledby')!)!)).to.equal('Stay for');
      group.querySelector<HTMLInputElement>(':checked')!.focus();
      await sendKeys({ press: 'ArrowRight' });
      await drawn();
      expect(client.$ui.get().settings.stay).to.equal('longer');
      await sendKeys({ press: 'ArrowRight' });
      await drawn();
      expect(client.$ui.get().settings.stay).to.equal('manual');
    });

    it('are in the corner that the person sees, from right to left too', async () => {
      const ltr = await device('toasts');
      expect(chosen(ltr.select('Position'))).to.equal('Bottom right');
      const rtl = await device('toasts', {}, { dir: 'rtl' });
      expect(chosen(rtl.select('Position'))).to.equal('Bottom left');
      await rtl.choose('Position', 'Top right');
      expect(rtl.client.$ui.get().settings.placement).to.equal('top-start');
    });
  });

  describe('the sound', () => {
    const { AudioContext: RealContext, OscillatorNode: RealTone } = globalThis;
    let tones: number[];

    before(() => {
      globalThis.OscillatorNode = class extends RealTone {
        constructor(audio: BaseAudioContext, options?: OscillatorOptions) {
          super(audio, options);
          tones.push(options?.frequency ?? 0);
        }
      };
    });
    after(() => Object.assign(globalThis, { AudioContext: RealContext, OscillatorNode: RealTone }));
    beforeEach(() => {
      tones = [];
    });

    it('is heard at once by a press, as often as one likes, as it was chosen', async () => {
      const { press, choose } = await device('sound', { sound: true });
      await press('Preview');
      await choose('Sound', 'Low');
      await press('Preview');
      expect(tones).to.deep.equal([880, 1320, 440, 660]);
    });

    it('is as loud as the person says, and says that', async () => {
      const { control, client, drawn } = await device('sound', { sound: true, volume: 0.6 });
      const slider = control('Volume');
      expect(slider.ariaValueText).to.equal('60%');
      slider.focus();
      await sendKeys({ press: 'ArrowRight' });
      await drawn();
      expect(client.$ui.get().settings.volume).to.equal(0.65);
      expect(slider.ariaValueText).to.equal('65%');
    });

    it('has nothing else to set while it is off', async () => {
      const { has, press } = await device('sound');
      expect(has('Volume')).to.equal(false);
      await press('Play a sound');
      expect(has('Volume')).to.equal(true);
    });
  });

  it('says what a screen reader is told of', async () => {
    const { choose, client } = await device('announce');
    await choose('Screen reader announcements', 'Urgent only');
    expect(client.$ui.get().settings.announce).to.equal('urgent');
  });

  it('tells which keys there are, without letters where those are off', async () => {
    const { root, press, client } = await device('keys');
    const shown = () => textOf(root.querySelector('dl')!);
    expect(shown()).to.match(
      /^Next ↓ ?J Previous ↑ ?K Open Enter Read or unread U Archive E Menu Shift\+F10 ?M Undo/,
    );
    await press('Single-key shortcuts in the list');
    expect(client.$ui.get().settings.keys).to.equal(false);
    expect(shown()).to.match(/^Next ↓ Previous ↑ Open Enter Menu Shift\+F10 Undo/);
  });

  it('sets what the bell counts', async () => {
    const { choose, press, client } = await device('badge');
    await choose('Badge shows', 'Not seen');
    await press('Number in the tab title');
    expect(client.$ui.get().settings).to.deep.equal({ badge: 'unseen', titleBadge: true });
  });

  describe('the language', () => {
    it('is one of ours, each called as it calls itself', async () => {
      const { select } = await device('display');
      const names = [...select('Language').options].map(({ text }) => text.trim());
      expect(names[0]).to.equal('Same as the page');
      expect(names).to.include.members(['English', 'Deutsch', 'Русский', '日本語', 'العربية']);
      expect(names).to.have.length(17);
      expect([...select('Language').options].find(({ text }) => text.trim() === 'Русский')?.lang).to.equal(
        'ru',
      );
    });

    it('changes at once, and goes back to that of the page', async () => {
      const { choose, element, client, drawn } = await device('display');
      await choose('Language', 'Deutsch');
      await eventually(() => expect(element.lang).to.equal('de'));
      client.setUi({ settings: { locale: undefined } });
      await drawn();
      expect(element.lang).to.equal('en');
    });

    it('comes before what the page says of the element', async () => {
      const { element, client, drawn } = await device('display');
      element.locale = 'fr';
      await eventually(() => expect(element.lang).to.equal('fr'));
      client.setUi({ settings: { locale: 'en' } });
      await drawn();
      expect(element.lang).to.equal('en');
    });
  });

  it('sets how times look, and how close things stand', async () => {
    const { root, client, drawn } = await device('display');
    for (const [name, value] of [
      ['time', 'absolute'],
      ['hours', 'h23'],
      ['density', 'compact'],
    ]) {
      root.querySelector<HTMLInputElement>(`[name=${name}][value=${value}]`)!.click();
      await drawn();
    }
    expect(client.$ui.get().settings).to.deep.equal({
      time: 'absolute',
      hourCycle: 'h23',
      density: 'compact',
    });
    root.querySelector<HTMLInputElement>('[name=hours][value=auto]')!.click();
    await drawn();
    expect(client.$ui.get().settings.hourCycle).to.equal(undefined);
  });
});

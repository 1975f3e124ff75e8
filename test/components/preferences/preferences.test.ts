import { expect, oneEvent } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { NotifErrorEvent } from '../../../components/events/error.js';
import type { NotifPreferencesChangeEvent } from '../../../components/events/preferences-change.js';
import { NotifError } from '../../../src/index.js';
import { FakeClient } from '../../support/fake-client.js';
import { byRole, eventually, expectSpoken, focused, hasRole, textOf } from '../../support/page.js';
import { controlName, keeping, preferencesPage } from '../../support/preferences-page.js';

const failure = new NotifError('server', 'It did not work.');

const all = [
  'Receive notifications',
  'Pause',
  'Quiet hours',
  'What you get',
  'Pop-ups',
  'Sound',
  'Browser',
  'Screen reader',
  'Keyboard',
  'Badge',
  'Display',
];
const ofTheDevice = ['Pause', 'Pop-ups', 'Sound', 'Browser', 'Screen reader', 'Keyboard', 'Badge', 'Display'];

describe('<notif-preferences>', function () {
  // Sentences are spoken 1.5 s apart.
  this.timeout(12_000);

  beforeEach(() => setViewport({ width: 1280, height: 800 }));
  after(() => emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' }));

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`passes axe in ${colorScheme}, wide and narrow`, async () => {
      await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const client = keeping();
      client.setUi({ settings: { sound: true } });
      const { element } = await preferencesPage({ client });
      await expect(element).to.be.accessible();
      await setViewport({ width: 360, height: 740 });
      await expect(element).to.be.accessible();
    });
  }

  it('passes axe while it loads, where that fails, where all is off, and offline', async () => {
    const loading = keeping();
    const release = loading.hold();
    const broken = keeping();
    broken.failWith.loadPreferences = failure;
    const offline = keeping();
    offline.$connection.set({ ...offline.$connection.get(), status: 'offline' });
    for (const client of [loading, broken, keeping({ enabled: false }), offline]) {
      const { element } = await preferencesPage({ client });
      await expect(element).to.be.accessible();
    }
    release();
  });

  describe('what there is to set', () => {
    it('is all of it, each part under its title', async () => {
      const { titles, root } = await preferencesPage();
      expect(titles()).to.deep.equal(all);
      for (const title of all) expect(byRole(root, 'heading', title).ariaLevel).to.equal('3');
      expect(byRole(root, 'heading', 'Notification preferences').ariaLevel).to.equal('2');
    });

    it('is what the page names, in its order', async () => {
      const { titles } = await preferencesPage({ sections: 'sound nonsense pause' });
      expect(titles()).to.deep.equal(['Sound', 'Pause']);
    });

    it('is what belongs to the device alone where the server keeps none', async () => {
      const { titles } = await preferencesPage({ client: new FakeClient() });
      expect(titles()).to.deep.equal(ofTheDevice);
    });

    it('has a name for every control', async () => {
      const client = keeping();
      client.setUi({ settings: { sound: true } });
      const { root } = await preferencesPage({ client });
      const names = [...root.querySelectorAll('input, select, button')].map(controlName);
      expect(names.filter((name) => !name)).to.deep.equal([]);
    });

    it('is nothing without a client, and comes with one', async () => {
      const { element, root, drawn, titles } = await preferencesPage();
      element.client = null;
      await drawn();
      expect(root.querySelector('[part=section]')).to.equal(null);
      element.client = keeping();
      await drawn();
      expect(titles()).to.deep.equal(all);
    });

    it('leaves the title to a page that has one', async () => {
      const { element, root } = await preferencesPage();
      element.noTitle = true;
      await element.updateComplete;
      expect(hasRole(root, 'heading', 'Notification preferences')).to.equal(false);
    });

    it('goes to the first control when a page gives it the focus', async () => {
      const { element, control } = await preferencesPage({ sections: 'sound' });
      element.focus();
      expect(focused()).to.equal(control('Play a sound'));
    });
  });

  describe('what the server keeps', () => {
    it('has its place while it loads, beside what can be set already', async () => {
      const client = keeping();
      const release = client.hold();
      const { root, titles, has, drawn } = await preferencesPage({ client });
      expect(titles()).to.deep.equal(ofTheDevice);
      expect(root.querySelectorAll('[aria-busy=true]')).to.have.length(2);
      release();
      await drawn();
      await eventually(() => expect(has('Comments: Email')).to.equal(true));
      expect(root.querySelectorAll('[aria-busy=true]')).to.have.length(0);
    });

    it('says why it could not be had, and is asked for again by a press that keeps the focus until it is here', async () => {
      const client = keeping();
      client.failWith.loadPreferences = new NotifError('network', 'No network.');
      const { root, titles, element, press, drawn } = await preferencesPage({ client });
      expect(textOf(root.querySelector('.invites')!)).to.equal(
        "Couldn't load preferences Check your connection. Try again",
      );
      expect(titles()).to.deep.equal(ofTheDevice);
      expect(element.matches(':state(error)')).to.equal(true);
      const release = client.hold();
      await press('Try again');
      expect(focused().ariaBusy).to.equal('true');
      delete client.failWith.loadPreferences;
      release();
      await drawn();
      await eventually(() => expect(titles()).to.deep.equal(all));
      expect(element.matches(':state(error)')).to.equal(false);
      expect(controlName(focused())).to.equal('Receive notifications');
    });

    it('is asked for again by itself once there is a network', async () => {
      const client = keeping();
      client.failWith.loadPreferences = new NotifError('network', 'No network.');
      const { titles, drawn } = await preferencesPage({ client });
      delete client.failWith.loadPreferences;
      client.$connection.set({ ...client.$connection.get(), status: 'offline' });
      client.$connection.set({ ...client.$connection.get(), status: 'live' });
      await drawn();
      expect(titles()).to.deep.equal(all);
    });

    it('cannot be changed offline, and says so', async () => {
      const client = keeping();
      const { root, control, press, choose, drawn, select } = await preferencesPage({ client });
      client.$connection.set({ ...client.$connection.get(), status: 'offline' });
      await drawn();
      expect(textOf(root.querySelector('.banner')!)).to.equal("You're offline. Changes need a connection.");
      await press('Comments: Email');
      expect(control('Comments: Email').checked).to.equal(false);
      expect(control('Comments: Email').ariaDisabled).to.equal('true');
      await choose('Comments: Priority', 'Urgent only');
      expect(select('Comments: Priority').value).to.equal('any');
      expect(client.calls('setPreferences')).to.deep.equal([]);
      await choose('Do not disturb', 'Until I turn it off');
      expect(client.$ui.get().doNotDisturb).to.equal(true);
    });
  });

  describe('a change', () => {
    it('is kept as it is made, and says so beside its part and, after a moment, aloud', async () => {
      const { client, press, part, element } = await preferencesPage();
      const told = oneEvent(element, 'notif-preferences-change') as Promise<NotifPreferencesChangeEvent>;
      await press('Comments: Email');
      expect(client.calls('setPreferences')).to.deep.equal([
        [{ categories: { comment: { channels: { email: true } } } }],
      ]);
      expect((await told).patch).to.deep.equal({ categories: { comment: { channels: { email: true } } } });
      expect(textOf(part('What you get').querySelector('[part=saved]')!)).to.equal('Saved');
      await expectSpoken('Saved');
    });

    it('of the device is kept there', async () => {
      const { client, press, part, element } = await preferencesPage();
      const told = oneEvent(element, 'notif-preferences-change') as Promise<NotifPreferencesChangeEvent>;
      await press('Show while I type');
      expect(client.calls('setUi')).to.deep.equal([[{ settings: { whileTyping: true } }]]);
      expect((await told).ui).to.deep.equal({ settings: { whileTyping: true } });
      expect(textOf(part('Pop-ups').querySelector('[part=saved]')!)).to.equal('Saved');
    });

    it('of another tab shows here, and is not said to be saved', async () => {
      const { client, control, drawn, root } = await preferencesPage();
      client.$ui.set({ ...client.$ui.get(), settings: { whileTyping: true } });
      await drawn();
      expect(control('Show while I type').checked).to.equal(true);
      expect(root.querySelector('[part=saved]')).to.equal(null);
    });

    it('is under way until the server has it', async () => {
      const client = keeping();
      const { element, press, drawn, control } = await preferencesPage({ client });
      const release = client.hold();
      await press('Comments: Email');
      expect(element.matches(':state(saving)')).to.equal(true);
      expect(control('Comments: Email').checked).to.equal(true);
      release();
      await drawn();
      expect(element.matches(':state(saving)')).to.equal(false);
    });

    it('that fails goes back, says so beside its part and aloud, and leaves the focus', async () => {
      const client = keeping();
      client.failWith.setPreferences = failure;
      const { element, press, part, control } = await preferencesPage({ client });
      const told = oneEvent(element, 'notif-error') as Promise<NotifErrorEvent>;
      await press('Comments: Email');
      expect((await told).error).to.equal(failure);
      expect(control('Comments: Email').checked).to.equal(false);
      expect(focused()).to.equal(control('Comments: Email'));
      expect(textOf(part('What you get').querySelector('.failed')!)).to.equal(
        "Couldn't save. Your change was undone. Try again",
      );
      expect(part('What you get').querySelector('[part=saved]')).to.equal(null);
      expect(element.matches(':state(error)')).to.equal(true);
      await expectSpoken("Couldn't save. Your change was undone.", 'alert');
    });

    it('that failed is made again by a press, with the focus on that button, then in its part', async () => {
      const client = keeping();
      client.failWith.setPreferences = failure;
      const { press, part, control, drawn } = await preferencesPage({ client });
      await press('Comments: Email');
      const release = client.hold();
      await press('Try again');
      expect(focused().ariaBusy).to.equal('true');
      delete client.failWith.setPreferences;
      release();
      await drawn();
      await eventually(() => expect(part('What you get').querySelector('.failed')).to.equal(null));
      expect(control('Comments: Email').checked).to.equal(true);
      expect(part('What you get').contains(focused())).to.equal(true);
    });

    it('of every kind goes back where it fails', async () => {
      const client = keeping();
      client.failWith.setPreferences = failure;
      const { press, choose, control, select, drawn } = await preferencesPage({ client });
      await press('Let urgent notifications through');
      expect(control('Let urgent notifications through').checked).to.equal(true);
      await press('Saturday');
      expect(control('Saturday').checked).to.equal(false);
      await choose('Jobs: Priority', 'Urgent only');
      expect(select('Jobs: Priority').value).to.equal('high');
      const from = control('From');
      from.value = '23:15';
      from.dispatchEvent(new Event('change'));
      await drawn();
      expect(from.value).to.equal('22:00');
      await press('Receive notifications');
      expect(control('Receive notifications').checked).to.equal(true);
    });
  });

  describe('the master switch', () => {
    it('is an invitation with one button in a system that is off', async () => {
      const { root, titles, press, client, has } = await preferencesPage({
        client: keeping({ enabled: false }),
      });
      expect(titles()).to.deep.equal(['Notifications are off', ...ofTheDevice]);
      expect(has('Comments: Email')).to.equal(false);
      expect(root.querySelectorAll('#master button')).to.have.length(1);
      await press('Turn on notifications');
      expect(client.calls('setPreferences')).to.deep.equal([[{ enabled: true }]]);
      expect(titles()).to.deep.equal(all);
      expect(controlName(focused())).to.equal('Receive notifications');
    });

    it('turns everything off, and the focus stays where it was', async () => {
      const { press, client, titles } = await preferencesPage();
      await press('Receive notifications');
      expect(client.calls('setPreferences')).to.deep.equal([[{ enabled: false }]]);
      expect(titles()).to.deep.equal(['Notifications are off', ...ofTheDevice]);
      expect(controlName(focused())).to.equal('Turn on notifications');
    });
  });

  describe('in every place', () => {
    it('fits 320 pixels, in a language of long words too', async () => {
      await setViewport({ width: 320, height: 640 });
      const client = keeping();
      client.setUi({ settings: { sound: true } });
      for (const lang of ['en', 'de', 'ar']) {
        const { element, drawn } = await preferencesPage({
          client,
          lang,
          dir: lang === 'ar' ? 'rtl' : 'ltr',
        });
        await drawn();
        expect(document.documentElement.scrollWidth, lang).to.be.at.most(320);
        expect(element.scrollWidth, lang).to.be.at.most(element.clientWidth);
      }
    });

    it('has targets of 32 pixels', async () => {
      const client = keeping();
      client.setUi({ settings: { sound: true } });
      const { root } = await preferencesPage({ client });
      for (const one of root.querySelectorAll<HTMLElement>('input, select, button')) {
        const { width, height } = one.getBoundingClientRect();
        expect(Math.min(width, height), controlName(one)).to.be.at.least(32);
      }
    });

    it('stops listening when it leaves, and is whole when it comes back', async () => {
      const { element, client, titles, press } = await preferencesPage();
      const main = element.parentElement!;
      element.remove();
      main.append(element);
      await element.updateComplete;
      expect(titles()).to.deep.equal(all);
      await press('Show while I type');
      expect(client.$ui.get().settings.whileTyping).to.equal(true);
    });
  });
});

import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { FakeClient } from '../../support/fake-client.js';
import { notification } from '../../support/notification.js';
import { eventually, expectSpoken, spoken } from '../../support/page.js';
import { names, region, removeToasts, toastFor } from '../../support/toasts.js';

const arrive = (client: FakeClient, title: string, fields = {}) =>
  client.arrive(notification({ title, type: `kind.${title}`, ...fields }));

describe('what a person chose for pop-ups', function () {
  // Sentences are spoken 1.5 s apart, and typing rests after 2 s.
  this.timeout(12_000);
  afterEach(removeToasts);

  it('goes before what the page asks for: place and language, at once', async () => {
    const client = new FakeClient();
    toastFor(client, { placement: 'top-start' });
    arrive(client, 'One', { priority: 'urgent' });
    await eventually(() => expect(region().className).to.include('top-start'));
    client.setUi({ settings: { placement: 'bottom-end', locale: 'de' } });
    await eventually(() => expect(region().className).to.include('bottom-end'));
    await eventually(() => expect(region().ariaLabel).to.include('Benachrichtigungen'));
  });

  it('shows nothing where they are off, and says what came where all is to be said', async () => {
    const client = new FakeClient();
    client.setUi({ settings: { toasts: false, announce: 'all' } });
    toastFor(client);
    arrive(client, 'One');
    await expectSpoken('1 new notification');
    expect(names()).to.deep.equal([]);
    client.setUi({ settings: { toasts: true } });
    arrive(client, 'Two');
    await eventually(() => expect(names()).to.deep.equal(['Two']));
  });

  it('is silent where nothing is to be said, or nothing but what is urgent', async () => {
    const client = new FakeClient();
    client.setUi({ settings: { announce: 'urgent' } });
    toastFor(client);
    arrive(client, 'One');
    arrive(client, 'Fire', { priority: 'urgent' });
    await expectSpoken(/^Urgent: Fire/, 'alert');
    client.setUi({ settings: { announce: 'none' } });
    arrive(client, 'Flood', { priority: 'urgent' });
    await aTimeout(2000);
    expect(spoken() + spoken('alert')).to.not.match(/Flood|One/);
  });

  describe('while they type', () => {
    async function typing(client: FakeClient) {
      const box = await fixture(html`<label>Name <input /></label>`);
      toastFor(client);
      const input = box.querySelector('input')!;
      input.focus();
      await sendKeys({ type: 'ab' });
      return input;
    }

    it('holds what is not urgent until they rest, and lets the urgent through', async () => {
      const client = new FakeClient();
      const input = await typing(client);
      arrive(client, 'One');
      arrive(client, 'Fire', { priority: 'urgent' });
      await eventually(() => expect(names()).to.deep.equal(['Fire']));
      await aTimeout(800);
      await sendKeys({ type: 'c' });
      await aTimeout(1600);
      expect(names()).to.deep.equal(['Fire']);
      await eventually(() => expect(names()).to.include('One'));
      expect(input.value).to.equal('abc');
    });

    it('does not hold it once they went elsewhere, nor where they asked for it', async () => {
      const client = new FakeClient();
      const input = await typing(client);
      input.blur();
      arrive(client, 'One');
      await eventually(() => expect(names()).to.deep.equal(['One']));
      await removeToasts();

      client.setUi({ settings: { whileTyping: true } });
      await typing(client);
      arrive(client, 'Two');
      await eventually(() => expect(names()).to.deep.equal(['Two']));
    });
  });
});

import { expect } from '@open-wc/testing';
import { FakeClient } from '../../support/fake-client.js';
import { focused, textOf } from '../../support/page.js';
import { keeping, preferencesPage } from '../../support/preferences-page.js';

const Real = globalThis.Notification;
const day = 24 * 60 * 60_000;

/** What a browser would ask: no test may. */
class Asked {
  static permission: NotificationPermission;
  static answer: NotificationPermission;
  static times: number;
  static requestPermission = async () => {
    Asked.times++;
    return (Asked.permission = Asked.answer);
  };
}

describe('notifications of the browser', () => {
  beforeEach(() => {
    Object.assign(globalThis, { Notification: Asked });
    Object.assign(Asked, { permission: 'default', answer: 'granted', times: 0 });
  });
  afterEach(() => Object.assign(globalThis, { Notification: Real }));

  const page = (client = new FakeClient()) => preferencesPage({ client, sections: 'system' });

  it('are explained first, and asked for by a press alone', async () => {
    const { part, press, client, select } = await page();
    expect(textOf(part('Browser'))).to.include('Get notified when this tab is in the background');
    expect(textOf(part('Browser'))).to.include('Your browser will ask for permission.');
    expect(Asked.times).to.equal(0);
    await press('Turn on');
    expect(Asked.times).to.equal(1);
    expect(client.$ui.get().settings.system).to.equal('on');
    expect(focused()).to.equal(select('Browser notifications'));
  });

  it('that the person has allowed can hide what they say, or be off', async () => {
    Asked.permission = 'granted';
    const { choose, client, root } = await page();
    await choose('Browser notifications', 'On, content hidden');
    expect(client.$ui.get().settings.system).to.equal('private');
    await choose('Browser notifications', 'Off');
    expect(client.$ui.get().settings.system).to.equal('off');
    expect(root.querySelector('button')).to.equal(null);
  });

  it('that the browser blocks have no button that cannot work', async () => {
    Asked.answer = 'denied';
    const { part, press, root, client } = await page();
    await press('Turn on');
    expect(textOf(part('Browser'))).to.include('Blocked in your browser.');
    expect(root.querySelector('button')).to.equal(null);
    expect(client.$ui.get().settings.system).to.equal(undefined);
    // What had the focus is gone; the title says where one is.
    expect(textOf(focused())).to.equal('Browser');
  });

  it('that the browser does not have are said to be none', async () => {
    Reflect.deleteProperty(globalThis, 'Notification');
    const { part } = await page();
    expect(textOf(part('Browser'))).to.include("This browser can't show notifications.");
  });

  it('are not offered again for 30 days after "Not now", and can be turned on all the same', async () => {
    const { part, press, client, drawn, has } = await page();
    await press('Not now');
    expect(client.$ui.get().settings.systemLater).to.be.closeTo(Date.now(), 5000);
    expect(textOf(part('Browser'))).not.to.include('Get notified');
    expect(has('Turn on')).to.equal(true);
    client.setUi({ settings: { systemLater: Date.now() - 31 * day } });
    await drawn();
    expect(textOf(part('Browser'))).to.include('Get notified');
  });

  it('are explained below the table to whoever wants them for a type', async () => {
    const client = keeping();
    client.setUi({ settings: { systemLater: Date.now() } });
    const { part, press } = await preferencesPage({ client, sections: 'types system' });
    await press('Comments: Browser');
    expect(Asked.times).to.equal(0);
    const table = part('What you get');
    expect(textOf(table)).to.include('Get notified');
    table.querySelector<HTMLElement>('.offer .btn-primary')!.click();
    expect(Asked.times).to.equal(1);
  });

  it('are asked about once more only by the person: a dismissed question leaves the offer', async () => {
    Asked.answer = 'default';
    const { press, part } = await page();
    await press('Turn on');
    expect(textOf(part('Browser'))).to.include('Get notified');
    expect(Asked.times).to.equal(1);
  });
});

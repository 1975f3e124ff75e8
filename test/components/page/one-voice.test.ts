import { expect } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';
import { FakeClient } from '../../support/fake-client.js';
import { button, notification } from '../../support/notification.js';
import { allByRole, byRole, elementsIn, eventually, nameOf, press } from '../../support/page.js';
import { card, controls, drawn, isRegionShown, names, removeToasts, toastFor } from '../../support/toasts.js';
import { wholePage } from '../../support/whole-page.js';

const live = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output';
const liveRegions = () => [...elementsIn(document.body)].filter((element) => element.matches(live));

describe('a page with many elements', () => {
  afterEach(removeToasts);

  it('has one announcer, and no live region beside it (ux 49)', async () => {
    const { box, client, open } = await wholePage();
    for (const name of ['bell', 'modal', 'list', 'toast', 'toast', 'bell'])
      box.append(Object.assign(document.createElement(`notif-${name}`), { client }));
    await open();
    client.arrive(notification({ title: 'Fire', priority: 'urgent', seq: 9_200_000 }));
    await drawn();
    expect(document.querySelectorAll('.notif-announcer').length).to.equal(1);
    expect(liveRegions().map((one) => [one.role, one.parentElement?.className])).to.deep.equal([
      ['status', 'notif-announcer'],
      ['alert', 'notif-announcer'],
    ]);
    const stage = box.appendChild(document.createElement('dialog'));
    stage.append(document.createElement('button'));
    stage.showModal();
    await eventually(() => expect(stage.querySelectorAll('.notif-announcer').length).to.equal(1));
    expect(liveRegions().length).to.be.within(2, 4);
    stage.close();
    await eventually(() => expect(document.querySelectorAll('body > .notif-announcer').length).to.equal(1));
    expect(liveRegions().length).to.equal(2);
  });

  it('has everything that pops up in its list too, with the same buttons and link (ux 73)', async () => {
    const { client, dialog, open } = await wholePage({ client: new FakeClient() });
    toastFor(client);
    const actions = [button({ label: 'Approve' }), button({ label: 'Reject' })];
    const action = { url: '#there', label: null, target: 'self' as const };
    client.arrive(notification({ title: 'Film', type: 'a.b', actions, seq: 2 }));
    client.arrive(notification({ title: 'Export', type: 'c.d', action, seq: 3 }));
    client.arrive(notification({ title: 'Fire', type: 'e.f', priority: 'urgent', actions, seq: 4 }));
    await drawn();
    const shown = names();
    expect(shown.length).to.equal(3);
    const inCard = new Map(shown.map((title) => [title, controls(card(title))]));
    expect(inCard.get('Film')).to.deep.equal(['Approve', 'Reject', 'Dismiss: Film']);
    await open();
    for (const title of shown) {
      const row = byRole(dialog(), 'article', `Unread ${title}`);
      const has = (role: string) => allByRole(row.getRootNode() as ShadowRoot, role).map(nameOf);
      for (const control of inCard.get(title)!.filter((name) => !name.startsWith('Dismiss')))
        if (control === 'View') expect(has('link'), title).to.include(title);
        else expect(has('button'), title).to.include(control);
    }
  });

  describe('and a person who is not to be disturbed', () => {
    const { Notification: RealNotification, GainNode: RealGain } = globalThis;
    let noise: string[];

    beforeEach(() => {
      noise = [];
      Object.assign(globalThis, {
        Notification: class extends EventTarget {
          static permission = 'granted';
          static requestPermission(): Promise<NotificationPermission> {
            return Promise.resolve('granted');
          }
          constructor(title: string) {
            super();
            noise.push(`system: ${title}`);
          }
          close(): void {}
        },
        GainNode: class extends RealGain {
          constructor(audio: BaseAudioContext, options?: GainOptions) {
            super(audio, options);
            noise.push('sound');
          }
        },
      });
    });
    afterEach(() => {
      Object.assign(globalThis, { Notification: RealNotification, GainNode: RealGain });
      Reflect.deleteProperty(document, 'hidden');
    });

    it('shows no card, makes no sound and tells the system nothing, and the badge counts (ux 75)', async () => {
      const { bell, client } = await wholePage({ client: new FakeClient() });
      toastFor(client, { system: 'on', sound: '' });
      await drawn();
      // A gesture, after which there could be a sound.
      await press('Tab');
      noise = [];
      client.setUi({ doNotDisturb: true });
      const clock = useFakeTimers({ now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
      for (let n = 0; n < 5; n++)
        client.arrive(notification({ type: `t${n}.x`, priority: n ? 'normal' : 'high' }));
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      document.dispatchEvent(new Event('visibilitychange'));
      client.arrive(notification({ title: 'While away' }));
      await clock.tickAsync(30_000);
      clock.restore();
      expect([noise, isRegionShown()]).to.deep.equal([[], false]);
      expect(nameOf(bell.shadowRoot!.querySelector('button')!)).to.equal(
        'Notifications, 6 unread, do not disturb on',
      );
      client.setItems([]);
    });

    it('is never asked for the system’s permission but by a click (ux 121)', async () => {
      const { NotifToast } = await import('../../../components/toast/toast.js');
      let asked = 0;
      Object.assign(globalThis.Notification, {
        permission: 'default',
        requestPermission: async () => (asked++, 'granted'),
      });
      const { client, open, popUp } = await wholePage({ client: new FakeClient() });
      toastFor(client, { system: 'on', sound: '' });
      await popUp();
      client.arrive(notification({ title: 'Seen' }));
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      document.dispatchEvent(new Event('visibilitychange'));
      client.arrive(notification({ title: 'Not seen' }));
      await drawn();
      Reflect.deleteProperty(document, 'hidden');
      document.dispatchEvent(new Event('visibilitychange'));
      await open();
      await press('Tab', 'Enter');
      expect([asked, noise.filter((one) => one.startsWith('system'))]).to.deep.equal([0, []]);
      expect(await NotifToast.allowSystem()).to.equal('granted');
      expect(asked).to.equal(1);
    });
  });
});

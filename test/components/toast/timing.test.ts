import { expect } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../../components/toast/define.js';
import type { NotifToastDismissEvent } from '../../../components/events/toast-dismiss.js';
import { FakeClient } from '../../support/fake-client.js';
import { notification } from '../../support/notification.js';
import { cards, names, region, removeToasts, toastFor } from '../../support/toasts.js';

describe('how long a notif-toast stays', () => {
  let clock: SinonFakeTimers;
  let client: FakeClient;
  /** Whether this window is the one that the person uses: not a test’s to decide, where windows run side by side. */
  let used = true;

  const pass = (ms: number) => clock.tickAsync(ms);
  const point = (type: string) =>
    region()
      .querySelector('[role=list]')
      ?.dispatchEvent(new PointerEvent(type, { bubbles: type === 'pointerdown' }));

  const hide = (hidden: boolean) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  };

  before(() => {
    clock = useFakeTimers({ now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });

  after(() => clock.restore());

  beforeEach(async () => {
    document.hasFocus = () => used;
    used = true;
    client = new FakeClient();
    toastFor(client);
    await pass(1);
  });

  afterEach(async () => {
    await pass(60_000);
    await removeToasts();
    Reflect.deleteProperty(document, 'hasFocus');
    Reflect.deleteProperty(document, 'hidden');
  });

  it('leaves after six seconds for two words, and its notification is still unread (ux 64, 74)', async () => {
    let reason = '';
    document.addEventListener(
      'notif-toast-dismiss',
      (event) => (reason = (event as NotifToastDismissEvent).reason),
      {
        once: true,
      },
    );
    client.arrive(notification({ title: 'Export ready' }));
    await pass(5900);
    expect(names()).to.deep.equal(['Export ready']);
    await pass(200);
    expect(names()).to.deep.equal([]);
    expect(reason).to.equal('timeout');
    expect(client.$counts.get().unread).to.equal(1);
    expect(client.calls('markRead')).to.deep.equal([]);
  });

  it('gives time to read forty words, in any script', async () => {
    client.arrive(notification({ title: 'Слово', body: 'слово '.repeat(40) }));
    client.arrive(
      notification({
        type: 'a.b',
        title: '報告書',
        body: '四半期の報告書が準備できました。ご確認ください。',
      }),
    );
    await pass(7000);
    expect(names()).to.deep.equal(['報告書', 'Слово']);
    await pass(7900);
    expect(names()).to.deep.equal(['Слово']);
    await pass(200);
    expect(names()).to.deep.equal([]);
  });

  it('never leaves by itself when it is urgent (ux 65)', async () => {
    client.arrive(notification({ title: 'Fire', priority: 'urgent' }));
    await pass(86_400_000);
    expect(names()).to.deep.equal(['Fire']);
    client.setItems([]);
    await pass(200);
  });

  for (const [what, begin, end] of [
    ['a pointer is on it', () => point('pointerenter'), () => point('pointerleave')],
    ['it is pressed', () => point('pointerdown'), () => window.dispatchEvent(new PointerEvent('pointerup'))],
    ['the focus is in it', () => cards()[0]?.focus(), () => cards()[0]?.blur()],
    [
      'the window is not in use',
      () => ((used = false), window.dispatchEvent(new Event('blur'))),
      () => ((used = true), window.dispatchEvent(new Event('focus'))),
    ],
    ['the page is hidden', () => hide(true), () => hide(false)],
    [
      'the panel is open',
      () => document.body.dispatchEvent(new Event('notif-open', { bubbles: true })),
      () => document.body.dispatchEvent(new Event('notif-close', { bubbles: true })),
    ],
  ] as const) {
    it(`waits while ${what}, and leaves two seconds after that at the earliest (ux 66)`, async () => {
      client.arrive(notification({ title: 'Export ready' }));
      await pass(5000);
      begin();
      await pass(600_000);
      expect(names()).to.deep.equal(['Export ready']);
      end();
      await pass(2400);
      expect(names()).to.deep.equal(['Export ready']);
      await pass(300);
      expect(names()).to.deep.equal([]);
    });
  }

  it('goes on when the panel that was open was taken out of the page', async () => {
    const panel = document.createElement('div');
    document.body.append(panel);
    panel.dispatchEvent(new Event('notif-open', { bubbles: true }));
    await pass(1);
    client.arrive(notification({ title: 'In the list' }));
    await pass(1);
    expect(names()).to.deep.equal([]);
    panel.remove();
    client.arrive(notification({ title: 'Export ready' }));
    await pass(1);
    expect(names()).to.deep.equal(['Export ready']);
  });

  it('does not count a panel whose opening the page refused', async () => {
    document.addEventListener('notif-open', (event) => event.preventDefault(), { once: true });
    document.body.dispatchEvent(new Event('notif-open', { bubbles: true, cancelable: true }));
    await pass(1);
    client.arrive(notification({ title: 'Export ready' }));
    await pass(1);
    expect(names()).to.deep.equal(['Export ready']);
  });

  it('shows urgent ones also while the panel is open', async () => {
    document.body.dispatchEvent(new Event('notif-open', { bubbles: true }));
    await pass(1);
    client.arrive(notification({ title: 'Fire', priority: 'urgent' }));
    await pass(1);
    expect(names()).to.deep.equal(['Fire']);
    document.body.dispatchEvent(new Event('notif-close', { bubbles: true }));
    client.setItems([]);
    await pass(200);
  });

  it('does not start anew when it is drawn again (ux 67)', async () => {
    client.arrive(notification({ title: 'Export ready' }));
    await pass(4000);
    const toast = document.querySelector('notif-toast');
    if (toast) toast.theme = 'dark';
    await pass(2100);
    expect(names()).to.deep.equal([]);
  });

  it('stays twice as long for who asked for longer, and until dismissed for who asked for that (ux 68)', async () => {
    const toast = document.querySelector('notif-toast');
    if (toast) toast.stay = 'longer';
    await pass(1);
    client.arrive(notification({ title: 'Export ready' }));
    await pass(11_900);
    expect(names()).to.deep.equal(['Export ready']);
    await pass(200);
    expect(names()).to.deep.equal([]);
    if (toast) toast.stay = 'manual';
    await pass(1);
    client.arrive(notification({ title: 'Stays' }));
    await pass(3_600_000);
    expect(names()).to.deep.equal(['Stays']);
    client.setItems([]);
    await pass(200);
  });

  it('starts no clock while nothing is shown', async () => {
    await pass(60_000);
    expect(clock.countTimers()).to.equal(0);
  });
});

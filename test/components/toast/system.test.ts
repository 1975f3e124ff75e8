import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { NotifToast } from '../../../components/toast/toast.js';
import type { NotifItemClickEvent } from '../../../components/events/item-click.js';
import { FakeClient } from '../../support/fake-client.js';
import { notification } from '../../support/notification.js';
import { drawn, removeToasts, toastFor } from '../../support/toasts.js';

const Real = globalThis.Notification;

/** What a system would show: no test may ask for the permission, or fill somebody's screen. */
class Shown extends EventTarget {
  static permission: NotificationPermission = 'granted';
  static all: Shown[] = [];
  static requestPermission = async () => Shown.permission;
  readonly title: string;
  readonly options: NotificationOptions;
  onclick: (() => void) | null = null;
  onclose: (() => void) | null = null;
  closed = false;

  constructor(title: string, options: NotificationOptions) {
    super();
    this.title = title;
    this.options = options;
    Shown.all.push(this);
  }
  close(): void {
    this.closed = true;
    this.onclose?.();
  }
}

describe('a notification of the system', () => {
  let hidden: boolean;

  const look = (on: boolean) => {
    hidden = on;
    document.dispatchEvent(new Event('visibilitychange'));
  };

  before(() => Object.assign(globalThis, { Notification: Shown }));
  after(() => Object.assign(globalThis, { Notification: Real }));
  beforeEach(() => {
    Shown.all = [];
    Shown.permission = 'granted';
    hidden = false;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  });
  afterEach(async () => {
    look(false);
    Reflect.deleteProperty(document, 'hidden');
    await removeToasts();
  });

  async function away(attributes: Record<string, string> = { system: 'on' }) {
    const client = new FakeClient();
    const toast = toastFor(client, attributes);
    await drawn();
    look(true);
    return { client, toast };
  }
  const export1 = (more = {}) =>
    notification({
      id: 'x1',
      title: 'Export ready',
      body: '12 files',
      type: 'job.done',
      category: 'job',
      ...more,
    });

  it('tells of what comes while nobody sees the page, and not while somebody does', async () => {
    const { client } = await away();
    client.arrive(export1());
    expect(Shown.all.map(({ title, options }) => [title, options.body, options.tag])).to.deep.equal([
      ['Export ready', '12 files', 'belfry x1'],
    ]);
    expect(Shown.all[0]!.options).to.include({ silent: true, requireInteraction: false, dir: 'auto' });
    look(false);
    client.arrive(export1({ id: 'x2', type: 'other' }));
    expect(Shown.all).to.have.length(1);
  });

  it('is off unless the page asks, and unless the person has allowed it', async () => {
    const off = await away({});
    off.client.arrive(export1());
    Shown.permission = 'denied';
    expect(await NotifToast.allowSystem()).to.equal('denied');
    const denied = await away();
    denied.client.arrive(export1());
    expect(Shown.all).to.deep.equal([]);
  });

  it('says no more than the kind where texts are private', async () => {
    const { client } = await away({ system: 'private' });
    client.arrive(export1());
    expect([Shown.all[0]!.title, Shown.all[0]!.options.body]).to.deep.equal(['Job', '']);
  });

  it('stays for what is urgent, and is heard where the page asks for sound', async () => {
    const { client } = await away({ system: 'on', sound: '' });
    client.arrive(export1({ priority: 'urgent' }));
    expect(Shown.all[0]!.options).to.include({ requireInteraction: true, silent: false });
  });

  it('leaves the person alone who wants no interruptions, but for what is urgent', async () => {
    const { client } = await away();
    client.$ui.set({ ...client.$ui.get(), doNotDisturb: true });
    client.arrive(export1());
    client.arrive(export1({ id: 'x2', priority: 'urgent' }));
    expect(Shown.all.map(({ options }) => options.tag)).to.deep.equal(['belfry x2']);
  });

  it('comes from one tab alone', async () => {
    const { client } = await away();
    client.$toaster.set(false);
    client.arrive(export1());
    expect(Shown.all).to.deep.equal([]);
  });

  it('is closed when the notification is read elsewhere', async () => {
    const { client } = await away();
    client.arrive(export1());
    await client.markRead('x1');
    await waitUntil(() => Shown.all[0]!.closed);
  });

  it('leads by a click to where its notification leads, in the page’s own way, and is read', async () => {
    const { client, toast } = await away();
    client.arrive(export1({ action: { url: '#/exports/1', label: 'Open' } }));
    const followed: (string | null)[] = [];
    toast.addEventListener('notif-item-click', (event) => {
      event.preventDefault();
      followed.push((event as NotifItemClickEvent).url);
    });
    Shown.all[0]!.onclick?.();
    await aTimeout(0);
    expect(followed).to.deep.equal(['#/exports/1']);
    expect(client.calls('markRead')).to.deep.equal([['x1']]);
    expect(Shown.all[0]!.closed).to.equal(true);
  });

  it('goes to the link by itself where the page does not', async () => {
    const { client } = await away();
    client.arrive(export1({ action: { url: '#/exports/2', label: 'Open' } }));
    Shown.all[0]!.onclick?.();
    expect(location.hash).to.equal('#/exports/2');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('breaks nothing where pages may not show any', async () => {
    const { client } = await away();
    Object.assign(globalThis, {
      Notification: class {
        static permission = 'granted';
        constructor() {
          throw new TypeError('Illegal constructor');
        }
      },
    });
    client.arrive(export1());
    Object.assign(globalThis, { Notification: Shown });
    expect(Shown.all).to.deep.equal([]);
  });
});

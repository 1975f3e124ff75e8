import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { NotifErrorEvent } from '../../../components/events/error.js';
import { NotifToast } from '../../../components/toast/toast.js';
import { FakeClient } from '../../support/fake-client.js';
import { notification } from '../../support/notification.js';
import { names, removeToasts, toastFor } from '../../support/toasts.js';

const { loadRegion, region: code } = NotifToast;

describe('the code that draws pop-ups', () => {
  /** Lets the code come, as it would over the network. */
  let arrives: () => void;
  let asked: number;

  beforeEach(() => {
    asked = 0;
    NotifToast.region = undefined;
    NotifToast.loadRegion = () => {
      asked++;
      return new Promise((resolve) => (arrives = () => resolve(code!)));
    };
  });
  afterEach(async () => {
    Object.assign(NotifToast, { loadRegion, region: code });
    await removeToasts();
  });

  it('comes with the first arrival, which waits for it, and so does the next', async () => {
    const client = new FakeClient();
    toastFor(client);
    client.arrive(notification({ title: 'Export ready', type: 'job.done' }));
    client.arrive(notification({ title: 'Film ready', type: 'film.done' }));
    expect(asked).to.be.greaterThan(0);
    expect(document.querySelector('notif-toast-region')).to.be.null;
    arrives();
    await waitUntil(() => names().length === 2);
    expect(names().sort()).to.deep.equal(['Export ready', 'Film ready']);
    client.arrive(notification({ title: 'Third', type: 'third.done' }));
    await waitUntil(() => names().length === 3);
  });

  it('knows of a panel that was open before it came: its list shows what arrives', async () => {
    const client = new FakeClient();
    toastFor(client);
    const panel = document.createElement('div');
    document.body.append(panel);
    panel.dispatchEvent(new Event('notif-open', { bubbles: true, composed: true }));
    client.arrive(notification({ title: 'Export ready' }));
    arrives();
    await waitUntil(() => document.querySelector('notif-toast-region'));
    await aTimeout(100);
    expect(names()).to.deep.equal([]);
    panel.dispatchEvent(new Event('notif-close', { bubbles: true, composed: true }));
    await aTimeout(50);
    client.arrive(notification({ title: 'Film ready', type: 'film.done' }));
    await waitUntil(() => names().length === 1);
    expect(names()).to.deep.equal(['Film ready']);
    panel.remove();
  });

  it('comes by itself when the page is idle', async () => {
    toastFor();
    await waitUntil(() => asked > 0, '', { timeout: 4000 });
  });

  it('shows nothing of what was read while it was on its way', async () => {
    const client = new FakeClient();
    toastFor(client);
    const item = notification({ title: 'Export ready' });
    client.arrive(item);
    await client.markRead(item.id);
    arrives();
    await aTimeout(300);
    expect(names()).to.deep.equal([]);
  });

  it('shows nothing once its element has left the page', async () => {
    const client = new FakeClient();
    const element = toastFor(client);
    client.arrive(notification({ title: 'Export ready' }));
    element.remove();
    arrives();
    await aTimeout(50);
    expect(document.querySelector('notif-toast-region')).to.be.null;
    expect(client.listeners).to.equal(0);
  });

  it('shows what came before it, also where its element was moved in the page meanwhile', async () => {
    const client = new FakeClient();
    const element = toastFor(client);
    client.arrive(notification({ title: 'Export ready' }));
    const box = document.body.appendChild(document.createElement('div'));
    box.append(element);
    await aTimeout(20);
    client.arrive(notification({ title: 'Film ready', type: 'film.done' }));
    arrives();
    await waitUntil(() => names().length === 2);
    box.remove();
  });

  it('that could not be fetched is said, and the next arrival brings both', async () => {
    NotifToast.loadRegion = () => Promise.reject(new TypeError('no such file'));
    const client = new FakeClient();
    const element = toastFor(client);
    setTimeout(() => client.arrive(notification({ title: 'Export ready', type: 'job.done' })));
    const { error } = (await oneEvent(element, 'notif-error')) as NotifErrorEvent;
    expect(error.code).to.equal('load');
    NotifToast.loadRegion = () => Promise.resolve(code!);
    client.arrive(notification({ title: 'Film ready', type: 'film.done' }));
    await waitUntil(() => names().length === 2);
  });
});

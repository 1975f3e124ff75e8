import { aTimeout, expect, oneEvent, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../components/toast/define.js';
import type { NotifActionEvent } from '../../../components/events/action.js';
import type { NotifErrorEvent } from '../../../components/events/error.js';
import type { NotifItemClickEvent } from '../../../components/events/item-click.js';
import { NotifError } from '../../../src/index.js';
import type { NotifToast } from '../../../components/toast/toast.js';
import { FakeClient } from '../../support/fake-client.js';
import { button, notification } from '../../support/notification.js';
import {
  card,
  control,
  controls,
  drawn,
  names,
  region,
  removeToasts,
  spoken,
  toastFor,
} from '../../support/toasts.js';

describe('acting on a notif-toast', () => {
  let client: FakeClient;
  let toast: NotifToast;

  before(() => setViewport({ width: 1024, height: 800 }));

  beforeEach(() => {
    client = new FakeClient();
    toast = toastFor(client);
  });

  afterEach(async () => {
    history.replaceState(null, '', location.pathname + location.search);
    await removeToasts();
  });

  const link = (fields = {}) => ({ url: '#document-7', label: null, target: 'self' as const, ...fields });
  const approve = () => [button({ label: 'Approve', style: 'primary' }), button({ label: 'Reject' })];

  it('goes where the notification leads, marks it read, and leaves', async () => {
    client.arrive(notification({ id: 'a', title: 'Export ready', action: link() }));
    await drawn();
    const click = oneEvent(toast, 'notif-item-click');
    control(card('Export ready'), 'View').click();
    expect(((await click) as unknown as NotifItemClickEvent).url).to.equal('#document-7');
    await drawn();
    expect(location.hash).to.equal('#document-7');
    expect(client.calls('markRead')).to.deep.equal([['a']]);
    expect(names()).to.deep.equal([]);
  });

  it('leaves both to the page where the page takes over', async () => {
    client.arrive(notification({ title: 'Export ready', action: link() }));
    toast.addEventListener('notif-item-click', (event) => event.preventDefault(), { once: true });
    await drawn();
    control(card('Export ready'), 'View').click();
    await drawn();
    expect(location.hash).to.equal('');
    expect(client.calls('markRead')).to.deep.equal([]);
    expect(names()).to.deep.equal([]);
  });

  it('is a real link: one that can be opened in a new tab, and keeps the opener out', async () => {
    client.arrive(
      notification({ title: 'Export ready', action: link({ target: 'blank', label: 'Open file' }) }),
    );
    await drawn();
    const open = control(card('Export ready'), 'Open file') as HTMLAnchorElement;
    expect([open.localName, open.target, open.rel]).to.deep.equal(['a', '_blank', 'noopener']);
  });

  it('runs a button in place, says what came of it, and leaves', async () => {
    client.arrive(notification({ id: 'a', title: 'Film', actions: approve() }));
    await drawn();
    const pressed = oneEvent(toast, 'notif-action');
    control(card('Film'), 'Approve').click();
    expect(((await pressed) as unknown as NotifActionEvent).action.id).to.equal('approve');
    await drawn();
    expect(client.calls('act')).to.deep.equal([['a', 'approve']]);
    expect(names()).to.deep.equal([]);
    await waitUntil(() => spoken('status') === 'Approve: done', undefined, { timeout: 4000 });
  });

  it('shows that a button is at work, and takes no second press meanwhile', async () => {
    const release = client.hold();
    client.arrive(notification({ title: 'Film', actions: approve() }));
    await drawn();
    control(card('Film'), 'Approve').click();
    await drawn();
    const busy = control(card('Film'), 'Approve');
    expect([busy.getAttribute('aria-busy'), busy.getAttribute('aria-disabled')]).to.deep.equal([
      'true',
      'true',
    ]);
    control(card('Film'), 'Reject').click();
    release();
    await drawn();
    expect(client.calls('act').length).to.equal(1);
  });

  it('says that a button waits for the network, for as long as it does', async () => {
    const release = client.hold();
    const go = (status: 'offline' | 'live') =>
      client.$connection.set({ ...client.$connection.get(), status });
    client.arrive(notification({ title: 'Film', actions: approve() }));
    await drawn();
    go('offline');
    control(card('Film'), 'Approve').click();
    await drawn();
    expect(card('Film').textContent).to.contain('Saving when online');
    await waitUntil(() => spoken('status') === 'Saving when online', undefined, { timeout: 4000 });
    go('live');
    await drawn();
    expect(card('Film').textContent).not.to.contain('Saving when online');
    release();
    await drawn();
    expect(names()).to.deep.equal([]);
  });

  it('stays, says so and tells the page when a button did not work', async () => {
    client.failWith.act = new NotifError('conflict', 'Somebody has decided already.');
    client.arrive(notification({ title: 'Film', actions: approve() }));
    await drawn();
    const failed = oneEvent(toast, 'notif-error');
    control(card('Film'), 'Approve').click();
    expect(((await failed) as unknown as NotifErrorEvent).error.code).to.equal('conflict');
    await aTimeout(700);
    expect(names()).to.deep.equal(['Film']);
    expect(control(card('Film'), 'Approve').hasAttribute('aria-disabled')).to.equal(false);
    expect(spoken('alert')).to.equal('"Approve" didn\'t work. Nothing was changed.');
  });

  it('leaves a button to the page where the page takes over', async () => {
    client.arrive(notification({ title: 'Film', actions: approve() }));
    toast.addEventListener('notif-action', (event) => event.preventDefault(), { once: true });
    await drawn();
    control(card('Film'), 'Approve').click();
    await drawn();
    expect(client.calls('act')).to.deep.equal([]);
    expect(names()).to.deep.equal(['Film']);
  });

  it('follows a button that leads somewhere', async () => {
    const actions = [button({ label: 'Open log', url: '#log' })];
    client.arrive(notification({ id: 'a', title: 'Build', actions }));
    await drawn();
    control(card('Build'), 'Open log').click();
    await drawn();
    expect(location.hash).to.equal('#log');
    expect(client.calls('markRead')).to.deep.equal([['a']]);
    expect(names()).to.deep.equal([]);
  });

  it('has no more than two buttons, its own before the way to it, and none twice', async () => {
    const three = [...approve(), button({ label: 'Later' })];
    client.arrive(notification({ type: 'a.b', title: 'Three', actions: three, action: link() }));
    client.arrive(
      notification({ type: 'c.d', title: 'One', actions: [button({ label: 'Retry' })], action: link() }),
    );
    client.arrive(
      notification({
        type: 'e.f',
        title: 'Same',
        actions: [button({ label: 'Open', url: '#document-7' })],
        action: link(),
      }),
    );
    await drawn();
    expect(controls(card('Three'))).to.deep.equal(['Approve', 'Reject', 'Dismiss: Three']);
    expect(controls(card('One'))).to.deep.equal(['Retry', 'View', 'Dismiss: One']);
    expect(controls(card('Same'))).to.deep.equal(['Open', 'Dismiss: Same']);
  });

  it('says when marking as read did not work', async () => {
    client.failWith.markRead = new NotifError('network', 'No network.');
    client.arrive(notification({ title: 'Export ready', action: link() }));
    await drawn();
    const failed = oneEvent(toast, 'notif-error');
    control(card('Export ready'), 'View').click();
    expect(((await failed) as unknown as NotifErrorEvent).error.code).to.equal('network');
  });

  it('has targets that a finger and a pointer hit', async () => {
    client.arrive(notification({ title: 'Export ready', action: link() }));
    await drawn();
    for (const target of region().querySelectorAll<HTMLElement>('a, button')) {
      expect(Math.min(target.offsetWidth, target.offsetHeight)).to.be.at.least(24);
    }
  });
});

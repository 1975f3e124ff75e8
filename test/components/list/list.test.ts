import '../../../components/list/define.js';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { NotifList } from '../../../components/list/list.js';
import en from '../../../components/locales/en.js';
import { NotifError, type Notification } from '../../../src/index.js';
import { FakeClient } from '../../support/fake-client.js';
import { feed, itemsOf } from '../../support/fake-feed.js';
import { notification } from '../../support/notification.js';
import {
  allByRole,
  byRole,
  eventually,
  expectSpoken,
  focused,
  hasRole,
  nameOf,
  press,
  spoken,
  textOf,
} from '../../support/page.js';

const link = (url: string) => ({ url, label: null, target: 'self' as const });

let seq = 1_000_000;
/** Newest first, titles One, Two, … */
const inbox = (...titles: string[]): Notification[] =>
  titles.map((title) => notification({ title, seq: seq--, action: link(`#${title}`) }));

async function show(client: FakeClient, blockSize = '600px') {
  const list = await fixture<NotifList>(html`<notif-list .client=${client}></notif-list>`);
  list.style.blockSize = blockSize;
  const root = list.shadowRoot as ShadowRoot;
  const titles = () => allByRole(root, 'article').map((row) => nameOf(row).replace('Unread ', ''));
  const row = (title: string) => byRole(root, 'article', new RegExp(`${title}$`));
  return { list, root, titles, row };
}

describe('<notif-list>', function () {
  // Sentences are spoken 1.5 s apart.
  this.timeout(12_000);

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`passes axe in ${colorScheme}`, async () => {
      await emulateMedia({ colorScheme });
      const { list } = await show(new FakeClient(inbox('One', 'Two')));
      await expect(list).to.be.accessible();
      await emulateMedia({ colorScheme: 'light' });
    });
  }

  it('is a feed of articles that know their place (ux 7, 8)', async () => {
    const client = new FakeClient(inbox('One', 'Two', 'Three'));
    const { root, titles } = await show(client);
    expect(titles()).to.deep.equal(['One', 'Two', 'Three']);
    const owned = [...byRole(root, 'feed', 'Notifications list').children].map(
      (child) => child.shadowRoot?.querySelector('[role], article')?.localName,
    );
    expect(owned).to.deep.equal(['article', 'article', 'article']);
    const places = allByRole(root, 'article').map((row) => [row.ariaPosInSet, row.ariaSetSize]);
    expect(places).to.deep.equal([
      ['1', '3'],
      ['2', '3'],
      ['3', '3'],
    ]);
  });

  it('does not say how long it is where the backend does not count (ux 8)', async () => {
    const client = new FakeClient();
    client.$feed.set(feed(inbox('One'), { hasMore: true, total: null }));
    const { row } = await show(client);
    expect(row('One').ariaSetSize).to.equal('-1');
  });

  it('is no feed while there is nothing in it (ux 126)', async () => {
    const { root } = await show(new FakeClient());
    expect(allByRole(root, 'feed')).to.deep.equal([]);
    byRole(root, 'heading', 'No notifications yet');
  });

  it('has one tab stop, that of the current row and its controls', async () => {
    const { root, row } = await show(new FakeClient(inbox('One', 'Two', 'Three')));
    row('One').focus();
    await press('ArrowDown');
    const stops = allByRole(root, 'article').filter(({ tabIndex }) => tabIndex === 0);
    await eventually(() => expect(stops.map(nameOf)).to.have.length(1));
    expect(focused()).to.equal(row('Two'));
    await press('Tab');
    expect(nameOf(focused())).to.equal('Two');
    expect(focused().localName).to.equal('a');
    await press('Tab', 'Tab', 'Tab');
    expect(root.contains(document.activeElement)).to.equal(false);
  });

  it('moves by arrows, J and K, Page Up and Down, Home and End, and stays at the ends (ux 31)', async () => {
    const { row } = await show(new FakeClient(inbox('One', 'Two', 'Three')));
    row('One').focus();
    const steps: [string, string][] = [
      ['ArrowUp', 'One'],
      ['ArrowDown', 'Two'],
      ['j', 'Three'],
      ['ArrowDown', 'Three'],
      ['k', 'Two'],
      ['PageUp', 'One'],
      ['PageDown', 'Two'],
      ['End', 'Three'],
      ['Home', 'One'],
    ];
    for (const [key, title] of steps) {
      await press(key);
      expect(focused(), key).to.equal(row(title));
    }
  });

  it('opens by Enter, unfolds by Space', async () => {
    const client = new FakeClient(inbox('One'));
    const { root, row } = await show(client);
    row('One').focus();
    await press('Space');
    byRole(root, 'button', 'Show less');
    await press('Enter');
    expect(location.hash).to.equal('#One');
    expect(client.calls('markRead').length).to.equal(1);
    location.hash = '';
  });

  it('marks by U, archives by E, opens the menu by M and by Shift+F10', async () => {
    const client = new FakeClient(inbox('One', 'Two'));
    const { root, row } = await show(client);
    row('One').focus();
    await press('u');
    await eventually(() => expect(nameOf(row('One'))).to.equal('One'));
    await press('u');
    await eventually(() => expect(nameOf(row('One'))).to.equal('Unread One'));
    for (const key of ['m', 'Shift+F10']) {
      await press(key);
      await eventually(() => byRole(root, 'menu', 'More actions for One'));
      await press('Escape');
      await eventually(() => expect(hasRole(root, 'menu', /./)).to.equal(false));
    }
    await press('e');
    await eventually(() => expect(focused()).to.equal(row('Two')));
    expect(client.calls('archive').length).to.equal(1);
  });

  it('takes no letters where they are switched off, with modifiers, or while a word is composed', async () => {
    const client = new FakeClient(inbox('One', 'Two'));
    const { list, row } = await show(client);
    const type = (fields: KeyboardEventInit) =>
      row('One').dispatchEvent(
        new KeyboardEvent('keydown', {
          bubbles: true,
          composed: true,
          cancelable: true,
          key: 'u',
          code: 'KeyU',
          ...fields,
        }),
      );
    row('One').focus();
    expect(type({ isComposing: true })).to.equal(true);
    expect(type({ ctrlKey: true })).to.equal(true);
    expect(type({ metaKey: true })).to.equal(true);
    list.noKeys = true;
    expect(type({})).to.equal(true);
    await press('j');
    expect(focused()).to.equal(row('One'));
    expect(client.calls('markRead')).to.deep.equal([]);
    list.noKeys = false;
    expect(type({ key: 'г' })).to.equal(false);
    expect(client.calls('markRead').length).to.equal(1);
  });

  it('goes on at the next row when one leaves, at the one before at the end, and at the heading when none is left (ux 38)', async () => {
    const client = new FakeClient(inbox('One', 'Two', 'Three'));
    const { root, row } = await show(client);
    row('Two').focus();
    await press('e');
    await eventually(() => expect(focused()).to.equal(row('Three')));
    await press('e');
    await eventually(() => expect(focused()).to.equal(row('One')));
    await press('e');
    await eventually(() => expect(focused()).to.equal(byRole(root, 'heading', 'No notifications yet')));
  });

  it('keeps the focus on its row when the list is refreshed', async () => {
    const client = new FakeClient(inbox('One', 'Two'));
    const { row } = await show(client);
    const before = row('Two');
    before.focus();
    client.setItems(itemsOf(client.$feed.get()).map((item) => ({ ...item, rev: item.rev + 1 })));
    await aTimeout(50);
    expect(focused()).to.equal(before);
  });

  it('lets new rows in by itself while nobody reads', async () => {
    const client = new FakeClient(inbox('One'));
    const { titles } = await show(client);
    client.arrive(notification({ title: 'New', seq: 2_000_000 }));
    await eventually(() => expect(titles()).to.deep.equal(['New', 'One']));
  });

  it('moves nothing under the hands of a reader, and lets the new in when they ask (ux 39)', async () => {
    const client = new FakeClient(inbox(...Array.from({ length: 20 }, (_, index) => `Row ${index}`)));
    const { list, root, titles, row } = await show(client, '300px');
    row('Row 5').focus();
    const place = row('Row 5').getBoundingClientRect().top;
    const at = list.scrollTop;
    client.arrive(notification({ title: 'First new', seq: 2_000_001 }));
    client.arrive(notification({ title: 'Second new', seq: 2_000_002 }));
    const pill = await eventually(() => byRole(root, 'button', '2 new'));
    expect(focused()).to.equal(row('Row 5'));
    expect(list.scrollTop).to.be.closeTo(at, 1);
    expect(row('Row 5').getBoundingClientRect().top).to.be.closeTo(place, 1);
    expect(allByRole(root, 'feed').some((feedBox) => feedBox.contains(pill))).to.equal(false);
    pill.click();
    await eventually(() => expect(titles().slice(0, 3)).to.deep.equal(['Second new', 'First new', 'Row 0']));
    await eventually(() => expect(focused()).to.equal(row('Second new')));
    expect(hasRole(root, 'button', /^\d new$/)).to.equal(false);
  });

  it('lets the new in once the reader is back at the top and gone', async () => {
    const client = new FakeClient(inbox('One', 'Two'));
    const { root, titles, row } = await show(client);
    row('One').focus();
    client.arrive(notification({ title: 'New', seq: 2_000_003 }));
    await eventually(() => byRole(root, 'button', '1 new'));
    focused().blur();
    await eventually(() => expect(titles()).to.deep.equal(['New', 'One', 'Two']));
  });

  it('speaks of what arrives by number, not by title', async () => {
    const client = new FakeClient(inbox('One'));
    await show(client);
    await aTimeout(600);
    client.arrive(notification({ title: 'Secret', seq: 2_000_004 }));
    await expectSpoken('1 new in the list');
    client.arrive(notification({ title: 'Secret 2', seq: 2_000_005 }));
    await aTimeout(400);
    expect(spoken()).not.to.contain('Secret');
  });

  it('asks for the next page when the end comes near, once', async () => {
    const client = new FakeClient(inbox(...Array.from({ length: 12 }, (_, index) => `Row ${index}`)));
    client.$feed.set({ ...client.$feed.get(), hasMore: true });
    client.more = inbox('Older 1', 'Older 2');
    const { list, titles } = await show(client, '200px');
    await aTimeout(150);
    expect(client.calls('loadMore')).to.deep.equal([]);
    list.scrollTop = list.scrollHeight;
    await eventually(() => expect(titles()).to.include('Older 2'));
    expect(client.calls('loadMore').length).to.equal(1);
  });

  it('shows that more is on its way, and says how much came', async () => {
    const client = new FakeClient(inbox('One'));
    client.$feed.set({ ...client.$feed.get(), hasMore: true });
    client.more = inbox('Two', 'Three');
    const release = client.hold();
    const { root } = await show(client);
    await eventually(() => expect(byRole(root, 'feed', /./).ariaBusy).to.equal('true'));
    expect(root.querySelectorAll('[part=skeleton] > *').length).to.equal(2);
    release();
    await expectSpoken('2 more loaded');
    await eventually(() => expect(byRole(root, 'feed', /./).ariaBusy).to.equal('false'));
  });

  it('does not ask in a circle for a page that fails', async () => {
    const client = new FakeClient(inbox('One'));
    client.$feed.set({ ...client.$feed.get(), hasMore: true });
    client.failWith.loadMore = new NotifError('server', '500');
    await show(client);
    await aTimeout(300);
    expect(client.calls('loadMore').length).to.equal(1);
  });

  it('mounts no more rows than a person comes to see, however many there are', async () => {
    const client = new FakeClient(inbox(...Array.from({ length: 1000 }, (_, index) => `Row ${index}`)));
    const { list, root, row } = await show(client, '400px');
    const mounted = () => root.querySelectorAll('notif-item').length;
    await eventually(() => expect(mounted()).to.equal(60));
    expect(row('Row 0').ariaSetSize).to.equal('1000');
    list.scrollTop = list.scrollHeight;
    await eventually(() => expect(row('Row 999').ariaPosInSet).to.equal('1000'));
    await eventually(() => expect(mounted()).to.equal(60));
    expect(client.calls('loadMore')).to.deep.equal([]);
  });

  it('tells the client what was on screen for a second, together and once', async () => {
    const client = new FakeClient(inbox('One', 'Two'));
    const ids = client.$feed.get().ids;
    await show(client);
    await aTimeout(500);
    expect(client.calls('markSeen')).to.deep.equal([]);
    await eventually(() => expect(client.calls('markSeen')).to.deep.equal([[ids]]));
    await aTimeout(1300);
    expect(client.calls('markSeen').length).to.equal(1);
  });

  it('does not count what lies below the edge as seen', async () => {
    const client = new FakeClient(inbox(...Array.from({ length: 20 }, (_, index) => `Row ${index}`)));
    await show(client, '150px');
    const [[seen] = []] = await eventually(() => {
      expect(client.calls('markSeen').length).to.equal(1);
      return client.calls('markSeen') as string[][][];
    });
    expect(seen?.length).to.be.within(1, 5);
  });

  it('shows placeholders after a moment only, hidden from screen readers', async () => {
    const client = new FakeClient();
    client.$feed.set(feed([], { status: 'loading' }));
    const { root } = await show(client);
    expect(root.querySelector('[part=skeleton]')).to.equal(null);
    await aTimeout(200);
    expect(root.querySelector('[part=skeleton]')?.getAttribute('aria-hidden')).to.equal('true');
    expect(allByRole(root, 'feed')).to.deep.equal([]);
    await expectSpoken('Loading notifications');
  });

  it('keeps the focus on "Try again" while that fails, and goes to the first row when it works (ux 86)', async () => {
    const client = new FakeClient();
    const broken = () =>
      client.$feed.set(feed([], { status: 'error', error: new NotifError('network', 'x') }));
    broken();
    const { list, root, row } = await show(client);
    await expect(list).to.be.accessible();
    expect(textOf(root.querySelector('[part=error]') as Element)).to.contain('Check your connection.');
    client.failWith.refresh = new NotifError('network', 'x');
    const release = client.hold();
    const retry = byRole(root, 'button', 'Try again');
    retry.focus();
    await press('Enter');
    client.$feed.set(feed([], { status: 'loading' }));
    await eventually(() => expect(retry.ariaBusy).to.equal('true'));
    expect(focused()).to.equal(retry);
    broken();
    release();
    await eventually(() => expect(retry.ariaBusy).to.equal('false'));
    expect(focused()).to.equal(retry);
    delete client.failWith.refresh;
    await press('Enter');
    client.setItems(inbox('One', 'Two'));
    await eventually(() => expect(focused()).to.equal(row('One')));
  });

  it('asks to sign in, and takes the host’s way to do it', async () => {
    const client = new FakeClient(inbox('One'));
    client.$connection.set({ ...client.$connection.get(), status: 'blocked' });
    const { root } = await show(client);
    byRole(root, 'heading', 'Sign in to see notifications');
    expect(hasRole(root, 'article', /./)).to.equal(false);
    byRole(root, 'button', 'Try again').click();
    expect(client.calls('reauthenticate').length).to.equal(1);
    const list = await fixture<NotifList>(
      html`<notif-list .client=${client}><a slot="auth-action" href="/login">Sign in</a></notif-list>`,
    );
    expect(hasRole(list.shadowRoot as ShadowRoot, 'button', 'Try again')).to.equal(false);
    expect(list.querySelector('a')?.checkVisibility()).to.equal(true);
  });

  it('says who may not look, without a button that cannot help', async () => {
    const client = new FakeClient();
    client.$feed.set(feed([], { status: 'error', error: new NotifError('forbidden', '403') }));
    const { root } = await show(client);
    byRole(
      root,
      'heading',
      'You don’t have access to these notifications'.replace(
        '’',
        en['error.forbidden'].includes('’') ? '’' : "'",
      ),
    );
    expect(allByRole(root, 'button')).to.deep.equal([]);
  });

  it('says that a change waits, only while it cannot be saved', async () => {
    const client = new FakeClient(inbox('One'));
    const [id = ''] = client.$feed.get().ids;
    client.$feed.set(feed(itemsOf(client.$feed.get()), { pending: [id] }));
    const { row } = await show(client);
    expect(textOf(row('One'))).not.to.contain('Saving');
    client.$connection.set({ ...client.$connection.get(), status: 'offline' });
    await eventually(() => expect(textOf(row('One'))).to.contain('Saving when online'));
  });

  it('names the day in the first row of each', async () => {
    const day = 86_400_000;
    const now = Date.now();
    const items = [now, now - 1, now - day].map((createdAt, index) =>
      notification({ title: `Row ${index}`, createdAt, seq: seq-- }),
    );
    const { root } = await show(new FakeClient(items));
    const days = [...root.querySelectorAll('notif-item')].map(
      (row) => row.shadowRoot?.querySelector('[part=day]')?.textContent.trim() ?? '',
    );
    expect(days).to.deep.equal(['Today', '', 'Yesterday']);
  });

  it('listens again after it was moved in the page, and to nothing once it has gone', async () => {
    const client = new FakeClient(inbox('One'));
    const { list, titles } = await show(client);
    const elsewhere = document.createElement('div');
    list.before(elsewhere);
    elsewhere.append(list);
    client.arrive(notification({ title: 'New', seq: 3_000_000 }));
    await eventually(() => expect(titles()).to.deep.equal(['New', 'One']));
    list.remove();
    await aTimeout(0);
    expect(client.listeners).to.equal(0);
  });
});

import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { NotifError } from '../../../src/index.js';
import { FakeClient } from '../../support/fake-client.js';
import { feed, itemsOf } from '../../support/fake-feed.js';
import {
  allByRole,
  byRole,
  eventually,
  focused,
  hasRole,
  nameOf,
  press,
  textOf,
} from '../../support/page.js';
import { history, item, show, type } from './support.js';

describe('<notif-inbox>', function () {
  this.timeout(12_000);

  for (const width of [1200, 800, 360])
    for (const colorScheme of ['light', 'dark'] as const)
      it(`passes axe at ${width} px in ${colorScheme}`, async () => {
        await emulateMedia({ colorScheme });
        const { inbox, root } = await show(undefined, { width, detail: true });
        await eventually(() => byRole(root, 'article', /Deploy failed$/));
        await expect(inbox).to.be.accessible();
        byRole(root, 'button', 'Select').click();
        await inbox.updateComplete;
        await expect(inbox).to.be.accessible();
        await emulateMedia({ colorScheme: 'light' });
      });

  it('shows the inbox, and says which part of how many is on screen', async () => {
    const { root, titles } = await show();
    byRole(root, 'heading', 'Inbox');
    await eventually(() => expect(titles()).to.have.length(5));
    await eventually(() =>
      expect(textOf(root.querySelector('[part=pager]') as Element)).to.contain('1–5 of 5'),
    );
  });

  it('says where more than it counts may match', async () => {
    const client = new FakeClient();
    client.hold();
    client.$feed.set(
      feed(
        history().map((one) => ({ ...one, seenAt: 1 })),
        { hasMore: true, total: null },
      ),
    );
    const { root } = await show(client);
    await eventually(() =>
      expect(textOf(root.querySelector('[part=pager]') as Element)).to.match(/of at least \d/),
    );
  });

  it('shows what is unread, and what is in the archive, with what there is to do in each', async () => {
    const { root, titles, control, row } = await show();
    control(/^Unread/).click();
    await eventually(() =>
      expect(titles()).to.deep.equal(['Deploy failed', 'Ana mentioned you', 'Report is ready']),
    );
    control(/^Archived/).click();
    await eventually(() => expect(titles()).to.deep.equal(['Old deploy', 'Old report']));
    row('Old deploy').focus();
    await press('m');
    await eventually(() => byRole(root, 'menuitem', /^Move back to list/));
    expect(hasRole(root, 'menuitem', /^Archive/)).to.equal(false);
  });

  it('moves one back from the archive, and takes that back', async () => {
    const { root, titles, control, row, client } = await show();
    control(/^Archived/).click();
    await eventually(() => expect(titles()).to.have.length(2));
    row('Old deploy').focus();
    await press('e');
    await eventually(() => expect(titles()).to.deep.equal(['Old report']));
    expect(client.calls('unarchive').length).to.equal(1);
    expect(textOf(root.querySelector('.undo') as Element)).to.contain(
      'Moved 1 notification back to the list',
    );
    await press('Control+z');
    await eventually(() => expect(titles()).to.have.length(2));
  });

  it('has filters beside the list, over it, or behind a button, by its own width', async () => {
    const wide = await show(undefined, { width: 1200 });
    const side = wide.root.querySelector('.side') as HTMLElement;
    const zone = wide.root.querySelector('.zone') as HTMLElement;
    expect(side.getBoundingClientRect().right).to.be.at.most(zone.getBoundingClientRect().left + 1);
    const medium = await show(undefined, { width: 800 });
    const over = medium.root.querySelector('.side') as HTMLElement;
    const under = medium.root.querySelector('.zone') as HTMLElement;
    expect(over.getBoundingClientRect().bottom).to.be.at.most(under.getBoundingClientRect().top + 1);
    medium.control('Priority Any Low Normal High Urgent');
    const narrow = await show(undefined, { width: 360 });
    expect(narrow.root.querySelector('select')?.checkVisibility()).to.equal(false);
    byRole(narrow.root, 'button', 'Filters');
  });

  for (const width of [320, 360, 640, 1023, 1400])
    it(`is nowhere wider than its ${width} px`, async () => {
      const client = new FakeClient([...history(), item('W'.repeat(300))]);
      const { inbox, root, titles } = await show(client, { width });
      await eventually(() => expect(titles()).to.have.length(6));
      byRole(root, 'button', 'Select').click();
      await inbox.updateComplete;
      for (const part of [
        inbox,
        ...root.querySelectorAll<HTMLElement>('.top, .side, .zone, .bulk, .pager, notif-list'),
      ])
        expect(part.scrollWidth, part.className || part.localName).to.be.at.most(part.clientWidth);
    });

  it('has controls that a finger hits', async () => {
    const { root, titles } = await show(undefined, { width: 360 });
    await eventually(() => expect(titles()).to.have.length(5));
    byRole(root, 'button', 'Select').click();
    await eventually(() => expect(root.querySelector('.bulk')).not.to.equal(null));
    for (const control of root.querySelectorAll<HTMLElement>('button, label, .field')) {
      const { width, height } = control.getBoundingClientRect();
      if (width) expect(Math.min(width, height), nameOf(control) || control.className).to.be.at.least(24);
    }
  });

  it('says that there is nothing, and why, with a way on', async () => {
    const { root, control } = await show(new FakeClient([item('One', { readAt: 1 })]), {
      types: [{ id: 'document' }, { id: 'billing', label: 'Billing' }],
    });
    control(/^Unread/).click();
    await eventually(() => byRole(root, 'heading', "You're all caught up"));
    byRole(root, 'button', 'Show all').click();
    await eventually(() => byRole(root, 'article', /One$/));
    control(/^Archived/).click();
    await eventually(() => byRole(root, 'heading', 'Archive is empty'));
    control(/^All/).click();
    control(/^Billing/).click();
    await eventually(() => byRole(root, 'heading', 'Nothing matches these filters'));
    const [clear] = allByRole(root, 'button').filter((one) => nameOf(one) === 'Clear filters' && one.slot);
    clear?.click();
    await eventually(() => byRole(root, 'article', /One$/));
    expect(control(/^Billing/).checked).to.equal(false);
  });

  it('says in a strip what is wrong with the list, and keeps showing it', async () => {
    const { root, client, titles, inbox } = await show();
    client.$connection.set({ ...client.$connection.get(), status: 'offline' });
    await eventually(() =>
      expect(textOf(root.querySelector('.banner') as Element)).to.contain("You're offline"),
    );
    expect(titles()).to.have.length(5);
    expect(inbox.matches(':state(offline)')).to.equal(true);
  });

  it('keeps its states for a page’s style', async () => {
    const client = new FakeClient();
    const { inbox } = await show(client);
    await eventually(() => expect(inbox.matches(':state(empty)')).to.equal(true));
    client.$feed.set(feed([], { status: 'loading' }));
    await eventually(() => expect(inbox.matches(':state(loading)')).to.equal(true));
    client.$feed.set(feed([], { status: 'error', error: new NotifError('server', '500') }));
    await eventually(() => expect(inbox.matches(':state(error)')).to.equal(true));
  });

  it('marks everything read that it shows, unless the page prevents that', async () => {
    const { inbox, root, client, control, titles } = await show(undefined, { types: [{ id: 'job' }] });
    control(/^Jobs/).click();
    await eventually(() => expect(titles()).to.have.length(2));
    const button = byRole(root, 'button', 'Mark all read');
    inbox.addEventListener('notif-mark-all-read', (event) => event.preventDefault(), { once: true });
    button.click();
    expect(client.calls('markRead')).to.deep.equal([]);
    button.click();
    expect(client.calls('markRead')).to.deep.equal([[{ all: { type: ['job.*'] } }]]);
  });

  it('tells the page of what failed, and the person', async () => {
    const { inbox, root, client, titles } = await show();
    await eventually(() => expect(titles()).to.have.length(5));
    client.failWith.markRead = new NotifError('server', '500');
    setTimeout(() => byRole(root, 'button', 'Mark all read').click());
    const event = (await oneEvent(inbox, 'notif-error')) as Event & { error: NotifError };
    expect(event.error.code).to.equal('server');
  });

  it('has letters and a slash for the list alone, and none where they are off', async () => {
    const { inbox, row, search, titles } = await show();
    await eventually(() => expect(titles()).to.have.length(5));
    row('Deploy failed').focus();
    await press('/');
    expect(focused()).to.equal(search());
    await press('j', 'u', 'e', 'x', '/');
    expect(search().value).to.equal('juex/');
    inbox.noKeys = true;
    type(search(), '');
    await eventually(() => expect(titles()).to.have.length(5));
    row('Deploy failed').focus();
    await press('/', 'x');
    expect(nameOf(focused())).to.contain('Deploy failed');
    expect(inbox.matches(':state(selecting)')).to.equal(false);
  });

  it('has at most 120 of 100,000 rows in the page', async () => {
    const client = new FakeClient();
    const many = Array.from({ length: 100_000 }, (_, index) =>
      item(`Row ${index}`, { readAt: 1, seenAt: 1 }),
    );
    client.$feed.set(feed(many));
    const { list, root } = await show(client);
    const rows = () => list().shadowRoot?.querySelectorAll('notif-item').length ?? 0;
    await eventually(() => expect(rows()).to.equal(120));
    list().scrollTop = list().scrollHeight / 2;
    await eventually(() =>
      expect(textOf(root.querySelector('.range') as Element)).to.match(/^(49|50),\d{3}–/),
    );
    expect(rows()).to.be.at.most(120);
  });

  it('opens another client’s inbox, and nothing of the first is left', async () => {
    const first = new FakeClient(history());
    const { inbox, titles } = await show(first);
    inbox.client = new FakeClient([item('Somebody else’s')]);
    await eventually(() => expect(titles()).to.deep.equal(['Somebody else’s']));
    expect(first.listeners).to.equal(0);
    const items = itemsOf(first.$feed.get());
    first.setItems([item('Late'), ...items]);
    await aTimeout(50);
    expect(titles()).to.deep.equal(['Somebody else’s']);
  });
});

import '../../../components/item/define.js';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import type { NotifActionEvent } from '../../../components/events/action.js';
import type { NotifErrorEvent } from '../../../components/events/error.js';
import type { NotifSnoozeEvent } from '../../../components/events/snooze.js';
import type { NotifItemClickEvent } from '../../../components/events/item-click.js';
import type { NotifItem } from '../../../components/item/item.js';
import { NotifError, type Notification } from '../../../src/index.js';
import { FakeClient } from '../../support/fake-client.js';
import { button, notification } from '../../support/notification.js';
import {
  allByRole,
  byRole,
  eventually,
  expectSpoken,
  focused,
  hasRole,
  nameOf,
  textOf,
} from '../../support/page.js';

const link = (url: string, target: 'self' | 'blank' = 'self') => ({ url, label: null, target });

async function show(fields: Partial<Notification> = {}, client = new FakeClient()) {
  const item = notification(fields);
  client.setItems([item]);
  const row = await fixture<NotifItem>(html`<notif-item .client=${client} .item=${item}></notif-item>`);
  // As a list does.
  client.$feed.listen((feed) => {
    row.item = feed.get(item.id) ?? row.item;
  });
  const root = row.shadowRoot as ShadowRoot;
  return { row, root, item, client, article: byRole(root, 'article', /./) };
}

describe('<notif-item>', function () {
  // Sentences are spoken 1.5 s apart.
  this.timeout(12_000);

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`passes axe in ${colorScheme}`, async () => {
      await emulateMedia({ colorScheme });
      const { row, root } = await show({
        priority: 'urgent',
        title: 'Deploy failed',
        body: 'Step 3 exited with 1.',
        action: link('#run'),
        actions: [button({ label: 'Retry', style: 'primary' }), button({ label: 'View log', url: '#log' })],
      });
      await expect(row).to.be.accessible();
      byRole(root, 'button', /More actions/).click();
      await eventually(() => byRole(root, 'menu', /More actions/));
      await expect(row).to.be.accessible();
      await emulateMedia({ colorScheme: 'light' });
    });
  }

  it('says in its name that it is unread, and what it is (ux 9)', async () => {
    const { article, client, item } = await show({ title: 'Export ready' });
    expect(nameOf(article)).to.equal('Unread Export ready');
    client.change(item.id, { readAt: Date.now() });
    await eventually(() => expect(nameOf(article)).to.equal('Export ready'));
  });

  it('has a word for what is urgent or high, and none for the others', async () => {
    const words = { urgent: 'Urgent', high: 'High', normal: '', low: '' } as const;
    for (const [priority, word] of Object.entries(words)) {
      const { root } = await show({ priority: priority as Notification['priority'], title: 'T' });
      const meta = textOf(root.querySelector('[part=row-meta]') as Element);
      if (word) expect(meta).to.contain(word);
      else expect(meta).to.match(/^Document/);
    }
  });

  it('has one link where it leads somewhere, and none where it does not (ux 10)', async () => {
    const { root } = await show({ title: 'Go', action: link('/there') });
    expect(allByRole(root, 'link').map(nameOf)).to.deep.equal(['Go']);
    const plain = await show({ title: 'Stay' });
    expect(allByRole(plain.root, 'link')).to.deep.equal([]);
  });

  for (const url of [
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' data:text/html,x',
    'vbscript:x',
    'blob:x',
  ])
    it(`makes no link of ${JSON.stringify(url)} (ux 10, 90)`, async () => {
      const { root } = await show({ action: link(url), actions: [button({ label: 'Open', url })] });
      expect(allByRole(root, 'link')).to.deep.equal([]);
    });

  it('opens what is meant for another window without a way back into this one', async () => {
    const { root } = await show({ action: link('https://example.com/', 'blank') });
    const [a] = allByRole(root, 'link') as HTMLAnchorElement[];
    expect(a?.target).to.equal('_blank');
    expect(a?.relList.contains('noopener')).to.equal(true);
  });

  it('shows markup in its texts as text (ux 91)', async () => {
    const hostile = '<img src=x onerror=alert(1)><b>hi</b>';
    const { root } = await show({ title: hostile, body: hostile });
    expect(root.querySelector('b, img[src=x]')).to.equal(null);
    expect(textOf(root.querySelector('[part=row-title]') as Element)).to.equal(hostile);
  });

  it('shows a notification that has nothing but an id without a blank or a broken word (ux 89)', async () => {
    const { root } = await show({ title: '', body: '', category: '', type: '', createdAt: null });
    const text = textOf(root.querySelector('article') as Element);
    expect(text).to.contain('Notification').and.to.contain('Time unknown');
    expect(text).not.to.match(/undefined|null|NaN|Invalid/);
  });

  it('keeps a title of 10,000 letters within its box and out of the page', async () => {
    const { row, root } = await show({ title: '👩‍👩‍👧‍👦'.repeat(40) + 'x'.repeat(10_000) });
    row.style.inlineSize = '320px';
    expect(row.scrollWidth).to.be.at.most(320);
    expect(root.querySelector('[part=row-title]')?.textContent.length).to.be.below(3000);
    const more = await eventually(() => byRole(root, 'button', 'Show more'));
    more.click();
    await eventually(() => byRole(root, 'button', 'Show less'));
    expect(root.querySelector('[part=row-title]')?.textContent.trim().length).to.be.above(10_000);
  });

  it('keeps the language and the direction of the text it was given', async () => {
    const { root } = await show({ title: 'שלום', body: 'x', locale: 'he' });
    const title = root.querySelector('[part=row-title]') as HTMLElement;
    expect(title.lang).to.equal('he');
    expect(getComputedStyle(title).direction).to.equal('rtl');
    expect((root.querySelector('[part=row-meta]') as HTMLElement).closest('[lang]')).to.equal(null);
  });

  it('keeps the marks between the parts of its meta line where the page runs the other way', async () => {
    const { row, root } = await show({ title: 'Export' });
    row.parentElement!.dir = 'rtl';
    await row.updateComplete;
    const [part] = root.querySelectorAll('[part=row-meta] > span');
    const text = part?.querySelector('bdi') as HTMLElement;
    expect(getComputedStyle(part as Element).direction).to.equal('rtl');
    expect(getComputedStyle(text).direction).to.equal('ltr');
    // The mark stands after the text, which in this page is to its left.
    expect(text.getBoundingClientRect().left).to.be.above(part!.getBoundingClientRect().left);
  });

  it('has a ring round the row while it has the focus of the keyboard', async () => {
    const { root, article } = await show({ title: 'Export' });
    await sendKeys({ press: 'Tab' });
    article.focus();
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(
      root.querySelector('[part~=row]') as Element,
    );
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
    expect(outlineColor).not.to.match(/, 0\)$/);
  });

  it('marks as read and goes where the title leads', async () => {
    const { root, client, item, row } = await show({ title: 'Go', action: link('#went') });
    const heard: (string | null)[] = [];
    row.addEventListener('notif-item-click', (event) => heard.push((event as NotifItemClickEvent).url));
    byRole(root, 'link', 'Go').click();
    expect(location.hash).to.equal('#went');
    expect(heard).to.deep.equal(['#went']);
    expect(client.calls('markRead')).to.deep.equal([[item.id]]);
    location.hash = '';
  });

  it('leaves the way to the page that prevents it', async () => {
    const { root, client, row } = await show({ title: 'Go', action: link('#prevented') });
    row.addEventListener('notif-item-click', (event) => event.preventDefault());
    byRole(root, 'link', 'Go').click();
    expect(location.hash).to.equal('');
    expect(client.calls('markRead')).to.deep.equal([]);
  });

  it('leaves a click with a modifier to the browser', async () => {
    const { root, row, client } = await show({ title: 'Go', action: link('#elsewhere') });
    let heard = 0;
    row.addEventListener('notif-item-click', () => heard++);
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true });
    row.addEventListener('click', (event) => {
      expect(event.defaultPrevented).to.equal(false);
      event.preventDefault();
    });
    byRole(root, 'link', 'Go').dispatchEvent(click);
    expect(heard).to.equal(0);
    expect(client.calls('markRead').length).to.equal(1);
  });

  it('runs a button in place, busy until its outcome stands there', async () => {
    const client = new FakeClient();
    const { root, article } = await show(
      { actions: [button({ label: 'Approve', style: 'primary' }), button({ label: 'Reject' })] },
      client,
    );
    const release = client.hold();
    const approve = byRole(root, 'button', 'Approve');
    approve.focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(approve.ariaBusy).to.equal('true'));
    expect(byRole(root, 'button', 'Reject').ariaDisabled).to.equal('true');
    byRole(root, 'button', 'Reject').click();
    release();
    await eventually(() => expect(textOf(article)).to.contain('Approve: done'));
    expect(client.calls('act').map(([, action]) => action)).to.deep.equal(['approve']);
    expect(hasRole(root, 'button', 'Reject')).to.equal(false);
    expect(focused()).to.equal(article);
    await expectSpoken('Approve: done');
  });

  it('says aloud that a button has to wait where there is no network', async () => {
    const client = new FakeClient();
    client.$connection.set({ ...client.$connection.get(), status: 'offline' });
    const { root } = await show({ actions: [button({ label: 'Approve' })] }, client);
    const release = client.hold();
    byRole(root, 'button', 'Approve').click();
    await expectSpoken('Saving when online');
    expect(byRole(root, 'button', 'Approve').ariaBusy).to.equal('true');
    release();
    await expectSpoken('Approve: done');
  });

  it('says in the row and aloud that a button did not work, and takes it again', async () => {
    const client = new FakeClient();
    const { root, row, article } = await show({ actions: [button({ label: 'Approve' })] }, client);
    client.failWith.act = new NotifError('conflict', 'Already decided.');
    const errors: string[] = [];
    row.addEventListener('notif-error', (event) => errors.push((event as NotifErrorEvent).error.code));
    byRole(root, 'button', 'Approve').click();
    await eventually(() => expect(textOf(article)).to.match(/Approve.*didn.t work/));
    await expectSpoken(/^.Approve. didn.t work\. Nothing was changed\.$/, 'alert');
    expect(errors).to.deep.equal(['conflict']);
    delete client.failWith.act;
    byRole(root, 'button', 'Approve').click();
    await eventually(() => expect(textOf(article)).to.contain('Approve: done').and.not.to.contain('work'));
  });

  it('leaves a button to the page that prevents it', async () => {
    const { root, row, client } = await show({ actions: [button({ label: 'Approve' })] });
    const heard: string[] = [];
    row.addEventListener('notif-action', (event) => {
      event.preventDefault();
      heard.push((event as NotifActionEvent).action.id);
    });
    byRole(root, 'button', 'Approve').click();
    expect(heard).to.deep.equal(['approve']);
    expect(client.calls('act')).to.deep.equal([]);
  });

  it('shows the outcome that the backend kept, and no button to press again', async () => {
    const decided = button({ label: 'Approve', state: 'done', outcome: 'Approved by Ana' });
    const { root, article } = await show({ actions: [decided, button({ label: 'Reject' })] });
    expect(textOf(article)).to.contain('Approved by Ana');
    expect(hasRole(root, 'button', 'Approve')).to.equal(false);
    expect(hasRole(root, 'button', 'Reject')).to.equal(false);
  });

  it('has two buttons in the row and the third in its menu', async () => {
    const actions = ['One', 'Two', 'Three'].map((label) => button({ label }));
    const { root, client } = await show({ actions });
    expect(hasRole(root, 'button', 'Three')).to.equal(false);
    byRole(root, 'button', /More actions/).click();
    (await eventually(() => byRole(root, 'menuitem', /^Three/))).click();
    expect(client.calls('act').map(([, action]) => action)).to.deep.equal(['three']);
  });

  it('says aloud that a change did not work, and goes on showing what is true (ux 88)', async () => {
    const client = new FakeClient();
    const { root, article } = await show({ title: 'Export' }, client);
    client.failWith.markRead = new NotifError('server', '500');
    byRole(root, 'button', 'Mark as read: Export').click();
    await expectSpoken(/^.Mark as read. didn.t work\. Nothing was changed\.$/, 'alert');
    expect(nameOf(article)).to.equal('Unread Export');
  });

  it('has a menu of plain commands that the keys walk through (ux 16)', async () => {
    const { root, client, item } = await show({ title: 'Export', action: link('#x') });
    const opener = byRole(root, 'button', 'More actions for Export');
    opener.focus();
    await sendKeys({ press: 'Enter' });
    const menu = await eventually(() => byRole(root, 'menu', 'More actions for Export'));
    expect(opener.ariaExpanded).to.equal('true');
    expect(menu.querySelectorAll('a, input, [role=menuitemcheckbox], [role=menuitemradio]').length).to.equal(
      0,
    );
    const inIt = [...menu.children].map((child) => child.role ?? child.localName);
    expect(inIt).to.deep.equal([...Array.from({ length: 4 }, () => 'menuitem'), 'hr', 'menuitem']);
    await eventually(() => expect(textOf(focused())).to.match(/^Mark as read/));
    await sendKeys({ press: 'ArrowUp' });
    expect(textOf(focused())).to.equal('Delete');
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'a' });
    expect(textOf(focused())).to.match(/^Archive/);
    await sendKeys({ press: 'Escape' });
    expect(focused()).to.equal(opener);
    await eventually(() => expect(hasRole(root, 'menu', /./)).to.equal(false));
    await sendKeys({ press: 'Enter' });
    await eventually(() => byRole(root, 'menuitem', /^Delete/));
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    expect(client.calls('remove')).to.deep.equal([[item.id]]);
  });

  it('shows its small buttons to who comes by Tab', async () => {
    const { root, article } = await show({ title: 'Export' });
    const bar = root.querySelector('[part=row-actions]') as HTMLElement;
    article.focus();
    await sendKeys({ press: 'Tab' });
    expect(nameOf(focused())).to.equal('Mark as read: Export');
    expect(getComputedStyle(bar).opacity).to.equal('1');
  });

  it('is passed over by Tab while another row has the tab stop', async () => {
    const { row, root } = await show({ action: link('#x'), actions: [button({ label: 'Retry' })] });
    row.parked = true;
    await row.updateComplete;
    const stops = [...root.querySelectorAll<HTMLElement>('a, button, article')].filter(
      ({ tabIndex }) => tabIndex >= 0,
    );
    expect(stops).to.deep.equal([]);
  });

  it('leaves the initials where an avatar does not come', async () => {
    const actor = { id: null, name: 'Ana Ruiz', avatarUrl: '/no-such-picture.png' };
    const { root } = await show({ actor });
    await eventually(() => expect(root.querySelector('img')).to.equal(null));
    expect(textOf(root.querySelector('[part=row-media]') as Element)).to.equal('AR');
  });

  describe('put off', () => {
    it('by the menu, one step in and back, to a time that is written beside it', async () => {
      const { root, client, item } = await show({ title: 'Export ready' });
      let until: number | null = 0;
      root.host.addEventListener('notif-snooze', (event) => (until = (event as NotifSnoozeEvent).until));
      byRole(root, 'button', /More actions/).click();
      await eventually(() => byRole(root, 'menuitem', 'Snooze').click());
      await eventually(() => expect(nameOf(focused())).to.match(/^In 1 hour/));
      expect(allByRole(root, 'menuitem').map(nameOf)[0]).to.equal('Snooze');
      await sendKeys({ press: 'ArrowLeft' });
      await eventually(() => expect(nameOf(focused())).to.equal('Snooze'));
      expect(hasRole(root, 'menuitem', /^In 1 hour/)).to.equal(false);
      focused().click();
      await eventually(() => byRole(root, 'menuitem', /^Tomorrow .*8:00/).click());
      expect(hasRole(root, 'menu', /./)).to.equal(false);
      const [[ids, at]] = client.calls('snooze') as [[string, number]];
      expect(ids).to.equal(item.id);
      expect(new Date(at).getHours()).to.equal(8);
      expect(until).to.equal(at);
    });

    it('is brought back by the same menu', async () => {
      const { root, client, item } = await show({ snoozedUntil: Date.now() + 3_600_000 });
      byRole(root, 'button', /More actions/).click();
      await eventually(() => byRole(root, 'menuitem', 'Bring back now').click());
      expect(client.calls('unsnooze')).to.deep.equal([[item.id]]);
    });
  });

  it('goes from the archive back to the list', async () => {
    const { row, client, item } = await show();
    row.item = { ...item, archivedAt: 1 };
    await row.updateComplete;
    row.perform('archive');
    expect(client.calls('unarchive')).to.deep.equal([[item.id]]);
  });

  describe('swiped by a finger', () => {
    async function swipe(byX: number, byY = 0, { type = 'touch', ms = 300, rtl = false } = {}) {
      const shown = await show({ title: 'Export ready' });
      const { row, root } = shown;
      row.swipe = true;
      if (rtl) row.dir = 'rtl';
      await row.updateComplete;
      const at = root.querySelector('.row')!;
      const point = (name: string, x: number, y: number) =>
        at.dispatchEvent(
          new PointerEvent(name, {
            bubbles: true,
            composed: true,
            isPrimary: true,
            pointerType: type,
            pointerId: 7,
            clientX: 100 + x,
            clientY: 100 + y,
          }),
        );
      point('pointerdown', 0, 0);
      await aTimeout(ms);
      for (const part of [0.2, 0.6, 1]) point('pointermove', byX * part, byY * part);
      await row.updateComplete;
      const under = root.querySelector<HTMLElement>('.under')?.innerText.trim() ?? '';
      point('pointerup', byX, byY);
      await row.updateComplete;
      return { ...shown, under, moved: row.style.getPropertyValue('--_swipe') };
    }

    it('to the end marks it as read, to the start archives it, as its buttons do, and says so under it (ux 48)', async () => {
      const right = await swipe(600);
      expect(right.under).to.equal('Mark as read');
      expect(right.client.calls('markRead')).to.deep.equal([[right.item.id]]);
      const left = await swipe(-600);
      expect(left.under).to.equal('Archive');
      expect(left.client.calls('archive')).to.deep.equal([[left.item.id]]);
      expect(left.moved).to.equal('');
    });

    it('goes the other way in a right-to-left page', async () => {
      const { client, item } = await swipe(600, 0, { rtl: true });
      expect(client.calls('archive')).to.deep.equal([[item.id]]);
    });

    it('springs back from less than a third, and leaves scrolling and the mouse alone (ux 83)', async () => {
      for (const { client, under } of [
        await swipe(60, 0, { ms: 500 }),
        await swipe(40, 200),
        await swipe(600, 0, { type: 'mouse' }),
      ]) {
        expect(client.calls('markRead')).to.deep.equal([]);
        expect(client.calls('archive')).to.deep.equal([]);
        expect(['', 'Mark as read']).to.include(under);
      }
    });
  });
});

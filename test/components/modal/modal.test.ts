import '../../../components/modal/define.js';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { NotifModal } from '../../../components/modal/modal.js';
import { NotifError, type Notification } from '../../../src/index.js';
import { FakeClient } from '../../support/fake-client.js';
import { feed } from '../../support/fake-feed.js';
import { button, notification } from '../../support/notification.js';
import {
  allByRole,
  byRole,
  deepContains,
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
const inbox = (...titles: string[]): Notification[] =>
  titles.map((title) => notification({ title, seq: seq--, action: link(`#${title}`) }));

/** A page with a button, its panel, and something after it. */
async function page(client = new FakeClient(inbox('One', 'Two', 'Three'))) {
  const box = await fixture(html`
    <main>
      <button id="bell" type="button">Bell</button>
      <notif-modal .client=${client}></notif-modal>
      <a href="#after" id="after">After</a>
    </main>
  `);
  const bell = box.querySelector('#bell') as HTMLButtonElement;
  const modal = box.querySelector('notif-modal') as NotifModal;
  modal.anchor = bell;
  const root = modal.shadowRoot as ShadowRoot;
  const dialog = root.querySelector('dialog') as HTMLDialogElement;
  const open = async (focus?: 'heading' | 'first-row') => {
    bell.focus();
    modal.show({ focus: focus ?? 'heading' });
    await eventually(() => expect(dialog.checkVisibility()).to.equal(true));
    await modal.updateComplete;
  };
  const titles = () => allByRole(root, 'article').map((row) => nameOf(row).replace('Unread ', ''));
  const row = (title: string) => byRole(root, 'article', new RegExp(`${title}$`));
  const shown = () => dialog.checkVisibility();
  return { box, bell, modal, root, dialog, client, open, titles, row, shown };
}

const events = (target: EventTarget, ...types: string[]): string[] => {
  const heard: string[] = [];
  for (const type of types) target.addEventListener(type, () => heard.push(type));
  return heard;
};

describe('<notif-modal>', function () {
  // Sentences are spoken 1.5 s apart.
  this.timeout(12_000);

  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`passes axe in ${colorScheme}, beside its anchor and as a sheet`, async () => {
      await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const actions = [button({ label: 'Approve', style: 'primary' }), button({ label: 'Reject' })];
      const items = [
        notification({ title: 'Urgent one', priority: 'urgent', body: 'Text', actions }),
        ...inbox('Two'),
      ];
      const { modal, open } = await page(new FakeClient(items));
      await open();
      await expect(modal).to.be.accessible();
      await setViewport({ width: 360, height: 740 });
      await aTimeout(50);
      await expect(modal).to.be.accessible();
      await emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
    });
  }

  describe('opening and closing', () => {
    it('is a dialog called "Notifications" and moves the focus to that heading (ux 5)', async () => {
      const { root, open, modal, dialog } = await page();
      const heard = events(document, 'notif-open');
      await open();
      expect(byRole(root, 'dialog', 'Notifications')).to.equal(dialog);
      expect(focused()).to.equal(byRole(root, 'heading', 'Notifications'));
      expect(modal.open).to.equal(true);
      expect(dialog.matches(':modal')).to.equal(false);
      expect(dialog.ariaModal).to.equal(null);
      expect(heard).to.deep.equal(['notif-open']);
    });

    it('moves the focus to the first row when asked', async () => {
      const { open, row } = await page();
      await open('first-row');
      await eventually(() => expect(focused()).to.equal(row('One')));
    });

    it('takes the focus on its heading when a page gives it', async () => {
      const { modal, box, root, open } = await page();
      await open();
      (box.querySelector('#after') as HTMLElement).focus();
      modal.focus();
      expect(focused()).to.equal(byRole(root, 'heading', 'Notifications'));
    });

    it('closes by Esc and gives the focus back', async () => {
      const { bell, open, shown } = await page();
      const heard = events(document, 'notif-close');
      await open('first-row');
      await press('Escape');
      await eventually(() => expect(shown()).to.equal(false));
      expect(focused()).to.equal(bell);
      expect(heard).to.deep.equal(['notif-close']);
    });

    it('closes by its button and gives the focus back', async () => {
      const { root, bell, open, shown } = await page();
      await open();
      byRole(root, 'button', 'Close notifications').click();
      await eventually(() => expect(shown()).to.equal(false));
      expect(focused()).to.equal(bell);
    });

    it('closes by a press elsewhere and leaves the focus there (ux 29)', async () => {
      const { box, open, shown } = await page();
      await open();
      const after = box.querySelector('#after') as HTMLElement;
      after.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      after.focus();
      after.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
      await eventually(() => expect(shown()).to.equal(false));
      expect(focused()).to.equal(after);
    });

    it('stays for a press on its anchor, which has its own say, and for one that began inside', async () => {
      const { bell, box, root, open, shown } = await page();
      await open();
      const press2 = (from: Element, to: Element) => {
        from.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
        to.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, composed: true }));
      };
      press2(bell, bell);
      press2(byRole(root, 'heading', 'Notifications'), box);
      await aTimeout(50);
      expect(shown()).to.equal(true);
    });

    it('lets Tab out at its end, to what follows in the page, and closes (ux 36)', async () => {
      const { root, box, open, shown } = await page();
      await open();
      byRole(root, 'button', 'Clear all').focus();
      await press('Tab');
      await eventually(() => expect(shown()).to.equal(false));
      expect(focused()).to.equal(box.querySelector('#after'));
    });

    it('stays closed, and stays open, where the page prevents it', async () => {
      const { modal, open, shown } = await page();
      const prevent = (event: Event) => event.preventDefault();
      document.addEventListener('notif-open', prevent);
      modal.show();
      await aTimeout(20);
      expect(shown()).to.equal(false);
      document.removeEventListener('notif-open', prevent);
      await open();
      document.addEventListener('notif-close', prevent);
      await press('Escape');
      modal.hide();
      await aTimeout(20);
      expect(shown()).to.equal(true);
      document.removeEventListener('notif-close', prevent);
    });

    it('is there again after it was moved in the page', async () => {
      const { modal, bell, open, shown } = await page();
      await open();
      bell.before(modal);
      await eventually(() => expect(shown()).to.equal(true));
      await press('Escape');
      await eventually(() => expect(shown()).to.equal(false));
    });

    it('hands the focus to what is left of the page when it is taken out of it', async () => {
      const { box, modal, bell, open } = await page();
      await open('first-row');
      bell.remove();
      modal.remove();
      await eventually(() => expect(document.activeElement).to.equal(box));
    });

    it('stands under its anchor and never off the screen', async () => {
      const { bell, dialog, open } = await page();
      bell.style.cssText = 'position:fixed; inset-inline-start:2px; inset-block-end:40px';
      await open();
      // It grows with its list, and is put in place by the frame after that.
      await eventually(() => {
        const box = dialog.getBoundingClientRect();
        expect(box.left).to.be.at.least(8);
        expect(box.top).to.be.at.least(8);
        expect(box.right).to.be.at.most(1272);
        expect(box.bottom).to.be.at.most(bell.getBoundingClientRect().top);
      });
    });
  });

  describe('on a small screen', () => {
    it('covers it as a modal sheet, and the page behind is out of reach', async () => {
      await setViewport({ width: 360, height: 740 });
      const { box, dialog, open, root } = await page();
      await open();
      expect(dialog.matches(':modal')).to.equal(true);
      expect(dialog.getBoundingClientRect().width).to.equal(360);
      expect(dialog.scrollWidth).to.be.at.most(360);
      (box.querySelector('#after') as HTMLElement).focus();
      expect(root.contains(focused()) || dialog.getRootNode() === focused().getRootNode()).to.equal(true);
      expect(hasRole(root, 'button', 'Show fewer')).to.equal(false);
      await press('Escape');
      await eventually(() => expect(dialog.checkVisibility()).to.equal(false));
    });

    it('keeps Tab and Shift+Tab within the sheet, round and round (ux 37)', async () => {
      await setViewport({ width: 360, height: 740 });
      const { box, root, dialog, open } = await page();
      await open();
      const controls =
        allByRole(root, 'button').length + allByRole(root, 'tab').length + allByRole(root, 'link').length;
      for (const key of ['Tab', 'Shift+Tab']) {
        const met: HTMLElement[] = [];
        for (let presses = 0; presses < controls + 10; presses++) {
          await press(key);
          met.push(focused());
        }
        const outside = met.filter((stop) => !deepContains(dialog, stop) && stop !== document.body);
        expect(outside.map(nameOf), key).to.deep.equal([]);
        // Round: some have been met twice.
        expect(new Set(met).size, key).to.be.below(met.length);
        expect(new Set(met).size, key).to.be.above(8);
      }
      expect(deepContains(box, focused()) || focused() === document.body).to.equal(true);
    });

    it('becomes a sheet and a panel again without losing the row, the scroll or a word (ux 47)', async () => {
      const client = new FakeClient(inbox(...Array.from({ length: 30 }, (_, index) => `Row ${index}`)));
      const { modal, dialog, row, root, open } = await page(client);
      await open();
      const heard = events(document, 'notif-close', 'notif-open');
      await eventually(() => row('Row 20'));
      row('Row 20').focus();
      const list = root.querySelector('notif-list') as HTMLElement;
      const at = list.scrollTop;
      expect(at).to.be.above(0);
      await setViewport({ width: 360, height: 740 });
      await eventually(() => expect(dialog.matches(':modal')).to.equal(true));
      expect(focused()).to.equal(row('Row 20'));
      await setViewport({ width: 1280, height: 800 });
      await eventually(() => expect(dialog.matches(':modal')).to.equal(false));
      expect(focused()).to.equal(row('Row 20'));
      expect(list.scrollTop).to.be.closeTo(at, 1);
      expect(modal.open).to.equal(true);
      expect(heard).to.deep.equal([]);
    });

    it('scrolls as a whole where there is little height', async () => {
      await setViewport({ width: 320, height: 256 });
      const { dialog, open } = await page();
      await open();
      expect(dialog.scrollWidth).to.be.at.most(320);
      expect(dialog.scrollHeight).to.be.above(256);
    });
  });

  describe('tabs', () => {
    it('are one stop; arrows, Home and End move and show at once (ux 15)', async () => {
      const client = new FakeClient(inbox('One', 'Two'));
      client.change(client.$feed.get().ids[0] ?? '', { readAt: Date.now() });
      const { root, open, titles } = await page(client);
      await open();
      const [all, unread] = allByRole(root, 'tab');
      expect(allByRole(root, 'tab').map(nameOf)).to.deep.equal(['All', 'Unread , 1', 'Mentions', 'Archived']);
      all?.focus();
      await press('ArrowRight');
      await eventually(() => expect(focused()).to.equal(unread));
      const tabs = allByRole(root, 'tab');
      expect(tabs.map(({ ariaSelected }) => ariaSelected)).to.deep.equal(['false', 'true', 'false', 'false']);
      expect(tabs.map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0, -1, -1]);
      expect(tabs.every((tab) => tab.parentElement === byRole(root, 'tablist', 'Filter'))).to.equal(true);
      await eventually(() => expect(titles()).to.deep.equal(['Two']));
      byRole(root, 'tabpanel', /Unread/);
      await press('Home');
      await eventually(() => expect(titles()).to.deep.equal(['One', 'Two']));
      await press('End');
      await eventually(() => expect(focused()).to.equal(allByRole(root, 'tab').at(-1)));
      expect(client.$ui.get().tab).to.equal('archived');
      await press('ArrowRight');
      await eventually(() => expect(focused()).to.equal(all));
      await press('ArrowLeft');
      await eventually(() => expect(nameOf(focused())).to.equal('Archived'));
    });

    it('show mentions, and the archive, where a row goes back to the list and the bar takes that back', async () => {
      const [one, two, three] = inbox('One', 'Two', 'Three') as [Notification, Notification, Notification];
      const client = new FakeClient([one, { ...two, type: 'mention.comment' }]);
      const { root, open, titles, row } = await page(client);
      await open();
      byRole(root, 'tab', 'Mentions').click();
      await eventually(() => expect(titles()).to.deep.equal(['Two']));
      byRole(root, 'tab', 'Archived').click();
      await eventually(() => byRole(root, 'heading', 'Archive is empty'));
      client.setArchive([{ ...three, archivedAt: 1 }]);
      await eventually(() => expect(titles()).to.deep.equal(['Three']));
      expect(byRole(root, 'button', 'Clear all').ariaDisabled).to.equal('true');
      row('Three').focus();
      await press('e');
      expect(client.calls('unarchive')).to.deep.equal([[three.id]]);
      await eventually(() => byRole(root, 'button', /^Undo/));
    });

    it('are those that the page gives, with its words', async () => {
      const { modal, root, open } = await page();
      modal.tabs = [
        { id: 'mine', label: 'For me', query: { tag: 'me' } },
        { id: 'all', query: {} },
      ];
      await open();
      expect(allByRole(root, 'tab').map(nameOf)).to.deep.equal(['For me', 'All']);
    });

    it('mean by all what they show', async () => {
      const client = new FakeClient(inbox('One', 'Two'));
      client.setUi({ tab: 'unread' });
      const { root, open } = await page(client);
      await open();
      byRole(root, 'button', 'Clear all').click();
      byRole(root, 'button', 'Mark all read').click();
      expect(client.calls('clearAll')).to.deep.equal([[{ status: 'unread' }]]);
    });

    it('turn round in a right-to-left page', async () => {
      const { box, root, open } = await page();
      box.setAttribute('dir', 'rtl');
      await open();
      allByRole(root, 'tab')[0]?.focus();
      await press('ArrowLeft');
      await eventually(() => expect(nameOf(focused())).to.equal('Unread , 3'));
      await press('ArrowRight');
      await eventually(() => expect(nameOf(focused())).to.equal('All'));
    });

    it('offer the way back from an empty one', async () => {
      const client = new FakeClient(inbox('One'));
      client.change(client.$feed.get().ids[0] ?? '', { readAt: Date.now() });
      client.setUi({ tab: 'unread' });
      const { root, open, titles } = await page(client);
      await open();
      byRole(root, 'heading', /all caught up$/);
      byRole(root, 'button', 'Show all').click();
      await eventually(() => expect(titles()).to.deep.equal(['One']));
      expect(focused()).to.equal(byRole(root, 'tab', 'All'));
    });
  });

  describe('do not disturb', () => {
    it('is a button that says whether it is on', async () => {
      const { client, root, open } = await page();
      await open();
      const toggle = () => byRole(root, 'button', 'Do not disturb');
      expect(toggle().ariaPressed).to.equal('false');
      toggle().click();
      await eventually(() => expect(toggle().ariaPressed).to.equal('true'));
      expect(client.$ui.get().doNotDisturb).to.equal(true);
      client.setUi({ doNotDisturb: Date.now() + 60_000 });
      await eventually(() => expect(toggle().ariaPressed).to.equal('true'));
      toggle().click();
      await eventually(() => expect(toggle().ariaPressed).to.equal('false'));
      expect(client.$ui.get().doNotDisturb).to.equal(false);
    });
  });

  describe('what the person chose', () => {
    it('goes before what the page has: language, clock, time, density, letters', async () => {
      const client = new FakeClient([
        notification({ title: 'One', createdAt: new Date(2020, 2, 18, 15, 32).getTime() }),
      ]);
      const { modal, root, open } = await page(client);
      modal.density = 'comfortable';
      await open();
      const item = () => root.querySelector('notif-list')!.shadowRoot!.querySelector('notif-item')!;
      const time = () => textOf(item().shadowRoot!.querySelector('time')!);
      expect(item().density).to.equal('comfortable');
      client.setUi({ settings: { time: 'absolute', density: 'compact', hourCycle: 'h23', keys: false } });
      await eventually(() => expect(time()).to.match(/^Mar 18, 2020, 15:32/));
      expect(item().density).to.equal('compact');
      client.setUi({ settings: { hourCycle: 'h12' } });
      await eventually(() => expect(time()).to.match(/3:32/));
      allByRole(root, 'article')[0]!.focus();
      await press('u');
      expect(client.calls('markRead')).to.deep.equal([]);
      client.setUi({ settings: { locale: 'de' } });
      await eventually(() => byRole(root, 'tab', 'Alle'));
      expect(modal.lang).to.equal('de');
    });
  });

  describe('commands', () => {
    it('marks all as read, says how many, and takes it back', async () => {
      const { client, root, open } = await page();
      await open();
      const mark = byRole(root, 'button', 'Mark all read');
      mark.focus();
      await press('Enter');
      const undo = await eventually(() => byRole(root, 'button', /^Undo/));
      expect(textOf(undo.parentElement as Element)).to.contain('Marked 3 notifications as read');
      await expectSpoken('Marked 3 notifications as read. Undo available');
      expect(focused()).to.equal(mark);
      expect(client.$counts.get().unread).to.equal(0);
      undo.click();
      await eventually(() => expect(client.$counts.get().unread).to.equal(3));
      expect(hasRole(root, 'button', /^Undo/)).to.equal(false);
    });

    it('clears all, leaves the focus on what stands there now, and takes it back by Ctrl+Z', async () => {
      const { root, open, titles } = await page();
      await open();
      byRole(root, 'button', 'Clear all').focus();
      await press('Enter');
      const heading = await eventually(() => byRole(root, 'heading', 'No notifications yet'));
      await eventually(() => expect(focused()).to.equal(heading));
      await eventually(() => byRole(root, 'button', /^Undo/));
      await press('Control+z');
      await eventually(() => expect(titles()).to.deep.equal(['One', 'Two', 'Three']));
      expect(focused()).not.to.equal(document.body);
    });

    it('offers to take back an archived row, and only the last thing done', async () => {
      const { client, root, row, open, titles } = await page();
      await open();
      row('One').focus();
      await press('e');
      await eventually(() => byRole(root, 'button', /^Undo/));
      await press('e');
      await eventually(() => expect(titles()).to.deep.equal(['Three']));
      expect(allByRole(root, 'button').filter((one) => /^Undo/.test(nameOf(one))).length).to.equal(1);
      expect(client.calls('archive').length).to.equal(2);
      await eventually(() => byRole(root, 'button', /^Undo/));
      byRole(root, 'button', /^Undo/).click();
      await eventually(() => expect(titles()).to.deep.equal(['Two', 'Three']));
    });

    it('offers to take back what the server cannot be told of yet, and withdraws that when it is refused', async () => {
      const { client, root, row, open, titles } = await page();
      await open();
      const reached = client.hold();
      row('One').focus();
      await press('e');
      const undo = await eventually(() => byRole(root, 'button', /^Undo/));
      expect(textOf(undo.parentElement as Element)).to.contain('Archived 1 notification');
      undo.click();
      await eventually(() => expect(titles()).to.deep.equal(['One', 'Two', 'Three']));
      client.failWith.markAllRead = new NotifError('forbidden', '403');
      byRole(root, 'button', 'Mark all read').click();
      await eventually(() => byRole(root, 'button', /^Undo/));
      reached();
      await expectSpoken(/^.Mark all read. didn.t work\. Nothing was changed\.$/, 'alert');
      expect(hasRole(root, 'button', /^Undo/)).to.equal(false);
    });

    it('leaves Ctrl+Z to the browser while there is nothing to take back (ux 129)', async () => {
      const { row, open } = await page();
      await open();
      const key = new KeyboardEvent('keydown', {
        key: 'z',
        ctrlKey: true,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      row('One').dispatchEvent(key);
      expect(key.defaultPrevented).to.equal(false);
    });

    it('takes Ctrl+Z for its own only within the panel, and not while an input method composes (ux 35, 129)', async () => {
      const { client, root, box, row, open, titles } = await page();
      await open();
      row('One').focus();
      await press('e');
      await eventually(() => byRole(root, 'button', /^Undo/));
      const undo = (target: Element, fields: KeyboardEventInit = {}) => {
        const init = { key: 'z', ctrlKey: true, bubbles: true, composed: true, cancelable: true, ...fields };
        return !target.dispatchEvent(new KeyboardEvent('keydown', init));
      };
      expect(undo(box.querySelector('#after')!)).to.equal(false);
      expect(undo(row('Two'), { isComposing: true })).to.equal(false);
      expect(titles()).to.deep.equal(['Two', 'Three']);
      expect(undo(row('Two'))).to.equal(true);
      await eventually(() => expect(titles()).to.deep.equal(['One', 'Two', 'Three']));
      expect(client.$counts.get().unread).to.equal(3);
    });

    it('clears what the tab shows and no more, says how many, and takes all of that back (ux 98)', async () => {
      const client = new FakeClient(inbox('One', 'Two', 'Three', 'Four'));
      client.change(client.$feed.get().ids[1] ?? '', { readAt: Date.now() });
      const { root, open, titles } = await page(client);
      await open();
      byRole(root, 'tab', /^Unread/).click();
      await eventually(() => expect(titles()).to.deep.equal(['One', 'Three', 'Four']));
      byRole(root, 'button', 'Clear all').click();
      const bar = await eventually(() => byRole(root, 'button', /^Undo/).parentElement!);
      expect(textOf(bar)).to.contain('Archived 3 notifications');
      byRole(root, 'tab', 'All').click();
      await eventually(() => expect(titles()).to.deep.equal(['Two']));
      byRole(root, 'button', /^Undo/).click();
      await eventually(() => expect(titles()).to.deep.equal(['One', 'Two', 'Three', 'Four']));
    });

    it('says that it did not work, and offers nothing', async () => {
      const { client, root, open, titles } = await page();
      client.failWith.clearAll = new NotifError('server', '500');
      const heard = events(document, 'notif-error');
      await open();
      byRole(root, 'button', 'Clear all').click();
      await expectSpoken(/^.Clear all. didn.t work\. Nothing was changed\.$/, 'alert');
      expect(titles()).to.deep.equal(['One', 'Two', 'Three']);
      expect(hasRole(root, 'button', /^Undo/)).to.equal(false);
      expect(heard).to.deep.equal(['notif-error']);
    });

    it('asks the page before it touches everything', async () => {
      const { client, modal, root, open } = await page();
      for (const type of ['notif-mark-all-read', 'notif-clear-all'])
        modal.addEventListener(type, (event) => event.preventDefault());
      await open();
      byRole(root, 'button', 'Mark all read').click();
      byRole(root, 'button', 'Clear all').click();
      expect([...client.calls('markAllRead'), ...client.calls('clearAll')]).to.deep.equal([]);
    });

    it('refreshes, busy until the answer is here', async () => {
      const { client, root, open } = await page();
      await open();
      const release = client.hold();
      const refresh = byRole(root, 'button', 'Refresh');
      refresh.click();
      await eventually(() => expect(refresh.ariaBusy).to.equal('true'));
      refresh.click();
      release();
      await eventually(() => expect(refresh.ariaBusy).to.equal('false'));
      expect(client.calls('refresh').length).to.equal(1);
    });

    it('closes behind a notification that was followed, and gives the focus back', async () => {
      const { root, bell, open, shown } = await page();
      await open();
      byRole(root, 'link', 'One').click();
      await eventually(() => expect(shown()).to.equal(false));
      expect(location.hash).to.equal('#One');
      expect(focused()).to.equal(bell);
      location.hash = '';
    });

    it('has a link to the inbox where the page names one', async () => {
      const { modal, root, open } = await page();
      await open();
      expect(hasRole(root, 'link', 'Open inbox')).to.equal(false);
      modal.inboxUrl = '/inbox';
      await modal.updateComplete;
      expect((byRole(root, 'link', 'Open inbox') as HTMLAnchorElement).pathname).to.equal('/inbox');
    });

    it('leaves the feed by Ctrl+Home and Ctrl+End (ux 32)', async () => {
      const { root, row, open } = await page();
      await open();
      row('Two').focus();
      await press('Control+Home');
      expect(focused()).to.equal(byRole(root, 'tab', 'All'));
      row('Two').focus();
      await press('Control+End');
      expect(focused()).to.equal(byRole(root, 'button', 'Mark all read'));
    });
  });

  describe('collapsed', () => {
    it('has the three newest unread, titles only, and remembers it', async () => {
      const client = new FakeClient(inbox('One', 'Two', 'Three', 'Four', 'Five'));
      client.change(client.$feed.get().ids[1] ?? '', { readAt: Date.now() });
      const { root, open, titles } = await page(client);
      await open();
      const toggle = byRole(root, 'button', 'Show fewer');
      expect(toggle.ariaExpanded).to.equal('true');
      toggle.focus();
      await press('Enter');
      await eventually(() => expect(titles()).to.deep.equal(['One', 'Three', 'Four']));
      expect(client.$ui.get().panel).to.equal('collapsed');
      expect(allByRole(root, 'tab')).to.deep.equal([]);
      expect(nameOf(focused())).to.equal('Show all');
      await press('Enter');
      await eventually(() => expect(titles().length).to.equal(5));
    });
  });

  describe('what is wrong with the list', () => {
    const banner = (root: ShadowRoot) => textOf(root.querySelector('[part=banner]') as Element);

    it('says that there is no network, before anything else', async () => {
      const { client, root, open } = await page();
      await open();
      client.$feed.set({ ...client.$feed.get(), error: new NotifError('server', 'x') });
      client.$connection.set({ ...client.$connection.get(), status: 'offline' });
      await eventually(() => expect(banner(root)).to.match(/offline/));
      expect(root.querySelector('[part=banner] button')).to.equal(null);
    });

    it('does not say that the network is back because it was closed', async () => {
      const { client, modal, open } = await page();
      await open();
      client.$connection.set({ ...client.$connection.get(), status: 'offline' });
      await expectSpoken(/offline/);
      modal.hide();
      await aTimeout(4600);
      expect(spoken()).not.to.match(/online/);
    });

    it('says since when it could not be refreshed, and tries again', async () => {
      const { client, root, open } = await page();
      await open();
      client.$feed.set({ ...client.$feed.get(), error: new NotifError('server', 'x') });
      await eventually(() => expect(banner(root)).to.match(/refresh\. Showing items from .*\d/));
      byRole(root, 'button', 'Try again').click();
      expect(client.calls('refresh').length).to.equal(1);
      client.$feed.set({ ...client.$feed.get(), error: null });
      await eventually(() => expect(root.querySelector('[part=banner]')).to.equal(null));
    });

    it('says that it is old where nothing keeps it fresh, but not at once', async () => {
      const items = inbox('One').map((item) => ({ ...item, seenAt: Date.now() }));
      const { client, root, open } = await page(new FakeClient(items));
      client.$feed.set({ ...client.$feed.get(), updatedAt: Date.now() - 720_000 });
      client.$connection.set({ ...client.$connection.get(), status: 'reconnecting' });
      await open();
      await aTimeout(1500);
      expect(root.querySelector('[part=banner]')).to.equal(null);
      await eventually(() => expect(banner(root)).to.match(/Updated 12 min/));
    });

    it('tells its states to the page’s style (ux 119)', async () => {
      const { client, modal, open } = await page();
      await open();
      expect(modal.matches(':state(open):state(expanded)')).to.equal(true);
      client.setItems([]);
      await eventually(() => expect(modal.matches(':state(empty)')).to.equal(true));
      client.$feed.set(feed([], { status: 'loading' }));
      await eventually(() => expect(modal.matches(':state(loading)')).to.equal(true));
      client.$feed.set(feed([], { status: 'error', error: new NotifError('server', 'x') }));
      await eventually(() => expect(modal.matches(':state(error)')).to.equal(true));
    });
  });

  it('draws no row while it is closed', async () => {
    const { root, open, modal, client } = await page();
    expect(root.querySelector('notif-list')).to.equal(null);
    await open();
    modal.hide();
    await eventually(() => expect(root.querySelector('notif-list')).to.equal(null));
    expect(client.listeners).to.equal(0);
  });

  it('takes what the page puts into its slots', async () => {
    const client = new FakeClient();
    const modal = await fixture<NotifModal>(
      html`<notif-modal .client=${client}
        ><p slot="empty">Nothing for you</p>
        <b slot="header-end">Extra</b></notif-modal
      >`,
    );
    modal.show();
    await eventually(() => expect(modal.querySelector('p')?.checkVisibility()).to.equal(true));
    expect(modal.querySelector('b')?.checkVisibility()).to.equal(true);
    expect(hasRole(modal.shadowRoot as ShadowRoot, 'heading', 'No notifications yet')).to.equal(false);
  });

  it('breaks no line of the panel into the other direction at twice the text size', async () => {
    const { dialog, open } = await page();
    document.documentElement.style.fontSize = '200%';
    await open();
    expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
    document.documentElement.style.fontSize = '';
  });
});

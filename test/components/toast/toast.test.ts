import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../../../components/toast/define.js';
import type { NotifToastDismissEvent } from '../../../components/events/toast-dismiss.js';
import { FakeClient } from '../../support/fake-client.js';
import { button, notification } from '../../support/notification.js';
import {
  card,
  cards,
  control,
  controls,
  descriptionOf,
  drawn,
  focused,
  isRegionShown,
  names,
  region,
  removeToasts,
  toastFor,
} from '../../support/toasts.js';

const link = (label: string | null = null) => ({ url: '#opened', label, target: 'self' as const });

/** One of each kind: three with buttons, a summary, an urgent one, and more than there is room for. */
function everything(client: FakeClient): void {
  const actor = { id: null, name: 'Maya Okafor', avatarUrl: null };
  const approve = [button({ label: 'Approve', style: 'primary' }), button({ label: 'Reject' })];
  client.arrive(
    notification({
      type: 'approval.requested',
      title: 'Approve the film',
      body: 'Cut 4',
      actor,
      actions: approve,
    }),
  );
  for (let i = 0; i < 3; i++) client.arrive(notification({ type: 'job.done', title: `Build ${i}` }));
  client.arrive(
    notification({ type: 'document.failed', title: 'Broken.pdf', priority: 'high', action: link() }),
  );
  client.arrive(notification({ type: 'comment.new', title: 'One more' }));
  client.arrive(
    notification({
      type: 'security.signin',
      priority: 'urgent',
      title: 'New sign-in',
      body: 'Lisbon',
      action: link('Secure account'),
    }),
  );
}

describe('notif-toast', () => {
  before(() => setViewport({ width: 1024, height: 800 }));
  afterEach(removeToasts);

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing for axe to find with pop-ups of every kind, ${colorScheme}`, async () => {
      await emulateMedia({ colorScheme });
      const client = new FakeClient();
      toastFor(client, { theme: colorScheme });
      everything(client);
      await drawn();
      await aTimeout(300);
      expect(cards().length).to.equal(4);
      await expect(region()).to.be.accessible();
      await emulateMedia({ colorScheme: 'light' });
    });
  }

  it('shows what arrives, in a region that is there only while something is in it (ux 17)', async () => {
    const client = new FakeClient();
    toastFor(client);
    await drawn();
    expect(isRegionShown()).to.equal(false);
    client.arrive(notification({ title: 'Export ready', body: '12 files' }));
    await drawn();
    expect(isRegionShown()).to.equal(true);
    expect(region().getAttribute('aria-label')).to.contain('Pop-up notifications, \u2068F6\u2069');
    expect(names()).to.deep.equal(['Export ready']);
    expect(descriptionOf(card('Export ready'))).to.equal('12 files');
    control(card('Export ready'), 'Dismiss: Export ready').click();
    await drawn();
    expect(isRegionShown()).to.equal(false);
  });

  it('is no live region, so that nothing is read twice (ux 18)', async () => {
    const client = new FakeClient();
    toastFor(client);
    everything(client);
    await drawn();
    const live = [
      ...region().querySelectorAll('[aria-live], [role=alert], [role=status], [role=alertdialog]'),
    ];
    expect(live).to.deep.equal([]);
    expect(cards().map(({ role }) => role)).to.deep.equal(['group', 'group', 'group', 'group']);
    expect(region().getAttribute('aria-live')).to.equal('off');
    expect(document.querySelector('notif-toast-region')?.getAttribute('aria-live')).to.equal('off');
  });

  it('shows nothing for low priority, for what is read, and for what the server keeps quiet', async () => {
    const client = new FakeClient();
    toastFor(client);
    client.arrive(notification({ priority: 'low' }));
    client.arrive(notification({ readAt: Date.now() }));
    client.arrive(notification(), { toast: false, sound: false });
    await drawn();
    expect(cards()).to.deep.equal([]);
  });

  it('tells several of one kind in one, and what there is no room for as a number', async () => {
    const client = new FakeClient();
    toastFor(client);
    everything(client);
    await drawn();
    await aTimeout(600);
    expect(names()).to.include('3 jobs finished');
    expect(descriptionOf(card('3 jobs'))).to.equal('Latest: \u2068Build 2\u2069');
    expect(controls(region())).to.include('+1 more');
  });

  it('says urgent and high in words', async () => {
    const client = new FakeClient();
    toastFor(client);
    everything(client);
    await drawn();
    expect(descriptionOf(card('New sign-in'))).to.equal('UrgentSecurity Lisbon');
    expect(descriptionOf(card('Broken.pdf'))).to.equal('HighDocument');
  });

  it('counts the same thing up', async () => {
    const client = new FakeClient();
    toastFor(client);
    for (let i = 0; i < 3; i++) client.arrive(notification({ title: 'Transcript ready', dedupKey: 'k' }));
    await drawn();
    expect(names()).to.deep.equal(['Transcript ready×3']);
  });

  it('keeps the focus and the caret where a person types', async () => {
    const client = new FakeClient();
    toastFor(client);
    const field = document.createElement('input');
    document.body.append(field);
    field.value = 'typing';
    field.focus();
    field.setSelectionRange(2, 4);
    everything(client);
    await drawn();
    expect(focused()).to.equal(field);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([2, 4]);
    field.remove();
  });

  it('lets the page keep one from showing', async () => {
    const client = new FakeClient();
    const toast = toastFor(client);
    toast.addEventListener('notif-toast-show', (event) => event.preventDefault(), { once: true });
    client.arrive(notification({ title: 'Kept' }));
    client.arrive(notification({ title: 'Shown', type: 'other.type' }));
    await drawn();
    expect(names()).to.deep.equal(['Shown']);
  });

  it('takes away what is read, archived or withdrawn elsewhere within 300 ms, and says so', async () => {
    const client = new FakeClient();
    const toast = toastFor(client);
    const reasons: string[] = [];
    toast.addEventListener('notif-toast-dismiss', (event) =>
      reasons.push((event as NotifToastDismissEvent).reason),
    );
    for (const id of ['read', 'archived', 'gone']) client.arrive(notification({ id, type: id, title: id }));
    client.arrive(notification({ id: 'urgent', priority: 'urgent', title: 'Urgent one' }));
    await drawn();
    client.change('read', { readAt: 1 });
    client.change('archived', { archivedAt: 1 });
    client.change('urgent', { readAt: 1 });
    await client.remove('gone');
    await aTimeout(300);
    expect(names()).to.deep.equal([]);
    expect(reasons).to.deep.equal(['read-elsewhere', 'read-elsewhere', 'read-elsewhere', 'read-elsewhere']);
  });

  it('pages through urgent ones from the fourth on, and keeps the focus on the button', async () => {
    const client = new FakeClient();
    toastFor(client);
    for (let i = 1; i <= 3; i++) client.arrive(notification({ priority: 'urgent', title: `Outage ${i}` }));
    await drawn();
    expect(names()).to.deep.equal(['Outage 3', 'Outage 2', 'Outage 1']);
    client.arrive(notification({ priority: 'urgent', title: 'Outage 4' }));
    await drawn();
    expect(names()).to.deep.equal(['Outage 4']);
    expect(region().textContent).to.contain('1 of 4');
    const next = control(region(), 'Next');
    next.focus();
    next.click();
    await drawn();
    expect(names()).to.deep.equal(['Outage 3']);
    expect(region().textContent).to.contain('2 of 4');
    expect(focused()).to.equal(next);
    control(region(), 'Previous').click();
    control(region(), 'Previous').click();
    await drawn();
    expect(names()).to.deep.equal(['Outage 1']);
  });

  it('stays with the urgent one that a person is in when the fourth comes, and when the fifth does', async () => {
    const client = new FakeClient();
    toastFor(client);
    for (let i = 1; i <= 3; i++) client.arrive(notification({ priority: 'urgent', title: `Outage ${i}` }));
    await drawn();
    const close = control(card('Outage 2'), 'Dismiss: Outage 2');
    close.focus();
    for (const [title, at] of [
      ['Outage 4', '3 of 4'],
      ['Outage 5', '4 of 5'],
    ] as const) {
      client.arrive(notification({ priority: 'urgent', title }));
      await drawn();
      expect(focused()).to.equal(close);
      expect(names()).to.deep.equal(['Outage 2']);
      expect(region().textContent).to.contain(at);
    }
  });

  it('shows one card on the smallest window, in less than half of its height', async () => {
    await setViewport({ width: 320, height: 256 });
    const client = new FakeClient();
    toastFor(client);
    everything(client);
    await drawn();
    expect(names()).to.deep.equal(['New sign-in']);
    expect(cards()[0]?.offsetHeight).to.be.at.most(256 * 0.4);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 1024, height: 800 });
  });

  it('fills a small window from edge to edge, and leaves the page its tab bar', async () => {
    await setViewport({ width: 360, height: 740 });
    document.documentElement.style.setProperty('--notif-toast-inset-block-end', '92px');
    const client = new FakeClient();
    toastFor(client);
    client.arrive(notification());
    await drawn();
    await aTimeout(300);
    const box = region().getBoundingClientRect();
    expect([box.left, box.right, box.bottom]).to.deep.equal([8, 352, 740 - 92]);
    document.documentElement.removeAttribute('style');
    await setViewport({ width: 1024, height: 800 });
  });

  for (const [placement, corner] of [
    ['bottom-start', { left: 24, bottom: 776 }],
    ['top-end', { right: 1000, top: 24 }],
    ['top', { left: 332, top: 24 }],
  ] as const) {
    it(`sits at ${placement}`, async () => {
      const client = new FakeClient();
      toastFor(client, { placement });
      client.arrive(notification());
      await drawn();
      await aTimeout(300);
      const { left, right, top, bottom } = region().getBoundingClientRect();
      expect({ left, right, top, bottom }).to.include(corner);
    });
  }

  it('has the newest nearest to the edge of the screen, and urgent ones above the others', async () => {
    const client = new FakeClient();
    toastFor(client);
    for (const type of ['a.b', 'c.d']) client.arrive(notification({ type, title: type }));
    client.arrive(notification({ title: 'Fire', priority: 'urgent' }));
    await drawn();
    await aTimeout(300);
    const above = (one: string, other: string) =>
      card(one).getBoundingClientRect().bottom <= card(other).getBoundingClientRect().top;
    expect(above('a.b', 'c.d')).to.equal(true);
    expect(above('Fire', 'a.b')).to.equal(true);
    expect(names()).to.deep.equal(['c.d', 'a.b', 'Fire']);
  });

  it('speaks the language and the direction of the page', async () => {
    document.documentElement.lang = 'en';
    const client = new FakeClient();
    toastFor(client, { lang: 'ar', dir: 'rtl', placement: 'bottom-end' });
    client.arrive(notification({ title: 'שלום', locale: 'he' }));
    await drawn();
    await aTimeout(300);
    expect(region().getBoundingClientRect().left).to.equal(24);
    expect(region().querySelector('[lang=he]')?.textContent?.trim()).to.equal('שלום');
  });

  it('fires for the element whose client it was, where a page has two', async () => {
    const [ana, ben] = [new FakeClient(), new FakeClient()];
    const elements = [toastFor(ana), toastFor(ben)] as const;
    const heard: string[] = [];
    elements.forEach((element, i) => element.addEventListener('notif-toast-show', () => heard.push(`${i}`)));
    ana.arrive(notification({ id: 'same', title: 'For Ana' }));
    ben.arrive(notification({ id: 'same', title: 'For Ben' }));
    await drawn();
    expect(names()).to.deep.equal(['For Ben', 'For Ana']);
    expect(heard).to.deep.equal(['0', '1']);
    expect(document.querySelectorAll('notif-toast-region').length).to.equal(1);
    control(card('For Ben'), 'Dismiss: For Ben').click();
    await drawn();
    expect(names()).to.deep.equal(['For Ana']);
  });

  it('shows once what two elements with one client hear', async () => {
    const client = new FakeClient();
    toastFor(client);
    toastFor(client);
    client.arrive(notification({ title: 'Once' }));
    await drawn();
    expect(names()).to.deep.equal(['Once']);
  });

  it('goes on after it was moved in the page, and leaves nothing behind when it is taken out', async () => {
    const client = new FakeClient();
    const toast = toastFor(client);
    client.arrive(notification({ title: 'Before' }));
    const box = document.createElement('div');
    document.body.append(box);
    box.append(toast);
    client.arrive(notification({ title: 'After', type: 'other.type' }));
    await drawn();
    expect(names()).to.deep.equal(['After', 'Before']);
    toast.remove();
    await drawn();
    expect(document.querySelector('notif-toast-region')).to.equal(null);
    expect(client.listeners).to.equal(0);
    box.remove();
  });

  it('takes the toasts of a client with it that is taken away', async () => {
    const [ana, ben] = [new FakeClient(), new FakeClient()];
    const toast = toastFor(ana);
    ana.arrive(notification({ title: 'For Ana', priority: 'urgent' }));
    await drawn();
    toast.client = ben;
    await drawn();
    expect(names()).to.deep.equal([]);
    ben.arrive(notification({ title: 'For Ben' }));
    await drawn();
    expect(names()).to.deep.equal(['For Ben']);
  });

  it('tells its states to the page’s style (ux 119)', async () => {
    const client = new FakeClient();
    const toast = toastFor(client);
    expect(toast.matches(':state(empty)')).to.equal(true);
    client.arrive(notification());
    await drawn();
    expect(toast.matches(':state(empty)')).to.equal(false);
    cards()[0]?.focus();
    await drawn();
    expect(toast.matches(':state(paused)')).to.equal(true);
  });

  it('shows odd data as text, and never as a link or as markup (ux 90, 91)', async () => {
    const client = new FakeClient();
    toastFor(client);
    const url = 'java' + 'script:alert(1)';
    const bad = { url, label: 'Run', target: 'self' as const };
    client.arrive(
      notification({
        type: 'a.b',
        title: '<img src=x onerror=alert(1)>',
        action: bad,
        actions: [button({ label: 'Go', url })],
      }),
    );
    client.arrive(notification({ type: 'document.x', title: '' }));
    client.arrive(notification({ type: 'c.d', title: 'x'.repeat(10_000), body: '👨‍👩‍👧‍👦'.repeat(3000) }));
    await drawn();
    expect(names()[2]).to.equal('<img src=x onerror=alert(1)>');
    expect(region().querySelector('img, a')).to.equal(null);
    expect(names()[1]).to.equal('Document');
    const huge = cards()[0] as HTMLElement;
    expect(huge.offsetHeight).to.be.below(160);
    expect(huge.scrollWidth).to.be.at.most(huge.clientWidth);
    expect(descriptionOf(huge).endsWith('👨‍👩‍👧‍👦…')).to.equal(true);
  });

  it('carries no style attribute, which a strict policy would drop', async () => {
    const client = new FakeClient();
    toastFor(client);
    everything(client);
    await drawn();
    expect(region().querySelectorAll('[style]').length).to.equal(0);
    expect(document.querySelector('notif-toast-region')?.hasAttribute('style')).to.equal(false);
  });

  it('draws no more than two repaints a second of a card that grows (ux 128)', async () => {
    const client = new FakeClient();
    toastFor(client);
    client.arrive(notification({ title: 'First' }));
    await drawn();
    let repaints = 0;
    const watcher = new MutationObserver(() => repaints++);
    watcher.observe(region(), { subtree: true, childList: true, characterData: true });
    for (let i = 0; i < 20; i++) {
      client.arrive(notification());
      await aTimeout(50);
    }
    watcher.disconnect();
    expect(repaints).to.be.within(1, 3);
  });

  it('opens the bell’s panel for what it only counts, and leaves once all is on the screen', async () => {
    const client = new FakeClient();
    toastFor(client);
    everything(client);
    await drawn();
    await aTimeout(600);
    let opened = (): void => {};
    const bell = Object.assign(document.createElement('notif-bell'), {
      show: () => new Promise<void>((resolve) => (opened = resolve)),
    });
    document.body.append(bell);
    control(card('3 jobs'), 'View').click();
    await drawn();
    expect(names()).to.include('3 jobs finished');
    bell.dispatchEvent(new Event('notif-open', { bubbles: true, composed: true }));
    opened();
    await drawn();
    expect(names()).not.to.include('3 jobs finished');
    // What waited for room is in the panel’s list now.
    expect(names()).not.to.include('One more');
    bell.remove();
  });

  it('lets the page show what it only counts', async () => {
    const client = new FakeClient();
    const toast = toastFor(client);
    everything(client);
    await drawn();
    await aTimeout(600);
    toast.addEventListener('notif-toast-view', (event) => event.preventDefault());
    setTimeout(() => control(card('3 jobs'), 'View').click());
    const event = await oneEvent(toast, 'notif-toast-view');
    expect((event as unknown as { items: unknown[] }).items.length).to.equal(3);
    await drawn();
    expect(names()).not.to.include('3 jobs finished');
  });
});

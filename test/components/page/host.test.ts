import { expect, fixture, html } from '@open-wc/testing';
import type { NotifModal } from '../../../components/modal/modal.js';
import { NotifError } from '../../../src/index.js';
import { colourOf } from '../../support/painted.js';
import { FakeClient } from '../../support/fake-client.js';
import { feed, itemsOf } from '../../support/fake-feed.js';
import { notification } from '../../support/notification.js';
import { allByRole, byRole, elementsIn, eventually, press } from '../../support/page.js';
import { cards, names, region, removeToasts } from '../../support/toasts.js';
import { controlsIn, everything, wholePage } from '../../support/whole-page.js';

/** A style of the page, until the test is over. */
function pageStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

describe('a page with a style of its own', function () {
  this.timeout(15_000);
  let before: CSSStyleSheet[];
  beforeEach(() => (before = [...document.adoptedStyleSheets]));
  afterEach(async () => {
    document.adoptedStyleSheets = before;
    await removeToasts();
  });

  it('breaks nothing of ours by resets, by hidden buttons, or by another size of the root (ux 116)', async () => {
    pageStyle(
      '*, ::before, ::after { all: unset } button { display: none } html { font-size: 62.5% } body { display: block }',
    );
    const { bell, dialog, open, popUp } = await wholePage();
    const button = bell.shadowRoot!.querySelector('button')!;
    const { width, height } = button.getBoundingClientRect();
    expect([width, height, getComputedStyle(button).cursor]).to.deep.equal([40, 40, 'pointer']);
    await popUp();
    expect(names()).to.deep.equal(['Export ready', 'Payments are down']);
    for (const card of cards()) {
      const box = card.getBoundingClientRect();
      expect(box.width).to.be.within(200, 400);
      expect(box.right).to.be.at.most(1280);
      expect(box.bottom).to.be.within(400, 800);
    }
    expect(
      controlsIn(region()).every(({ offsetWidth, offsetHeight }) => offsetWidth >= 24 && offsetHeight >= 20),
    ).to.equal(true);
    await removeToasts();
    await open();
    const panel = dialog().getBoundingClientRect();
    expect(panel.width).to.be.within(320, 440);
    expect(panel.height).to.be.within(300, 800);
    expect(getComputedStyle(dialog()).position).to.equal('fixed');
    expect(allByRole(dialog(), 'article').length).to.equal(8);
    expect(allByRole(dialog(), 'tab').length).to.equal(4);
    for (const control of controlsIn(dialog()).filter((one) => one.localName === 'button'))
      expect(getComputedStyle(control).display, control.className).not.to.equal('none');
    await press('Escape');
    await eventually(() => expect(allByRole(bell.shadowRoot!, 'dialog')).to.deep.equal([]));
  });

  it('gives everything its font and its accent, and needs no more than that', async () => {
    const accent = '#0b6b4f';
    pageStyle(`:root { --notif-accent: ${accent} } body { font-family: 'Courier New', monospace }`);
    const { bell, client, dialog, open, popUp } = await wholePage();
    await popUp();
    const fonts = (root: ParentNode) => [
      ...new Set(everything(root).map((one) => getComputedStyle(one).fontFamily)),
    ];
    const [font] = fonts(bell);
    expect(getComputedStyle(bell).fontFamily).to.contain('Courier New');
    expect(fonts(document.querySelector('notif-toast-region')!.shadowRoot!)).to.deep.equal([
      getComputedStyle(bell).fontFamily,
    ]);
    expect(font ?? getComputedStyle(bell).fontFamily).to.contain('Courier New');
    await removeToasts();
    await open();
    expect(fonts(bell.shadowRoot!)).to.deep.equal([getComputedStyle(bell).fontFamily]);
    // The badge, a primary button and the mark of an unread row.
    client.setItems(itemsOf(client.$feed.get()).filter(({ priority }) => priority !== 'urgent'));
    client.arrive(notification({ title: 'New', seq: 9_400_000 }));
    const badge = bell.shadowRoot!.querySelector('[part=badge]')!;
    await eventually(() =>
      expect(colourOf(getComputedStyle(badge).backgroundColor)).to.deep.equal(colourOf(accent)),
    );
    allByRole(dialog(), 'article')[0]!.focus();
    client.arrive(notification({ title: 'Newer', seq: 9_400_001 }));
    const pill = await eventually(() => byRole(dialog(), 'button', '1 new'));
    expect(colourOf(getComputedStyle(pill).backgroundColor)).to.deep.equal(colourOf(accent));
  });

  it('reaches each documented part through the bell, and those of pop-ups in their region (ux 118)', async () => {
    const parts = {
      'notif-bell':
        'button icon badge panel header title tabs tab banner list row row-unread row-title row-body row-meta row-time row-media row-actions cta menu-button menu day new-pill undo footer skeleton empty error',
      'notif-toast-region':
        'region list toast toast-urgent toast-summary icon title body actions action close overflow',
    };
    for (const [host, all] of Object.entries(parts))
      for (const part of all.split(' ')) pageStyle(`${host}::part(${part}) { --seen-${part}: yes }`);
    const reached = new Set<string>();
    const look = (root: ParentNode) => {
      for (const element of elementsIn(root))
        for (const part of element.part)
          if (getComputedStyle(element).getPropertyValue(`--seen-${part}`) === 'yes') reached.add(part);
    };
    const { bell, client, dialog, open, popUp } = await wholePage();
    await popUp();
    for (let n = 0; n < 2; n++) client.arrive(notification({ title: `Build ${n}`, type: 'job.done' }));
    for (let n = 0; n < 6; n++) client.arrive(notification({ title: `${n}`, type: `kind${n}.x` }));
    await eventually(() => {
      look(document.querySelector('notif-toast-region')!.shadowRoot!);
      expect(parts['notif-toast-region'].split(' ').filter((part) => !reached.has(part))).to.deep.equal([]);
    });
    await removeToasts();
    reached.clear();
    await open();
    const rows = allByRole(dialog(), 'article');
    rows[2]!.focus();
    await press('e');
    client.arrive(notification({ title: 'New', seq: 9_500_000 }));
    await eventually(() => byRole(dialog(), 'button', '1 new'));
    await press('m');
    await eventually(() => expect(allByRole(dialog(), 'menu').length).to.equal(1));
    client.$connection.set({ ...client.$connection.get(), status: 'offline' });
    await eventually(() => expect(dialog().querySelector('[part=banner]')).not.to.equal(null));
    look(bell.shadowRoot!);
    client.$connection.set({ ...client.$connection.get(), status: 'live' });
    client.$feed.set(feed([], { status: 'error', error: new NotifError('server', 'x') }));
    await eventually(() => byRole(dialog(), 'button', 'Try again'));
    look(bell.shadowRoot!);
    client.$feed.set(feed([], { status: 'loading' }));
    await eventually(() =>
      expect(dialog().querySelector('notif-list')!.shadowRoot!.querySelector('[part=skeleton]')).not.to.equal(
        null,
      ),
    );
    look(bell.shadowRoot!);
    client.setItems([]);
    await eventually(() => byRole(dialog(), 'heading', 'No notifications yet'));
    look(bell.shadowRoot!);
    expect(parts['notif-bell'].split(' ').filter((part) => !reached.has(part))).to.deep.equal([]);
  });

  it('can tell states by attributes in an engine without custom states (ux 119)', async () => {
    const own = Object.getOwnPropertyDescriptor(ElementInternals.prototype, 'states')!;
    Object.defineProperty(ElementInternals.prototype, 'states', { configurable: true, value: undefined });
    try {
      const { bell, client, open } = await wholePage({ client: new FakeClient() });
      const states = (element: Element) =>
        element
          .getAttributeNames()
          .filter((name) => name.startsWith('data-state-'))
          .sort();
      client.$connection.set({ ...client.$connection.get(), status: 'offline' });
      client.setUi({ doNotDisturb: true });
      client.setItems([notification({ priority: 'urgent' })]);
      await open();
      await eventually(() =>
        expect(states(bell)).to.deep.equal(
          ['dnd', 'offline', 'open', 'unread', 'urgent'].map((one) => `data-state-${one}`),
        ),
      );
      bell.hide();
      client.setUi({ doNotDisturb: false });
      client.setItems([]);
      await eventually(() => expect(states(bell)).to.deep.equal(['data-state-offline']));
      const modal = await fixture<NotifModal>(html`<notif-modal .client=${client}></notif-modal>`);
      modal.show();
      await eventually(() =>
        expect(states(modal)).to.include('data-state-open').and.to.include('data-state-empty'),
      );
      const toast = document.createElement('notif-toast');
      document.body.append(toast);
      expect(states(toast)).to.deep.equal(['data-state-empty']);
    } finally {
      Object.defineProperty(ElementInternals.prototype, 'states', own);
    }
  });
});

import '../../../components/bell/define.js';
import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { bellPage, panelOf } from '../../support/bell.js';
import { FakeClient } from '../../support/fake-client.js';
import { notification } from '../../support/notification.js';
import { allByRole, byRole, eventually, focused, nameOf, press, textOf } from '../../support/page.js';

const inbox = () =>
  new FakeClient([
    notification({ title: 'Deploy failed', action: { url: '#one', label: null, target: 'self' } }),
    notification({ title: 'Report ready' }),
  ]);

/** A page whose bell is focused, and what a person can tell of its panel. */
async function page(client = inbox(), attributes: Record<string, string> = {}) {
  const { bell, button } = await bellPage({ client, attributes });
  bell.focus();
  const isOpen = () => allByRole(bell.shadowRoot!, 'dialog').length > 0;
  const opened = () =>
    eventually(() => {
      expect(isOpen()).to.equal(true);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
    });
  const closed = () =>
    eventually(() => {
      expect(isOpen()).to.equal(false);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
    });
  return { bell, button, client, isOpen, opened, closed };
}

describe('the panel of a bell', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  for (const key of ['Enter', 'Space']) {
    it(`opens by ${key}, with the focus on its heading (ux 25)`, async () => {
      const { bell, opened } = await page();
      await press(key);
      await opened();
      await eventually(() => expect(nameOf(focused())).to.equal('Notifications'));
      expect(focused().tagName).to.equal('H2');
      expect(nameOf(panelOf(bell))).to.equal('Notifications');
    });
  }

  it('opens by the arrow down, with the focus on the first row (ux 26)', async () => {
    const { opened } = await page();
    await press('ArrowDown');
    await opened();
    await eventually(() => expect(nameOf(focused())).to.equal('Unread Deploy failed'));
  });

  it('closes by Escape, and gives the focus back to the bell', async () => {
    const { bell, button, opened, closed } = await page();
    await press('Enter');
    await opened();
    await press('Escape');
    await closed();
    expect(bell.shadowRoot?.activeElement).to.equal(button);
  });

  for (const where of ['to what is left around it', 'further out where that has gone too'])
    it(`hands the focus ${where}, when the bell is taken out of the page with its panel open (ux 28)`, async () => {
      const { bell, opened } = await page();
      const header = bell.parentElement!;
      const holder = where.startsWith('to') ? header : header.parentElement!;
      await press('ArrowDown');
      await opened();
      await eventually(() => expect(nameOf(focused())).to.equal('Unread Deploy failed'));
      (holder === header ? bell : header).remove();
      await eventually(() => expect(document.activeElement).to.equal(holder));
    });

  it('closes by a press on the page, and leaves the focus where the person pressed (ux 29)', async () => {
    const { bell, opened, closed } = await page();
    const field = document.createElement('input');
    // Beside the panel.
    field.style.cssText = 'position:fixed;inset:auto 10px 10px auto';
    bell.closest('div')!.append(field);
    await press('Enter');
    await opened();
    const { left, top } = field.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left) + 5, Math.round(top) + 5] });
    await closed();
    expect(focused()).to.equal(field);
  });

  it('closes by the bell that opened it, under the mouse too', async () => {
    const { bell, opened, closed } = await page();
    const { left, top } = bell.getBoundingClientRect();
    const click = () => sendMouse({ type: 'click', position: [Math.round(left) + 20, Math.round(top) + 20] });
    await click();
    await opened();
    await click();
    await closed();
    await click();
    await opened();
  });

  it('has the relation to its bell within one shadow root (ux 22)', async () => {
    const { bell, button, opened } = await page();
    await press('Enter');
    await opened();
    const id = button.getAttribute('aria-controls') ?? '';
    expect(bell.shadowRoot?.getElementById(id)?.localName).to.equal('notif-modal');
  });

  it('stays closed when the page says so', async () => {
    const { bell, button, isOpen } = await page();
    bell.addEventListener('notif-open', (event) => event.preventDefault());
    await bell.show();
    await bell.updateComplete;
    expect(isOpen()).to.equal(false);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
  });

  it('tells the page that it opens and closes', async () => {
    const { bell, opened, closed } = await page();
    const heard: string[] = [];
    const hear = (event: Event) => heard.push(event.type);
    document.addEventListener('notif-open', hear);
    document.addEventListener('notif-close', hear);
    await bell.show();
    await opened();
    bell.hide();
    await closed();
    document.removeEventListener('notif-open', hear);
    document.removeEventListener('notif-close', hear);
    expect(heard).to.deep.equal(['notif-open', 'notif-close']);
    expect(bell.matches(':state(open)')).to.equal(false);
  });

  it('is not in the tree before it is asked for', async () => {
    const { bell } = await page();
    expect(bell.shadowRoot?.querySelector('notif-modal')).to.equal(null);
  });

  it('shows the notifications of the bell’s own client, and of the next one', async () => {
    const { bell, opened } = await page();
    await press('Enter');
    await opened();
    await eventually(() => expect(allByRole(bell.shadowRoot!, 'article').length).to.equal(2));
    bell.client = new FakeClient([notification({ title: 'Somebody else’s' })]);
    await eventually(() => byRole(bell.shadowRoot!, 'article', /Somebody else’s$/));
  });

  it('gets what the page has put into the bell for it', async () => {
    const { bell, opened } = await page(new FakeClient());
    const empty = document.createElement('p');
    empty.slot = 'empty';
    empty.textContent = 'Quiet here';
    bell.append(empty);
    await press('Enter');
    await opened();
    await eventually(() => expect(empty.checkVisibility()).to.equal(true));
    expect(textOf(empty)).to.equal('Quiet here');
  });

  it('lets the page style each of its parts through the bell', async () => {
    const { bell, opened } = await page();
    await press('Enter');
    await opened();
    const modal = bell.shadowRoot!.querySelector('notif-modal')!;
    const named = new Set<string>();
    for (const element of modal.shadowRoot!.querySelectorAll('[part], [exportparts]')) {
      for (const part of element.part) named.add(part);
      for (const pair of element.getAttribute('exportparts')?.split(',') ?? [])
        named.add(pair.split(':').at(-1)!.trim());
    }
    const handedOn = new Set(modal.getAttribute('exportparts')?.split(','));
    expect([...named].filter((part) => !handedOn.has(part))).to.deep.equal([]);
    expect(named.size).to.be.greaterThan(8);
  });
});

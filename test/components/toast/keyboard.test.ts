import { aTimeout, expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import '../../../components/toast/define.js';
import { FakeClient } from '../../support/fake-client.js';
import { button, notification } from '../../support/notification.js';
import {
  card,
  cards,
  control,
  drawn,
  focused,
  names,
  region,
  removeToasts,
  toastFor,
} from '../../support/toasts.js';

async function pressWithShift(key: string): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Shift' });
}

describe('notif-toast by keyboard', () => {
  let client: FakeClient;
  let field: HTMLInputElement;

  const arrive = (...titles: string[]) => {
    for (const title of titles) client.arrive(notification({ title, type: `type.${title.toLowerCase()}` }));
  };

  before(() => setViewport({ width: 1024, height: 800 }));

  beforeEach(() => {
    field = document.createElement('input');
    field.value = 'what they were typing';
    document.body.append(field);
    client = new FakeClient();
    toastFor(client);
    field.focus();
  });

  afterEach(async () => {
    await removeToasts();
    field.remove();
  });

  it('comes in by F6 from anywhere, and goes back by Shift+F6 to where the caret was (ux 41)', async () => {
    arrive('One', 'Two');
    await drawn();
    field.setSelectionRange(5, 9);
    await sendKeys({ press: 'F6' });
    expect(focused()).to.equal(card('Two'));
    await pressWithShift('F6');
    expect(focused()).to.equal(field);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([5, 9]);
  });

  it('goes to what is urgent first', async () => {
    client.arrive(notification({ title: 'Fire', priority: 'urgent' }));
    arrive('Later');
    await drawn();
    await sendKeys({ press: 'F6' });
    expect(focused()).to.equal(card('Fire'));
  });

  it('leaves F6 to the browser where nothing of ours is on the screen, and from the last of ours (ux 42)', async () => {
    const prevented: boolean[] = [];
    const note = (event: KeyboardEvent) => prevented.push(event.defaultPrevented);
    window.addEventListener('keydown', note);
    await sendKeys({ press: 'F6' });
    arrive('One');
    await drawn();
    await sendKeys({ press: 'F6' });
    await sendKeys({ press: 'F6' });
    window.removeEventListener('keydown', note);
    expect(prevented).to.deep.equal([false, true, false]);
  });

  it('leaves F6 to an input method that is composing', async () => {
    arrive('One');
    await drawn();
    const event = new KeyboardEvent('keydown', {
      key: 'F6',
      bubbles: true,
      cancelable: true,
      isComposing: true,
    });
    field.dispatchEvent(event);
    expect([event.defaultPrevented, focused()]).to.deep.equal([false, field]);
  });

  it('goes by F6 on to the panel, where one is open', async () => {
    const panel = document.createElement('div');
    panel.tabIndex = -1;
    document.body.append(panel);
    arrive('One');
    panel.dispatchEvent(new Event('notif-open', { bubbles: true, composed: true }));
    await drawn();
    await sendKeys({ press: 'F6' });
    expect(focused()).to.equal(card('One'));
    await sendKeys({ press: 'F6' });
    expect(focused()).to.equal(panel);
    await pressWithShift('F6');
    expect(focused()).to.equal(card('One'));
    panel.remove();
  });

  it('meets the newest, its buttons, its close button, then the next', async () => {
    arrive('Old');
    client.arrive(
      notification({
        title: 'New',
        type: 'b.c',
        actions: [button({ label: 'Approve' }), button({ label: 'Reject' })],
      }),
    );
    await drawn();
    await sendKeys({ press: 'F6' });
    const met: string[] = [];
    for (let i = 0; i < 6; i++) {
      const at = focused();
      met.push(
        at?.getAttribute('aria-label')?.replace(/[\u2068\u2069]/g, '') ??
          at?.textContent?.trim().split(/\s/)[0] ??
          '',
      );
      await sendKeys({ press: 'Tab' });
    }
    expect(met).to.deep.equal(['New', 'Approve', 'Reject', 'Dismiss: New', 'Old', 'Dismiss: Old']);
  });

  for (const key of ['Escape', 'Delete', 'Backspace']) {
    it(`dismisses by ${key}, and hands the focus to the next, then back to where it came from (ux 43)`, async () => {
      arrive('One', 'Two', 'Three');
      await drawn();
      await sendKeys({ press: 'F6' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      expect(focused()).to.equal(card('Two'));
      await sendKeys({ press: key });
      await drawn();
      expect(focused()).to.equal(card('One'));
      await sendKeys({ press: key });
      await drawn();
      expect(focused()).to.equal(card('Three'));
      await sendKeys({ press: key });
      await drawn();
      expect(names()).to.deep.equal([]);
      expect(focused()).to.equal(field);
    });
  }

  it('does not dismiss what is urgent by Escape or Delete, but lets the focus go', async () => {
    client.arrive(notification({ title: 'Fire', priority: 'urgent' }));
    await drawn();
    await sendKeys({ press: 'F6' });
    await sendKeys({ press: 'Delete' });
    expect(focused()).to.equal(card('Fire'));
    await sendKeys({ press: 'Escape' });
    await drawn();
    expect(names()).to.deep.equal(['Fire']);
    expect(focused()).to.equal(field);
  });

  it('dismisses what is urgent by its button', async () => {
    client.arrive(notification({ title: 'Fire', priority: 'urgent' }));
    await drawn();
    await sendKeys({ press: 'F6' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await drawn();
    expect(names()).to.deep.equal([]);
    expect(focused()).to.equal(field);
  });

  it('hands the focus to the bell where the place that it came from is gone (ux 43)', async () => {
    const bell = document.createElement('notif-bell');
    bell.tabIndex = 0;
    document.body.append(bell);
    arrive('One');
    await drawn();
    await sendKeys({ press: 'F6' });
    field.remove();
    await sendKeys({ press: 'Escape' });
    await drawn();
    expect(focused()).to.equal(bell);
    bell.remove();
  });

  it('does not lead who dismisses with a pointer on to the next', async () => {
    arrive('One', 'Two');
    await drawn();
    await aTimeout(300);
    const { left, top, width, height } = control(card('Two'), 'Dismiss: Two').getBoundingClientRect();
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
    await drawn();
    expect(names()).to.deep.equal(['One']);
    expect(focused()).to.equal(field);
    await resetMouse();
  });

  it('does not close the page’s own dialog with the same Escape', async () => {
    arrive('One');
    await drawn();
    let heard = 0;
    const count = () => heard++;
    document.addEventListener('keydown', count);
    await sendKeys({ press: 'F6' });
    await sendKeys({ press: 'Escape' });
    document.removeEventListener('keydown', count);
    expect(heard).to.equal(1);
  });

  it('changes nothing under the focus, and catches up when it leaves (ux 72)', async () => {
    client.arrive(notification({ id: 'a', title: 'One', type: 'same.type' }));
    await drawn();
    await sendKeys({ press: 'F6' });
    client.arrive(notification({ id: 'b', title: 'Two', type: 'same.type' }));
    client.change('a', { readAt: 1 });
    await aTimeout(300);
    expect(names()).to.deep.equal(['Two', 'One']);
    expect(focused()).to.equal(card('One'));
    await pressWithShift('F6');
    await drawn();
    expect(names()).to.deep.equal(['Two']);
  });

  it('shows where the focus is', async () => {
    arrive('One');
    await drawn();
    await sendKeys({ press: 'F6' });
    for (const stop of [card('One'), control(region(), 'Dismiss: One')]) {
      stop.focus();
      const { outlineStyle, outlineWidth } = getComputedStyle(stop);
      expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
    }
    expect(cards().length).to.equal(1);
  });
});

import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import '../../../components/toast/define.js';
import { FakeClient } from '../../support/fake-client.js';
import { notification } from '../../support/notification.js';
import { clickOn, openDialog } from '../../support/page.js';
import {
  card,
  control,
  drawn,
  focused,
  names,
  region,
  removeToasts,
  toastFor,
} from '../../support/toasts.js';

describe('where a notif-toast is, whatever the page does', () => {
  let client: FakeClient;

  before(() => setViewport({ width: 1024, height: 800 }));

  beforeEach(() => {
    client = new FakeClient();
    toastFor(client);
  });

  afterEach(async () => {
    document.querySelectorAll('dialog, .field').forEach((element) => element.remove());
    await removeToasts();
  });

  it('can be clicked while the page’s modal dialog is open, whichever came first', async () => {
    client.arrive(notification({ title: 'Before', priority: 'urgent' }));
    await drawn();
    openDialog();
    await drawn();
    client.arrive(notification({ title: 'After', priority: 'urgent' }));
    await aTimeout(300);
    expect(names()).to.deep.equal(['After', 'Before']);
    for (const title of ['Before', 'After']) {
      await clickOn(control(card(title), `Dismiss: ${title}`));
      await drawn();
    }
    expect(names()).to.deep.equal([]);
  });

  it('speaks from inside that dialog, and is back in the page when it closes', async function () {
    this.timeout(8000);
    const dialog = openDialog();
    client.arrive(notification({ title: 'Fire', priority: 'urgent' }));
    const said = () => dialog.querySelector('.notif-announcer [role=alert]')?.textContent ?? '';
    await waitUntil(() => said().includes('Fire'), undefined, { timeout: 4500 });
    dialog.close();
    await drawn();
    expect(document.querySelector('notif-toast-region')?.parentElement).to.equal(document.body);
    expect(document.querySelectorAll('.notif-announcer').length).to.equal(1);
    expect(names()).to.deep.equal(['Fire']);
    expect(region().matches(':popover-open')).to.equal(true);
  });

  it('survives a dialog that a framework takes away without closing it', async () => {
    const dialog = openDialog();
    client.arrive(notification({ title: 'Fire', priority: 'urgent' }));
    await drawn();
    dialog.remove();
    await drawn();
    expect(names()).to.deep.equal(['Fire']);
    expect(region().matches(':popover-open')).to.equal(true);
    client.arrive(notification({ title: 'Still here', type: 'a.b' }));
    await drawn();
    expect(names()).to.include('Still here');
  });

  it('leaves a panel that covers the page to itself, but for what is urgent', async () => {
    client.arrive(notification({ title: 'Export ready' }));
    await drawn();
    const panel = document.createElement('div');
    panel.attachShadow({ mode: 'open' }).append(document.createElement('dialog'));
    document.body.append(panel);
    const sheet = panel.shadowRoot?.querySelector('dialog');
    panel.dispatchEvent(new Event('notif-open', { bubbles: true, composed: true }));
    sheet?.append(document.createElement('button'));
    sheet?.showModal();
    await drawn();
    const inSheet = () =>
      [
        ...(sheet?.querySelector('notif-toast-region')?.shadowRoot?.querySelectorAll('[part~=title]') ?? []),
      ].map((title) => title.textContent?.trim());
    expect(inSheet()).to.deep.equal([]);
    client.arrive(notification({ title: 'Fire', priority: 'urgent' }));
    await drawn();
    expect(inSheet()).to.deep.equal(['Fire']);
    sheet?.close();
    panel.dispatchEvent(new Event('notif-close', { bubbles: true, composed: true }));
    await drawn();
    expect(names()).to.deep.equal(['Export ready', 'Fire']);
    panel.remove();
  });

  it('goes to the other edge rather than cover what has the focus', async () => {
    const field = document.createElement('input');
    field.className = 'field';
    field.style.cssText = 'position:fixed;inset-block-end:30px;inset-inline-end:60px';
    document.body.append(field);
    client.arrive(notification({ title: 'Export ready' }));
    await drawn();
    await aTimeout(300);
    expect(card('Export ready').getBoundingClientRect().bottom).to.be.above(700);
    field.focus();
    await drawn();
    await aTimeout(300);
    expect(card('Export ready').getBoundingClientRect().top).to.equal(24);
    expect(focused()).to.equal(field);
  });

  it('does not come up over what has the focus', async () => {
    const field = document.createElement('input');
    field.className = 'field';
    field.style.cssText = 'position:fixed;inset-block-end:30px;inset-inline-end:60px';
    document.body.append(field);
    field.focus();
    client.arrive(notification({ title: 'Export ready' }));
    await drawn();
    await aTimeout(300);
    expect(card('Export ready').getBoundingClientRect().top).to.equal(24);
  });

  for (const edge of ['inset-block-start', 'inset-block-end'])
    it(`covers nothing that has the focus in the smallest window, whichever came first (${edge}) (ux 46)`, async () => {
      await setViewport({ width: 320, height: 256 });
      const field = document.createElement('input');
      field.className = 'field';
      field.style.cssText = `position:fixed;inset-inline-start:40px;${edge}:30px`;
      document.body.append(field);
      const covered = () => {
        const [one, other] = [card('Export').getBoundingClientRect(), field.getBoundingClientRect()];
        const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        return (Math.max(width, 0) * Math.max(height, 0)) / (other.width * other.height);
      };
      field.focus();
      client.arrive(notification({ title: 'Export ready', type: 'a.b' }));
      await drawn();
      await aTimeout(300);
      expect(covered(), 'focused before').to.be.below(0.5);
      field.blur();
      client.setItems([]);
      await aTimeout(300);
      client.arrive(notification({ title: 'Export done', type: 'c.d' }));
      await drawn();
      await aTimeout(300);
      field.focus();
      await drawn();
      await aTimeout(300);
      expect(covered(), 'focused after').to.be.below(0.5);
      await setViewport({ width: 1024, height: 800 });
    });

  it('has three cards at most that are not urgent, two in a low window, and one in the smallest (ux 69)', async () => {
    for (const [width, height, most] of [
      [1024, 800, 3],
      [1024, 590, 2],
      [320, 256, 1],
    ] as const) {
      await setViewport({ width, height });
      for (let n = 0; n < 6; n++)
        client.arrive(notification({ title: `Item ${n}`, type: `${height}.kind${n}` }));
      await drawn();
      await aTimeout(700);
      expect(names().length, `${width} × ${height}`).to.be.within(1, most);
      if (most === 3) expect(names().length).to.equal(3);
    }
    await setViewport({ width: 1024, height: 800 });
  });

  it('slides in, and only fades where motion is unwanted', async () => {
    const moved = () =>
      region()
        .getAnimations({ subtree: true })
        .some((one) =>
          (one.effect as KeyframeEffect)
            .getKeyframes()
            .some(({ translate }) => translate !== undefined && translate !== '0px 0px'),
        );
    client.arrive(notification({ title: 'One', type: 'a.b' }));
    await drawn();
    expect(moved()).to.equal(true);
    await emulateMedia({ reducedMotion: 'reduce' });
    await aTimeout(300);
    client.arrive(notification({ title: 'Two', type: 'c.d' }));
    await drawn();
    expect(moved()).to.equal(false);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('is not printed', async () => {
    client.arrive(notification({ title: 'One' }));
    await drawn();
    await emulateMedia({ media: 'print' });
    expect(region().checkVisibility()).to.equal(false);
    await emulateMedia({ media: 'screen' });
  });
});

import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../components/toast/define.js';
import { FakeClient } from '../../support/fake-client.js';
import { tree } from '../../support/cdp.js';
import { button, notification } from '../../support/notification.js';
import { clickOn, openDialog } from '../../support/page.js';
import { card, control, drawn, removeToasts, toastFor } from '../../support/toasts.js';

describe('a notif-toast beside a modal dialog of the page', () => {
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

  it('speaks of what is urgent, and is in the tree and under the pointer, while a modal dialog is open (ux 61)', async function () {
    this.timeout(8000);
    const dialog = openDialog();
    client.arrive(notification({ title: 'Fire', priority: 'urgent', actions: [button({ label: 'Call' })] }));
    await waitUntil(
      () => /Urgent: .?Fire/.test(dialog.querySelector('[role=alert]')?.textContent ?? ''),
      '',
      {
        timeout: 4500,
      },
    );
    const seen = await tree();
    expect(seen.filter(({ name, role }) => name === 'Call' && role === 'button').length).to.equal(1);
    expect(seen.some(({ name }) => name.startsWith('Urgent: Fire'))).to.equal(true);
    await clickOn(control(card('Fire'), 'Call'));
    await drawn();
    expect(client.calls('act').length).to.equal(1);
  });

  it('stays in the tree where a library hides all but its own dialog (ux 62)', async () => {
    const box = document.createElement('div');
    box.className = 'field';
    box.role = 'dialog';
    const left = () =>
      [...document.body.children].filter(
        (child) => child !== box && !child.matches('[aria-live], script, style'),
      );
    document.body.append(box);
    const isHidden = (element: Element | null) => !!element?.closest('[aria-hidden=true]');
    client.arrive(notification({ title: 'Before', priority: 'urgent' }));
    await drawn();
    // As the package aria-hidden does for Radix, Base UI and others: live regions are left alone.
    const hidden = left().filter((child) => !child.querySelector('[aria-live]'));
    hidden.forEach((child) => child.setAttribute('aria-hidden', 'true'));
    client.arrive(notification({ title: 'After', priority: 'urgent' }));
    await aTimeout(300);
    const host = document.querySelector('notif-toast-region');
    expect(hidden).not.to.include(host);
    expect(isHidden(host)).to.equal(false);
    const shown = (await tree()).filter(({ role }) => role === 'group').map(({ name }) => name);
    expect(shown).to.include('Before').and.to.include('After');
    hidden.forEach((child) => child.removeAttribute('aria-hidden'));
  });
});

import '../../../components/modal/define.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { NotifErrorEvent } from '../../../components/events/error.js';
import { NotifModal } from '../../../components/modal/modal.js';
import { FakeClient } from '../../support/fake-client.js';
import { allByRole, byRole, eventually, expectSpoken, focused, hasRole, nameOf } from '../../support/page.js';

async function opened() {
  const modal = await fixture<NotifModal>(html`<notif-modal .client=${new FakeClient()}></notif-modal>`);
  const root = modal.shadowRoot!;
  modal.show();
  await eventually(() => byRole(root, 'dialog', 'Notifications'));
  const gear = () => byRole(root, 'button', 'Notification preferences');
  return { modal, root, gear };
}

describe('the preferences in the panel', function () {
  // Sentences are spoken 1.5 s apart.
  this.timeout(12_000);

  it('take the place of the list, and give it back with the focus where it was', async () => {
    const { root, gear } = await opened();
    gear().click();
    await eventually(() => byRole(root, 'dialog', 'Notification preferences'));
    await eventually(() => expect(nameOf(focused())).to.equal('Notification preferences'));
    expect(allByRole(root, 'tab')).to.deep.equal([]);
    // Said once: the panel's heading is theirs.
    expect(
      allByRole(root, 'heading').filter((one) => nameOf(one) === 'Notification preferences'),
    ).to.have.length(1);
    byRole(root, 'button', 'Back to notifications').click();
    await eventually(() => expect(focused() === gear()).to.equal(true));
    expect(allByRole(root, 'tab').length).to.be.above(1);
  });

  it('stay away where the page shows them elsewhere', async () => {
    const { modal, root, gear } = await opened();
    modal.addEventListener('notif-preferences', (event) => event.preventDefault());
    gear().click();
    await modal.updateComplete;
    expect(hasRole(root, 'button', 'Back to notifications')).to.equal(false);
  });

  it('say so where they could not be fetched, and are there with the next press', async () => {
    const { modal, root, gear } = await opened();
    const codes: string[] = [];
    modal.addEventListener('notif-error', (event) => codes.push((event as NotifErrorEvent).error.code));
    const load = NotifModal.loadPreferences;
    NotifModal.loadPreferences = () => Promise.reject(new TypeError('Failed to fetch'));
    gear().click();
    await expectSpoken('"Notification preferences" didn\'t work. Nothing was changed.', 'alert');
    NotifModal.loadPreferences = load;
    expect(codes).to.deep.equal(['load']);
    gear().click();
    await eventually(() => byRole(root, 'button', 'Back to notifications'));
  });

  it('are not offered where they are not to be had', async () => {
    const load = NotifModal.loadPreferences;
    NotifModal.loadPreferences = undefined;
    const { root } = await opened();
    expect(hasRole(root, 'button', 'Notification preferences')).to.equal(false);
    NotifModal.loadPreferences = load;
  });
});

import '../../../components/provider/define.js';
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { NotifProvider } from '../../../components/provider/provider.js';
import { FakeClient } from '../../support/fake-client.js';

describe('<notif-provider>', () => {
  it('adds nothing to what a person sees or hears', async () => {
    const element = await fixture(html`<notif-provider><p>The page</p></notif-provider>`);
    await expect(element).to.be.accessible();
    expect(getComputedStyle(element).display).to.equal('contents');
  });

  it('connects the client that it is given', async () => {
    const client = new FakeClient();
    await fixture(html`<notif-provider .client=${client}></notif-provider>`);
    expect(client.calls('connect').length).to.equal(1);
    expect(client.calls('close').length).to.equal(0);
  });

  it('closes the client once it has left the page for good', async () => {
    const client = new FakeClient();
    const element = await fixture(html`<notif-provider .client=${client}></notif-provider>`);
    element.remove();
    await nextFrame();
    expect(client.calls('close').length).to.equal(1);
  });

  it('keeps the connection when it is moved within the page', async () => {
    const client = new FakeClient();
    const box = await fixture(html`
      <div>
        <notif-provider .client=${client}></notif-provider>
        <aside></aside>
      </div>
    `);
    box.querySelector('aside')?.append(box.querySelector('notif-provider')!);
    await nextFrame();
    expect(client.calls('connect').length).to.equal(1);
    expect(client.calls('close').length).to.equal(0);
  });

  it('connects again when it comes back', async () => {
    const client = new FakeClient();
    const box = await fixture(html`<div><notif-provider .client=${client}></notif-provider></div>`);
    const element = box.querySelector('notif-provider')!;
    element.remove();
    await nextFrame();
    box.append(element);
    await nextFrame();
    expect(client.calls('connect').length).to.equal(2);
  });

  it('closes the client that another takes the place of', async () => {
    const [before, after] = [new FakeClient(), new FakeClient()];
    const element = await fixture<NotifProvider>(html`<notif-provider .client=${before}></notif-provider>`);
    element.client = after;
    await element.updateComplete;
    expect(before.calls('close').length).to.equal(1);
    expect(after.calls('connect').length).to.equal(1);
    element.client = null;
    await element.updateComplete;
    expect(after.calls('close').length).to.equal(1);
  });

  it('leaves a client open that another provider in the page still uses', async () => {
    const client = new FakeClient();
    const box = await fixture(html`
      <div>
        <notif-provider .client=${client}></notif-provider>
        <notif-provider .client=${client}></notif-provider>
      </div>
    `);
    const [first, second] = box.querySelectorAll('notif-provider');
    expect(client.calls('connect').length).to.equal(1);
    first!.remove();
    await nextFrame();
    expect(client.calls('close').length).to.equal(0);
    second!.remove();
    await nextFrame();
    expect(client.calls('close').length).to.equal(1);
  });

  it('makes no client from attributes by itself: that is in belfry/auto', async () => {
    const element = await fixture<NotifProvider>(html`<notif-provider url="/api/v1"></notif-provider>`);
    expect(element.client).to.equal(null);
  });
});

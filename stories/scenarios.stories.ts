import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../components/bell/define.js';
import '../components/list/define.js';
import '../components/toast/define.js';
import { NotifError, type Client } from '../src/index.js';
import { FakeClient } from '../test/support/fake-client.js';
import { notification } from '../test/support/notification.js';
import { mount } from '../test/src/support/mounted.js';
import { sampleInbox } from './sample-inbox.js';

/** Whole situations: what the bell, its panel and the pop-ups do together. */
const meta: Meta = {
  title: 'Scenarios',
  parameters: {
    docs: { story: { inline: false, iframeHeight: 680 } },
    layout: 'fullscreen',
  },
};
export default meta;

type Story = StoryObj;

const page = (client: Client, controls: unknown = '') => html`
  <style>
    .page {
      display: flex;
      justify-content: end;
      align-items: center;
      gap: 8px;
      padding: 12px 24px;
    }
  </style>
  <header class="page">${controls}<notif-bell .client=${client}></notif-bell></header>
  <notif-toast .client=${client}></notif-toast>
`;

const opened: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await canvasElement.querySelector('notif-bell')?.show();
};

/** Fifty of one job within two seconds: one pop-up that counts, and one sentence. */
export const Burst: Story = {
  render: () => {
    const client = new FakeClient(sampleInbox());
    const burst = (left = 50): void => {
      if (!left) return;
      client.arrive(
        notification({
          type: 'job.completed',
          title: `Build #${951 - left} finished`,
          groupKey: `job ${left}`,
        }),
      );
      setTimeout(() => burst(left - 1), 40);
    };
    setTimeout(burst, 600);
    return page(client, html`<button type="button" @click=${() => burst()}>Once more</button>`);
  },
};

/** The network is gone: the list stays, changes wait, and the bell says so. */
export const Offline: Story = {
  render: () => {
    const client = new FakeClient(sampleInbox());
    client.$connection.set({ ...client.$connection.get(), status: 'offline' });
    return page(client);
  },
  play: opened,
};

/** The server refuses every change: each is taken back, and said. */
export const Refused: Story = {
  render: () => {
    const client = new FakeClient(sampleInbox());
    for (const name of ['markRead', 'archive', 'markAllRead', 'clearAll', 'act'] as const)
      client.failWith[name] = new NotifError('rejected', 'As the story has it.');
    return page(client);
  },
  play: opened,
};

/** Arabic, from right to left, with names in other scripts. */
export const RightToLeft: Story = {
  globals: { locale: 'ar' },
  render: () => page(new FakeClient(sampleInbox())),
  play: opened,
};

/** As many as a year of a busy team brings. */
export const HundredThousand: Story = {
  render: () => {
    const now = Date.now();
    const items = Array.from({ length: 100_000 }, (_, n) =>
      notification({ title: `Document ${100_000 - n} indexed`, createdAt: now - n * 300_000, seenAt: now }),
    );
    return page(new FakeClient(items));
  },
  play: opened,
};

/** The reference backend, in this page: what you send goes through the contract, the stream and the store. */
export const Live: Story = {
  render: () => {
    const backend = mount();
    const client = backend.client();
    client.connect();
    let sent = 0;
    const send = (fields = {}): void => {
      void backend.notify('ana', `Report ${++sent} is ready`, {
        body: 'From the backend in this page.',
        ...fields,
      });
    };
    send();
    return page(
      client,
      html`<button type="button" @click=${() => send()}>Send</button>
        <button type="button" @click=${() => send({ priority: 'urgent' })}>Send an urgent one</button>
        <button type="button" @click=${() => backend.offline()}>Take the network away</button>
        <button type="button" @click=${() => backend.online()}>Give it back</button>`,
    );
  },
};

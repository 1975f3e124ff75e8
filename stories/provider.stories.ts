import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../components/bell/define.js';
import '../components/list/define.js';
import '../components/provider/define.js';
import { FakeClient } from '../test/support/fake-client.js';
import { notification } from '../test/support/notification.js';
import { sampleInbox } from './sample-inbox.js';

interface Args {
  client: FakeClient;
}

/** Gives all elements inside it one client. It draws nothing itself. */
const meta: Meta<Args> = {
  title: 'Provider (notif-provider)',
  component: 'notif-provider',
  argTypes: { client: { control: false } },
};
export default meta;

type Story = StoryObj<Args>;

/** Bell and list show the same inbox: mark a row as read, and the bell counts down. */
export const OneClientForAll: Story = {
  args: { client: new FakeClient(sampleInbox()) },
  render: ({ client }) => html`
    <notif-provider .client=${client}>
      <notif-bell placement="bottom-start"></notif-bell>
      <notif-list></notif-list>
    </notif-provider>
  `,
};

/** Two people on one page: the nearest provider counts. */
export const TwoInboxes: Story = {
  args: { client: new FakeClient(sampleInbox()) },
  render: ({ client }) => html`
    <notif-provider .client=${client}>
      <notif-bell placement="bottom-start"></notif-bell>
      <notif-provider .client=${new FakeClient([notification({ title: 'Only for Ben' })])}>
        <notif-bell placement="bottom-start" label="Ben’s notifications"></notif-bell>
      </notif-provider>
    </notif-provider>
  `,
};

/** Without a provider the elements are there and empty; they hear one that comes later. */
export const NoProvider: Story = {
  render: () => html`<notif-bell placement="bottom-start"></notif-bell>`,
};

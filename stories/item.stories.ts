import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../components/item/define.js';
import { NotifError, type Notification } from '../src/index.js';
import { FakeClient } from '../test/support/fake-client.js';
import { button, notification } from '../test/support/notification.js';
import { sampleInbox } from './sample-inbox.js';

interface Args {
  item: Notification;
  client?: FakeClient;
  day: string;
  condensed: boolean;
  expanded: boolean;
  pending: boolean;
  headingLevel: number;
}

/** One notification. In a list the list sets everything; here the controls do. */
const meta: Meta<Args> = {
  title: 'Row (notif-item)',
  component: 'notif-item',
  argTypes: {
    item: { control: 'object' },
    client: { control: false },
    day: { control: 'text' },
    condensed: { control: 'boolean' },
    expanded: { control: 'boolean' },
    pending: { control: 'boolean' },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
  },
  args: { day: '', condensed: false, expanded: false, pending: false, headingLevel: 3 },
  render: ({
    item,
    client = new FakeClient([item]),
    day,
    condensed,
    expanded,
    pending,
    headingLevel,
  }) => html`
    <style>
      notif-item {
        max-inline-size: 400px;
      }
    </style>
    <notif-item
      .item=${item}
      .client=${client}
      .day=${day}
      .condensed=${condensed}
      .expanded=${expanded}
      .pending=${pending}
      .headingLevel=${headingLevel}
    ></notif-item>
  `,
};
export default meta;

type Story = StoryObj<Args>;

const [urgent, approval, mention, failure, ready] = sampleInbox() as [
  Notification,
  Notification,
  Notification,
  Notification,
  Notification,
];
const comment = sampleInbox()[7] as Notification;

export const Unread: Story = { args: { item: mention } };
export const Read: Story = { args: { item: ready } };
export const Urgent: Story = { args: { item: urgent } };
export const High: Story = { args: { item: approval } };
export const Failed: Story = { args: { item: failure } };
export const FirstOfTheDay: Story = { args: { item: mention, day: 'Today' } };
export const Condensed: Story = { args: { item: urgent, condensed: true } };

/** Two lines, and "Show more" where there is more. */
export const Long: Story = { args: { item: comment } };
export const Expanded: Story = { args: { item: comment, expanded: true } };

/** A change waits for the network. */
export const Pending: Story = { args: { item: ready, pending: true } };

/** The answer never comes. */
export const ActionRunning: Story = {
  args: {
    item: approval,
    client: (() => {
      const client = new FakeClient([approval]);
      client.hold();
      return client;
    })(),
  },
};

export const ActionDone: Story = {
  args: {
    item: {
      ...approval,
      readAt: Date.now(),
      actions: [
        button({ label: 'Approve', state: 'done', outcome: 'Approved' }),
        button({ label: 'Reject' }),
      ],
    },
  },
};

export const ActionFailed: Story = {
  args: {
    item: {
      ...approval,
      actions: [
        button({
          label: 'Approve',
          style: 'primary',
          state: 'failed',
          outcome: 'The document has been withdrawn.',
        }),
      ],
    },
    client: (() => {
      const client = new FakeClient([approval]);
      client.failWith.act = new NotifError('conflict', 'As the story has it.');
      return client;
    })(),
  },
};

/** Nothing but an id, and nothing broken to see. */
export const Bare: Story = {
  args: { item: notification({ title: '', type: '', category: '', createdAt: null }) },
};

/** Markup, a word without end, emoji that must not be cut, and a script that runs the other way. */
export const Hostile: Story = {
  args: {
    item: notification({
      title: `<img src=x onerror=alert(1)> ${'👩‍👩‍👧‍👦'.repeat(12)} ${'W'.repeat(300)}`,
      body: 'שלום, this is a “mixed” line with 123 and <b>markup</b>.',
      action: { url: 'javascript:alert(1)', label: null, target: 'self' },
    }),
  },
};

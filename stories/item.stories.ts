import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../components/item/define.js';
import type { NotifItem } from '../components/item/item.js';
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
  density: NotifItem['density'];
  time: NotifItem['time'];
  swipe: boolean;
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
    density: { control: 'inline-radio', options: ['compact', 'cosy', 'comfortable'] },
    time: { control: 'inline-radio', options: ['relative', 'absolute'] },
    swipe: { control: 'boolean' },
  },
  args: {
    day: '',
    condensed: false,
    expanded: false,
    pending: false,
    headingLevel: 3,
    density: 'cosy',
    time: 'relative',
    swipe: false,
  },
  render: ({
    item,
    client = new FakeClient([item]),
    day,
    condensed,
    expanded,
    pending,
    headingLevel,
    density,
    time,
    swipe,
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
      .density=${density}
      .time=${time}
      .swipe=${swipe}
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

export const Compact: Story = { args: { item: mention, density: 'compact' } };
export const Comfortable: Story = { args: { item: comment, density: 'comfortable' } };
export const DateAndTime: Story = { args: { item: ready, time: 'absolute' } };

/** Its menu offers the way back to the list. */
export const InTheArchive: Story = { args: { item: { ...ready, archivedAt: Date.now() } } };
export const Snoozed: Story = { args: { item: { ...mention, snoozedUntil: Date.now() + 3_600_000 } } };

/** With a finger, to either side; the buttons do the same. */
export const Swipeable: Story = { args: { item: mention, swipe: true } };

/** One step into the menu: times to put it off until. */
export const SnoozeMenu: Story = {
  args: { item: mention },
  play: async ({ canvasElement }) => {
    const row = canvasElement.querySelector('notif-item')!;
    row.shadowRoot?.querySelector<HTMLElement>('.menu-button')?.click();
    await row.updateComplete;
    const entries = [...(row.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    entries.find((entry) => entry.ariaHasPopup === 'menu')?.click();
  },
};

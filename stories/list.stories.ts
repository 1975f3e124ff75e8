import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../components/list/define.js';
import { FakeClient } from '../test/support/fake-client.js';
import { feed } from '../test/support/fake-feed.js';
import { notification } from '../test/support/notification.js';
import { olderInbox, sampleInbox } from './sample-inbox.js';

interface Args {
  client: FakeClient;
  collapsed: boolean;
  noKeys: boolean;
  headingLevel: number;
  locale: string;
  timeZone: string;
}

function client(bend: (client: FakeClient) => void = () => {}): FakeClient {
  const made = new FakeClient(sampleInbox());
  bend(made);
  return made;
}

/** The feed by itself, as a page may have it in a column of its own. */
const meta: Meta<Args> = {
  title: 'List (notif-list)',
  component: 'notif-list',
  argTypes: {
    client: { control: false },
    collapsed: { control: 'boolean' },
    noKeys: { control: 'boolean' },
    headingLevel: { control: { type: 'number', min: 1, max: 6 } },
    locale: { control: 'text' },
    timeZone: { control: 'text' },
  },
  args: { collapsed: false, noKeys: false, headingLevel: 3, locale: '', timeZone: '' },
  render: ({ client, collapsed, noKeys, headingLevel, locale, timeZone }) => html`
    <style>
      notif-list {
        max-inline-size: 440px;
        block-size: 560px;
      }
    </style>
    <notif-list
      .client=${client}
      .collapsed=${collapsed}
      .noKeys=${noKeys}
      .headingLevel=${headingLevel}
      .locale=${locale || undefined}
      .timeZone=${timeZone || undefined}
    ></notif-list>
  `,
};
export default meta;

type Story = StoryObj<Args>;

export const Inbox: Story = { args: { client: client() } };

export const Collapsed: Story = { args: { client: client(), collapsed: true } };

/** Older pages come as their end comes near. */
export const Endless: Story = {
  args: {
    client: client((one) => {
      one.more = olderInbox(40);
      one.setItems(sampleInbox());
    }),
  },
};

/** Something new every five seconds: put the focus or the pointer into the list, and it waits above. */
export const Arriving: Story = {
  args: {
    client: client((one) => {
      let n = 0;
      setInterval(
        () => one.arrive(notification({ seq: 100 + ++n, title: `Interview ${n} transcribed` })),
        5000,
      );
    }),
  },
};

export const Loading: Story = {
  args: { client: client((one) => one.$feed.set(feed([], { status: 'loading' }))) },
};

export const Empty: Story = { args: { client: client((one) => one.setItems([])) } };

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { NotifBell } from '../components/bell/bell.js';
import '../components/bell/define.js';
import type { ConnectionStatus } from '../src/index.js';
import { FakeClient } from '../test/support/fake-client.js';
import { feed } from '../test/support/fake-feed.js';
import { notification } from '../test/support/notification.js';
import { sampleInbox } from './sample-inbox.js';

interface Args {
  client: FakeClient;
  badge: NotifBell['badge'];
  max: number;
  placement: NotifBell['placement'];
  label: string;
  disabled: boolean;
  dnd: boolean;
  panel: NotifBell['panel'];
  locale?: string;
}

/** The bell with its panel. Press it: the inbox in these stories lives in the page, without a backend. */
const meta: Meta<Args> = {
  title: 'Bell (notif-bell)',
  component: 'notif-bell',
  argTypes: {
    client: { control: false },
    badge: { control: 'select', options: ['unread', 'unseen', 'dot', 'none'] },
    max: { control: { type: 'number', min: 1 } },
    placement: {
      control: 'select',
      options: ['bottom-end', 'bottom-start', 'bottom', 'top-end', 'top-start', 'top'],
    },
    label: { control: 'text' },
    disabled: { control: 'boolean' },
    dnd: { control: 'boolean' },
    panel: { control: 'select', options: ['auto', 'none'] },
    locale: { control: 'text' },
  },
  args: {
    badge: 'unread',
    max: 99,
    placement: 'bottom-start',
    label: '',
    disabled: false,
    dnd: false,
    panel: 'auto',
  },
  render: ({ client, locale, ...args }) => html`
    <notif-bell
      .client=${client}
      badge=${args.badge}
      max=${args.max}
      placement=${args.placement}
      label=${args.label}
      ?disabled=${args.disabled}
      ?dnd=${args.dnd}
      panel=${args.panel}
      locale=${ifDefined(locale)}
    ></notif-bell>
  `,
};
export default meta;

type Story = StoryObj<Args>;

const inbox = () => new FakeClient(sampleInbox());
const quiet = () => new FakeClient(Array.from({ length: 3 }, () => notification()));

function counted(unread: number): FakeClient {
  const client = quiet();
  client.$counts.set({ unread, unseen: unread, capped: false, rev: 9 });
  return client;
}

function connected(status: ConnectionStatus): FakeClient {
  const client = quiet();
  client.$connection.set({ ...client.$connection.get(), status });
  return client;
}

export const NothingNew: Story = { args: { client: new FakeClient() } };
export const Unread: Story = { args: { client: quiet() } };
export const TwoDigits: Story = { args: { client: counted(28) } };
export const OverNinetyNine: Story = { args: { client: counted(100_000) } };
export const Urgent: Story = { args: { client: inbox() } };
export const Dot: Story = { args: { client: quiet(), badge: 'dot' } };
export const WithoutBadge: Story = { args: { client: quiet(), badge: 'none' } };
export const DoNotDisturb: Story = { args: { client: quiet(), dnd: true } };
export const Offline: Story = { args: { client: connected('offline') } };
export const Disabled: Story = { args: { client: quiet(), disabled: true } };
export const Russian: Story = { args: { client: counted(22), locale: 'ru' } };

/** The first answer has not come: no number, and nothing that spins. */
export const Loading: Story = {
  args: {
    client: (() => {
      const client = new FakeClient();
      client.$counts.set({ ...client.$counts.get(), rev: -1 });
      client.$feed.set(feed([], { status: 'loading' }));
      return client;
    })(),
  },
};

/** How many are unread is not known: the sign-in has run out. */
export const CouldNotUpdate: Story = { args: { client: connected('blocked') } };

export const Open: Story = {
  args: { client: inbox() },
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector('notif-bell')?.show();
  },
};

/** The page shows notifications itself, and hears `notif-toggle`. */
export const WithoutPanel: Story = { args: { client: quiet(), panel: 'none' } };

/** The file of the panel is not on the server, until the story is left. */
export const PanelLost: Story = {
  args: { client: quiet() },
  beforeEach: () => {
    const load = NotifBell.loadPanel;
    NotifBell.loadPanel = () => Promise.reject(new TypeError('Failed to fetch'));
    return () => void (NotifBell.loadPanel = load);
  },
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector('notif-bell')?.show();
  },
};

/** What a page can change from outside: size, accent, corners, ground. */
export const Themed: Story = {
  args: { client: quiet() },
  render: ({ client }) => html`
    <style>
      .themed {
        --notif-accent: #0b6b4f;
        --notif-bell-size: 48px;
        --notif-bell-ground: #e7f4ee;
        --notif-radius-scale: 3;
        color-scheme: light;
        display: inline-block;
        padding: 12px;
        background: #e7f4ee;
      }
    </style>
    <span class="themed"><notif-bell .client=${client}></notif-bell></span>
  `,
};

/** As the person set it, on this device: the number stays, nothing pops up. */
export const DoNotDisturbByThePerson: Story = {
  args: {
    client: (() => {
      const client = quiet();
      client.setUi({ doNotDisturb: Date.now() + 1_800_000 });
      return client;
    })(),
  },
};

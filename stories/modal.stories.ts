import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../components/modal/define.js';
import { NotifError } from '../src/index.js';
import { FakeClient } from '../test/support/fake-client.js';
import { feed, itemsOf } from '../test/support/fake-feed.js';
import { olderInbox, sampleInbox } from './sample-inbox.js';

interface Args {
  client: FakeClient;
  placement: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';
  inboxUrl: string;
  noKeys: boolean;
  locale: string;
  timeZone: string;
}

/** A client that is made anew for each story, and bent. */
function client(bend: (client: FakeClient) => void = () => {}): FakeClient {
  const made = new FakeClient(sampleInbox());
  made.more = olderInbox(20);
  made.setItems(sampleInbox());
  bend(made);
  return made;
}

const failed = (code: 'server' | 'network' | 'forbidden') => new NotifError(code, 'As the story has it.');

/** The panel beside a button of the page, open. A bell brings it by itself. */
const meta: Meta<Args> = {
  title: 'Panel (notif-modal)',
  component: 'notif-modal',
  parameters: {
    // Each in a page of its own: a panel stands over all of it.
    docs: { story: { inline: false, iframeHeight: 680 } },
    layout: 'fullscreen',
  },
  argTypes: {
    client: { control: false },
    placement: {
      control: 'select',
      options: ['bottom-end', 'bottom-start', 'top-end', 'top-start'],
    },
    inboxUrl: { control: 'text' },
    noKeys: { control: 'boolean' },
    locale: { control: 'text' },
    timeZone: { control: 'text' },
  },
  args: { placement: 'bottom-end', inboxUrl: '#inbox', noKeys: false, locale: '', timeZone: '' },
  render: ({ client, placement, inboxUrl, noKeys, locale, timeZone }) => html`
    <style>
      .story {
        display: flex;
        justify-content: end;
        padding: 12px 24px;
      }
    </style>
    <div class="story">
      <button
        type="button"
        @click=${(event: Event) => {
          const modal = (event.currentTarget as Element)
            .nextElementSibling as HTMLElementTagNameMap['notif-modal'];
          modal.anchor = event.currentTarget as HTMLElement;
          if (modal.open) modal.hide();
          else modal.show();
        }}
      >
        Notifications
      </button>
      <notif-modal
        open
        .client=${client}
        .placement=${placement}
        .inboxUrl=${inboxUrl || null}
        .noKeys=${noKeys}
        .locale=${locale || undefined}
        .timeZone=${timeZone || undefined}
      ></notif-modal>
    </div>
  `,
  play: ({ canvasElement }) => {
    const modal = canvasElement.querySelector('notif-modal');
    if (modal) modal.anchor = canvasElement.querySelector('button');
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Open: Story = { args: { client: client() } };

/** The three newest unread, for a glance. */
export const Collapsed: Story = { args: { client: client((one) => one.setUi({ panel: 'collapsed' })) } };

export const UnreadTab: Story = { args: { client: client((one) => one.setUi({ tab: 'unread' })) } };

export const AllCaughtUp: Story = {
  args: {
    client: client((one) => {
      one.setItems(sampleInbox().map((item) => ({ ...item, readAt: Date.now() })));
      one.setUi({ tab: 'unread' });
    }),
  },
};

export const Empty: Story = { args: { client: client((one) => one.setItems([])) } };

export const Loading: Story = {
  args: { client: client((one) => one.$feed.set(feed([], { status: 'loading' }))) },
};

/** A bell waits; "Try again" never comes back here. */
export const CouldNotLoad: Story = {
  args: {
    client: client((one) => {
      one.$feed.set(feed([], { status: 'error', error: failed('server') }));
      one.hold();
    }),
  },
};

/** What was changed waits, and says so. */
export const Offline: Story = {
  args: {
    client: client((one) => {
      const items = itemsOf(one.$feed.get());
      one.$feed.set(feed(items, { pending: items.slice(1, 2).map(({ id }) => id) }));
      one.$connection.set({ ...one.$connection.get(), status: 'offline' });
    }),
  },
};

export const CouldNotRefresh: Story = {
  args: {
    client: client((one) =>
      one.$feed.set({ ...one.$feed.get(), error: failed('server'), updatedAt: Date.now() - 720_000 }),
    ),
  },
};

/** After two seconds without a better answer. */
export const OutOfDate: Story = {
  args: {
    client: client((one) => {
      one.setItems(sampleInbox().map((item) => ({ ...item, seenAt: Date.now() })));
      one.$feed.set({ ...one.$feed.get(), updatedAt: Date.now() - 720_000 });
      one.$connection.set({ ...one.$connection.get(), status: 'reconnecting' });
    }),
  },
};

export const SignedOut: Story = {
  args: { client: client((one) => one.$connection.set({ ...one.$connection.get(), status: 'blocked' })) },
  render: ({ client }) => html`
    <notif-modal open .client=${client}>
      <a slot="auth-action" href="#sign-in">Sign in</a>
    </notif-modal>
  `,
};

export const Forbidden: Story = {
  args: { client: client((one) => one.$feed.set(feed([], { status: 'error', error: failed('forbidden') }))) },
};

/** Every command fails: it says so, and goes on showing what is true. */
export const CommandsFail: Story = {
  args: {
    client: client((one) => {
      for (const name of ['markRead', 'archive', 'markAllRead', 'clearAll', 'act', 'refresh'] as const)
        one.failWith[name] = failed('network');
    }),
  },
};

export const Russian: Story = { args: { client: client(), locale: 'ru' } };

export const Mentions: Story = {
  args: {
    client: client((one) => {
      one.setItems([{ ...sampleInbox()[2]!, type: 'mention.comment' }, ...sampleInbox()]);
      one.setUi({ tab: 'mentions' });
    }),
  },
};

export const NothingInTheTab: Story = { args: { client: client((one) => one.setUi({ tab: 'mentions' })) } };

/** What was put away: each row can go back to the list. */
export const Archived: Story = {
  args: {
    client: client((one) => {
      one.setArchive(olderInbox(6).map((item) => ({ ...item, readAt: 1, archivedAt: Date.now() })));
      one.setUi({ tab: 'archived' });
    }),
  },
};

export const ArchiveEmpty: Story = { args: { client: client((one) => one.setUi({ tab: 'archived' })) } };

export const DoNotDisturb: Story = { args: { client: client((one) => one.setUi({ doNotDisturb: true })) } };

/** Rows as close as they can be, by the person's own choice. */
export const Compact: Story = {
  args: { client: client((one) => one.setUi({ settings: { density: 'compact' } })) },
};

export const Comfortable: Story = {
  args: { client: client((one) => one.setUi({ settings: { density: 'comfortable' } })) },
};

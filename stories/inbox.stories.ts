import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Filters } from '../components/inbox/filters.js';
import '../components/inbox/define.js';
import { NotifError } from '../src/index.js';
import { FakeClient } from '../test/support/fake-client.js';
import { feed, itemsOf } from '../test/support/fake-feed.js';
import { notification } from '../test/support/notification.js';
import { olderInbox, sampleInbox } from './sample-inbox.js';

interface Args {
  client: FakeClient;
  filters: Partial<Filters>;
  detail: boolean;
  noKeys: boolean;
  inlineSize: string;
  locale: string;
  timeZone: string;
}

const archived = () =>
  olderInbox(6).map((item) => ({ ...item, id: `archived-${item.id}`, archivedAt: Date.now() }));

/** A client that is made anew for each story, and bent. */
function client(bend: (client: FakeClient) => void = () => {}): FakeClient {
  const made = new FakeClient();
  made.more = olderInbox(40).slice(20);
  made.setItems([...sampleInbox(), ...olderInbox(40).slice(0, 20), ...archived()]);
  bend(made);
  return made;
}

const failed = (code: 'server' | 'network' | 'forbidden') => new NotifError(code, 'As the story has it.');

const all: Filters = { search: '', state: 'all', types: [], priority: '', from: '', to: '' };

/** The whole history as a page. It goes by its own width: `inlineSize` is that of the box around it. */
const meta: Meta<Args> = {
  title: 'Inbox (notif-inbox)',
  component: 'notif-inbox',
  parameters: {
    docs: { story: { inline: false, iframeHeight: 760 } },
    layout: 'fullscreen',
  },
  argTypes: {
    client: { control: false },
    filters: { control: 'object' },
    detail: { control: 'boolean' },
    noKeys: { control: 'boolean' },
    inlineSize: { control: 'text' },
    locale: { control: 'text' },
    timeZone: { control: 'text' },
  },
  args: { filters: {}, detail: false, noKeys: false, inlineSize: '', locale: '', timeZone: '' },
  render: ({ client, filters, detail, noKeys, inlineSize, locale, timeZone }) => {
    const box = document.createElement('div');
    box.style.inlineSize = inlineSize;
    box.style.blockSize = '100dvh';
    const inbox = document.createElement('notif-inbox');
    Object.assign(inbox, { client, filters: { ...all, ...filters }, detail, noKeys });
    if (locale) inbox.locale = locale;
    if (timeZone) inbox.timeZone = timeZone;
    box.append(inbox);
    return html`${box}`;
  },
};
export default meta;

type Story = StoryObj<Args>;

const press = (canvas: HTMLElement, selector: string): void => {
  const find = () => canvas.querySelector('notif-inbox')?.shadowRoot?.querySelector<HTMLElement>(selector);
  setTimeout(() => find()?.click(), 100);
};

export const Inbox: Story = { args: { client: client() } };

/** A click on a row opens it beside the list; where there is no room for that, over it. */
export const WithDetail: Story = { args: { client: client(), detail: true } };

export const Unread: Story = { args: { client: client(), filters: { state: 'unread' } } };

export const Archived: Story = { args: { client: client(), filters: { state: 'archived' } } };

export const Searched: Story = { args: { client: client(), filters: { search: 'part 3' } } };

export const Filtered: Story = {
  args: { client: client(), filters: { types: ['job', 'document'], from: '2026-01-01' } },
};

/** The last day is before the first. */
export const BadDates: Story = {
  args: { client: client(), filters: { from: '2026-11-20', to: '2026-11-01' } },
};

export const NothingMatches: Story = { args: { client: client(), filters: { types: ['billing'] } } };

export const NothingFound: Story = { args: { client: client(), filters: { search: 'giraffe' } } };

export const Selecting: Story = {
  args: { client: client() },
  play: ({ canvasElement }) => press(canvasElement, '.tools .btn-quiet'),
};

/** Between 640 and 1023 px the filters stand over the list. */
export const Medium: Story = { args: { client: client(), inlineSize: '800px' } };

export const Narrow: Story = { args: { client: client(), inlineSize: '360px' } };

export const FilterSheet: Story = {
  args: { client: client(), inlineSize: '360px' },
  play: ({ canvasElement }) => press(canvasElement, '.sheet-button'),
};

/** At most 120 of them are in the page. */
export const AHundredThousand: Story = {
  args: {
    client: client((one) =>
      one.$feed.set(
        feed(
          Array.from({ length: 100_000 }, (_, index) =>
            notification({
              title: `Supplier contract ${100_000 - index} indexed`,
              body: index % 3 ? '' : 'It can be searched now.',
              seq: 100_000 - index,
              createdAt: Date.now() - index * 600_000,
              readAt: 1,
              seenAt: 1,
            }),
          ),
        ),
      ),
    ),
  },
};

export const Empty: Story = { args: { client: client((one) => one.setItems([])) } };

export const Loading: Story = {
  args: { client: client((one) => one.$feed.set(feed([], { status: 'loading' }))) },
};

export const CouldNotLoad: Story = {
  args: {
    client: client((one) => {
      one.$feed.set(feed([], { status: 'error', error: failed('server') }));
      one.hold();
    }),
  },
};

export const Forbidden: Story = {
  args: { client: client((one) => one.$feed.set(feed([], { status: 'error', error: failed('forbidden') }))) },
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

export const RightToLeft: Story = {
  args: { client: client(), detail: true, locale: 'ar' },
  globals: { direction: 'rtl' },
};

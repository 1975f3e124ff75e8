import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../components/toast/define.js';
import type { NotifToast } from '../components/toast/toast.js';
import { NotifError, type Notification } from '../src/index.js';
import { FakeClient } from '../test/support/fake-client.js';
import { button, notification } from '../test/support/notification.js';

interface Args {
  /** What arrives once the story is there, the oldest first. */
  arrivals: () => Partial<Notification>[];
  client: FakeClient;
  placement: NotifToast['placement'];
  stay: NotifToast['stay'];
  theme: string;
  locale: string;
}

const maya = { id: null, name: 'Maya Okafor', avatarUrl: null };
const link = (label: string | null = null) => ({ url: '#opened', label, target: 'self' as const });
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i + 1));

const indexed: Partial<Notification> = {
  type: 'document.indexed',
  title: '128 documents indexed',
  body: 'Supplier contracts 2024 can be searched now.',
};
const approval: Partial<Notification> = {
  type: 'approval.requested',
  title: 'Maya Okafor asks you to approve “Launch film, cut 4”',
  body: 'Final colour and captions are in.',
  actor: maya,
  actions: [button({ label: 'Approve', style: 'primary' }), button({ label: 'Reject' })],
};
const signIn: Partial<Notification> = {
  type: 'security.signin',
  priority: 'urgent',
  title: 'New sign-in from an unknown device',
  body: 'Firefox on Linux, near Lisbon, at 10:42.',
  actions: [button({ label: 'Secure account', style: 'primary' }), button({ label: 'It was me' })],
};

/** Pop-ups for what arrives. They stay until dismissed here, so that they can be looked at; set `stay` to see them go. */
const meta: Meta<Args> = {
  title: 'Pop-ups (notif-toast)',
  component: 'notif-toast',
  parameters: {
    // Each in a page of its own: they stand in a corner of the window.
    docs: { story: { inline: false, iframeHeight: 520 } },
    layout: 'padded',
  },
  argTypes: {
    arrivals: { control: false },
    client: { control: false },
    placement: {
      control: 'select',
      options: ['bottom-end', 'bottom-start', 'bottom', 'top-end', 'top-start', 'top'],
    },
    stay: { control: 'inline-radio', options: ['normal', 'longer', 'manual'] },
    theme: { control: 'inline-radio', options: ['auto', 'light', 'dark'] },
    locale: { control: 'text' },
  },
  args: { placement: 'bottom-end', stay: 'manual', theme: 'auto', locale: '' },
  render: ({ client, placement, stay, theme, locale, arrivals }) => html`
    <button
      type="button"
      @click=${() => {
        for (const fields of arrivals()) client.arrive(notification(fields));
      }}
    >
      Once more
    </button>
    <notif-toast
      .client=${client}
      .placement=${placement}
      .stay=${stay}
      .theme=${theme}
      .locale=${locale || undefined}
    ></notif-toast>
  `,
  play: ({ args: { client, arrivals } }) => {
    for (const fields of arrivals()) client.arrive(notification(fields));
  },
};
export default meta;

type Story = StoryObj<Args>;

/** A story with a client of its own, to which these arrive. */
const story = (arrivals: Args['arrivals'], args: Partial<Args> = {}): Story => ({
  args: { client: new FakeClient(), arrivals, ...args },
});

export const Single = story(() => [indexed]);

/** Its own buttons; they run in place, and it leaves once that worked. */
export const WithButtons = story(() => [approval]);

/** The way to what it is about, beside the text. */
export const WithLink = story(() => [
  {
    type: 'approval.approved',
    title: 'Maya Okafor approved “Brand guide”',
    body: 'Ready to publish.',
    actor: maya,
    action: link(),
  },
]);

export const FailedJob = story(() => [
  {
    type: 'job.failed',
    title: 'Generation failed: Storyboard, scene 12',
    body: 'The reference image could not be read.',
    action: link('Open job'),
  },
]);

export const High = story(() => [
  {
    type: 'system.storage',
    priority: 'high',
    title: 'Storage is 98% full',
    body: 'Uploads stop in about 20 minutes.',
    action: link('Open usage'),
  },
]);

/** Low priority goes to the list without a pop-up: there is nothing to see. */
export const Low = story(() => [{ priority: 'low', title: 'A tip for today' }]);

/** The same thing again, by its dedup key. */
export const Counter = story(() =>
  times(3, () => ({
    type: 'transcript.ready',
    dedupKey: 'transcripts',
    title: 'Transcript ready',
    body: 'Customer panel, Lisbon',
  })),
);

/** Several of one type become one. */
export const Summary = story(() =>
  times(5, (i) => ({ type: 'job.done', title: `Interview 0${i}, Dana Li` })),
);

/** Three at once; the others are counted, and told as one when there is room. */
export const MoreThanThree = story(() => [
  ...times(5, (i) => ({ type: 'job.done', title: `Interview 0${i}, Dana Li` })),
  approval,
  indexed,
  ...times(7, (i) => ({ type: `comment.${i}`, category: 'comment', title: `Comment ${i}` })),
]);

/** What waited, of several types: dismiss one of the three to see it. */
export const MixedSummary = story(() => [
  indexed,
  approval,
  { type: 'mention.created', title: 'Ana Ruiz mentioned you' },
  ...times(5, (i) => ({ type: `job.${i}`, category: 'job', title: `Build ${i}` })),
  ...times(4, (i) => ({ type: `comment.${i}`, category: 'comment', title: `Comment ${i}` })),
]);

/** Stays until somebody acts; has a lane of its own above the others. */
export const Urgent = story(() => [signIn, indexed]);

/** From the fourth on, one card with pages. */
export const SeveralUrgent = story(() => [
  indexed,
  ...times(3, (i) => ({
    type: 'system.storage',
    priority: 'urgent' as const,
    title: `Storage ${i} is full`,
    body: 'Uploads have stopped.',
    action: link('Open usage'),
  })),
  signIn,
]);

/** A button that does not work: the pop-up stays, the failure is spoken. */
export const ButtonFails = story(() => [approval], {
  client: Object.assign(new FakeClient(), {
    failWith: { act: new NotifError('conflict', 'Somebody has decided already.') },
  }),
});

export const LongTexts = story(() => [
  { type: 'a.b', title: 'x'.repeat(300), body: 'A body that goes on and on. '.repeat(100) },
  { type: 'c.d', title: '👨‍👩‍👧‍👦'.repeat(60), body: 'שלום abc 123 '.repeat(30), locale: 'he' },
  { type: 'document.indexed', title: '' },
]);

export const Russian = story(
  () => [
    {
      ...approval,
      title: 'Майя Окафор просит согласовать «Фильм к запуску, версия 4»',
      body: 'Финальная цветокоррекция и субтитры готовы.',
      actor: { ...maya, name: 'Майя Окафор' },
      actions: [button({ label: 'Согласовать', style: 'primary' }), button({ label: 'Отклонить' })],
      locale: 'ru',
    },
    ...times(5, (i) => ({ type: 'job.done', title: `Интервью 0${i}`, locale: 'ru' })),
  ],
  { locale: 'ru' },
);

/** As a person sees them: each goes after the time that it takes to read it, and waits under the pointer. */
export const Timed = story(() => [indexed, approval], { stay: 'normal' });

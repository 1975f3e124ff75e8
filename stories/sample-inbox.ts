import type { Notification } from '../src/index.js';
import { button, notification } from '../test/support/notification.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const person = (name: string) => ({ id: null, name, avatarUrl: null });
const link = (url: string) => ({ url, label: null, target: 'self' as const });

/** What a workspace of documents has to tell on a busy day, the newest first. */
export function sampleInbox(now = Date.now()): Notification[] {
  const unread = (age: number) => ({ createdAt: now - age });
  const read = (age: number) => ({ createdAt: now - age, seenAt: now, readAt: now });
  const items: Partial<Notification>[] = [
    {
      type: 'security.signin',
      title: 'New sign-in from an unknown device',
      body: 'Firefox on Linux, near Lisbon, at 10:42.',
      priority: 'urgent',
      action: link('#security'),
      actions: [
        button({ label: 'Secure account', style: 'primary', url: '#secure' }),
        button({ label: 'It was me' }),
      ],
      ...unread(2 * minute),
    },
    {
      type: 'approval.requested',
      title: 'Maya Okafor requests your approval',
      body: '“Launch film, cut 4”, final colour and captions.',
      priority: 'high',
      actor: person('Maya Okafor'),
      action: link('#launch-film'),
      actions: [button({ label: 'Approve', style: 'primary' }), button({ label: 'Reject' })],
      ...unread(14 * minute),
    },
    {
      type: 'mention.created',
      title: 'Ana Ruiz mentioned you',
      body: '“@Alex can you check the speaker names?”',
      actor: person('Ana Ruiz'),
      action: link('#speaker-names'),
      ...unread(26 * minute),
    },
    {
      type: 'job.failed',
      title: 'Generation failed: Storyboard, scene 12',
      body: 'The reference image could not be read.',
      action: link('#storyboard'),
      ...unread(38 * minute),
    },
    {
      type: 'image.ready',
      title: '24 product stills generated',
      action: link('#stills'),
      ...read(2 * hour),
    },
    {
      type: 'document.indexed',
      title: '128 documents indexed',
      action: link('#documents'),
      ...read(day),
    },
    {
      type: 'transcript.ready',
      title: 'Transcript ready: Board call, 18 November',
      action: link('#board-call'),
      ...read(day + 3 * hour),
    },
    {
      type: 'comment.added',
      title: 'Jonas Weber commented on Brand guide',
      body: 'Logo clear space is off on page 12, and the secondary palette does not match what we agreed on. I have marked the places in the margin; the new version of the guide is in the folder beside it.',
      actor: person('Jonas Weber'),
      groupCount: 5,
      action: link('#brand-guide'),
      ...read(4 * day),
    },
    {
      type: 'document.ready',
      title: 'Report “Q3 research” is ready',
      action: link('#q3'),
      ...read(12 * day),
    },
  ];
  return items.map((item, index) => notification({ seq: items.length - index, ...item }));
}

/** What came before it, for lists that go on: `n` read notifications, one a day. */
export function olderInbox(n: number, now = Date.now()): Notification[] {
  return Array.from({ length: n }, (_, index) =>
    notification({
      seq: -index,
      type: 'document.indexed',
      title: `Supplier contracts, part ${n - index}, indexed`,
      action: link('#contracts'),
      createdAt: now - (13 + index) * day,
      seenAt: now,
      readAt: now,
    }),
  );
}

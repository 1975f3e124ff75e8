import { fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../components/bell/define.js';
import type { NotifBell } from '../../components/bell/bell.js';
import type { Notification } from '../../src/index.js';
import { onDesk, onPhone } from './cdp.js';
import { FakeClient } from './fake-client.js';
import { button, notification } from './notification.js';
import { allByRole, elementsIn, eventually } from './page.js';
import { drawn, toastFor } from './toasts.js';

const link = (url: string, label: string | null = null) => ({ url, label, target: 'self' as const });

/** One of each kind of row, newest first: urgent with buttons and a link, high with a person, long, foreign, plain, read. */
export function variety(): Notification[] {
  let seq = 9_000_000;
  const row = (fields: Partial<Notification>) => notification({ seq: seq--, ...fields });
  const actor = { id: null, name: 'Maya Okafor', avatarUrl: null };
  return [
    row({
      title: 'Deploy #418 failed',
      body: 'Step "migrate" exited with 1.',
      type: 'job.failed',
      priority: 'urgent',
      action: link('#run'),
      actions: [button({ label: 'Retry', style: 'primary' }), button({ label: 'View log', url: '#log' })],
    }),
    row({
      title: 'Invoice 77 is overdue',
      type: 'invoice.due',
      priority: 'high',
      actor,
      action: link('#77'),
    }),
    row({ title: 'A long story', body: 'and it goes on and on '.repeat(30), action: link('#story') }),
    row({ title: 'הדוח מוכן', body: 'Q3', locale: 'he', action: link('#q3') }),
    row({ title: 'Nothing to follow' }),
    row({ title: 'Read before', readAt: Date.now(), action: link('#read') }),
  ];
}

export interface WholePage {
  readonly box: HTMLElement;
  readonly client: FakeClient;
  readonly bell: NotifBell;
  /** What the bell has opened, once it has. */
  readonly dialog: () => HTMLElement;
  /** Opens the panel of the bell, and waits for its rows. */
  readonly open: () => Promise<void>;
  /** Lets a card of each lane pop up. */
  readonly popUp: () => Promise<void>;
}

export interface WholePageOptions {
  readonly client?: FakeClient;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly width?: number;
  readonly height?: number;
  /** What points: after a finger call `offPhone()`; a mouse is there only until a finger or `setViewport()`. @default neither */
  readonly pointer?: 'mouse' | 'finger';
}

/** A page that has everything: a bell with its panel, pop-ups, and links of its own before and after. */
export async function wholePage({
  client = new FakeClient(variety()),
  lang = 'en',
  dir = 'ltr',
  width = 1280,
  height = 800,
  pointer,
}: WholePageOptions = {}): Promise<WholePage> {
  if (pointer === 'finger') await onPhone(width, height);
  else if (pointer === 'mouse') await onDesk(width, height);
  else await setViewport({ width, height });
  const box = await fixture<HTMLElement>(html`
    <div lang=${lang} dir=${dir}>
      <header><a href="#before" id="before">Before</a><notif-bell .client=${client}></notif-bell></header>
      <main><a href="#after" id="after">After</a></main>
    </div>
  `);
  const bell = box.querySelector('notif-bell')!;
  const dialog = (): HTMLElement => {
    const [found] = allByRole(bell.shadowRoot!, 'dialog');
    if (!found) throw new Error('The bell has opened nothing.');
    return found;
  };
  return {
    box,
    client,
    bell,
    dialog,
    async open() {
      await bell.show();
      const rows = client.$feed.get().ids.length;
      await eventually(() => {
        if (allByRole(dialog(), 'article').length < rows) throw new Error('The rows are not there yet.');
      });
    },
    async popUp() {
      const toast = toastFor(client);
      Object.assign(toast, { lang, dir });
      client.arrive(
        notification({
          title: 'Payments are down',
          body: 'Checkout fails for everyone.',
          type: 'incident.opened',
          priority: 'urgent',
          seq: 9_100_000,
          actions: [button({ label: 'Open incident' })],
        }),
      );
      client.arrive(
        notification({ title: 'Export ready', type: 'export.done', seq: 9_100_001, action: link('#export') }),
      );
      await drawn();
    },
  };
}

/** Everything of ours that is drawn below `root`, through shadow roots. */
export const everything = (root: ParentNode = document.body): HTMLElement[] =>
  [...elementsIn(root)].filter((element) => element.checkVisibility({ visibilityProperty: true }));

/** Of those, what can be pressed or followed. */
export const controlsIn = (root?: ParentNode): HTMLElement[] =>
  everything(root).filter((element) => element.matches('a[href], button, input, select, textarea'));

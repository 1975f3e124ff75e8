import { fixture, html } from '@open-wc/testing';
import type { NotifBell } from '../../components/bell/bell.js';
import type { ConnectionStatus, Counts } from '../../src/index.js';
import { FakeClient } from './fake-client.js';
import { byRole, nameOf } from './page.js';

export interface BellPage {
  readonly bell: NotifBell;
  readonly client: FakeClient;
  /** The button that a person presses. */
  readonly button: HTMLElement;
  /** What a screen reader calls it. */
  name(): string;
  /** What hangs on it, for the eye: a number, or empty. */
  badge(): string;
}

export interface BellOptions {
  client?: FakeClient;
  attributes?: Record<string, string>;
  lang?: string;
}

/** A page with a bell in its header, and a link after it. */
export async function bellPage({
  client = new FakeClient(),
  attributes = {},
  lang = 'en',
}: BellOptions = {}): Promise<BellPage> {
  const page = await fixture(html`
    <div lang=${lang}>
      <header><a href="#before">Before</a></header>
      <main><a href="#after" id="after">After</a></main>
    </div>
  `);
  const bell = document.createElement('notif-bell');
  for (const [name, value] of Object.entries(attributes)) bell.setAttribute(name, value);
  bell.client = client;
  page.querySelector('header')?.append(bell);
  await bell.updateComplete;
  const button = bell.shadowRoot?.querySelector('button');
  if (!button) throw new Error('The bell has drawn no button.');
  return {
    bell,
    client,
    button,
    name: () => nameOf(button),
    badge: () => bell.shadowRoot?.querySelector('[part=badge]')?.textContent.trim() ?? '',
  };
}

export function counted(unread: number, more: Partial<Counts> = {}): FakeClient {
  const client = new FakeClient();
  client.$counts.set({ unread, unseen: unread, capped: false, rev: 1, ...more });
  return client;
}

export function connection(client: FakeClient, status: ConnectionStatus): void {
  client.$connection.set({ ...client.$connection.get(), status });
}

/** The panel that the bell has opened. */
export const panelOf = (bell: NotifBell): HTMLElement => byRole(bell.shadowRoot!, 'dialog', 'Notifications');

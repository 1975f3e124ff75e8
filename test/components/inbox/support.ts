import '../../../components/inbox/define.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { NotifInbox } from '../../../components/inbox/inbox.js';
import type { Notification } from '../../../src/index.js';
import { FakeClient } from '../../support/fake-client.js';
import { notification } from '../../support/notification.js';
import { allByRole, byRole, eventually, nameOf } from '../../support/page.js';

const hour = 3_600_000;
const link = (url: string) => ({ url, label: null, target: 'self' as const });

let seq = 9_000_000;

/** Newest first, an hour apart. */
export const item = (title: string, fields: Partial<Notification> = {}): Notification =>
  notification({ title, seq: seq--, action: link(`#${title}`), ...fields });

/** Of several kinds, one of them urgent, two read, two in the archive. */
export function history(now = Date.now()): Notification[] {
  const made = [
    item('Deploy failed', { type: 'job.failed', priority: 'urgent' }),
    item('Ana mentioned you', { type: 'mention.created' }),
    item('Report is ready', { type: 'document.ready', body: 'The deploy report of the week.' }),
    item('Build finished', { type: 'job.completed', readAt: 1 }),
    item('Contract indexed', { type: 'document.indexed', readAt: 1 }),
    item('Old deploy', { type: 'job.completed', readAt: 1, archivedAt: 1 }),
    item('Old report', { type: 'document.ready', readAt: 1, archivedAt: 1 }),
  ];
  return made.map((one, index) => ({ ...one, createdAt: now - index * hour }));
}

interface Options extends Partial<
  Pick<NotifInbox, 'detail' | 'syncUrl' | 'noKeys' | 'filters' | 'types' | 'timeZone'>
> {
  readonly width?: number;
}

/** An inbox of some width, in a page with something before and after it. */
export async function show(client = new FakeClient(history()), { width = 1200, ...options }: Options = {}) {
  const box = await fixture<HTMLElement>(html`<div><notif-inbox .client=${client}></notif-inbox></div>`);
  const inbox = box.querySelector('notif-inbox') as NotifInbox;
  box.style.inlineSize = `${width}px`;
  box.style.blockSize = '640px';
  Object.assign(inbox, options);
  const root = inbox.shadowRoot as ShadowRoot;
  const titles = () => allByRole(root, 'article').map((row) => nameOf(row).replace('Unread ', ''));
  const row = (title: string) => byRole(root, 'article', new RegExp(`${title}$`));
  const control = (label: string | RegExp): HTMLInputElement => {
    const all = [...root.querySelectorAll<HTMLInputElement>('label')].filter((one) => one.checkVisibility());
    const found = all.find((one) => {
      const text = one.innerText.replace(/\s+/g, ' ').trim();
      return typeof label === 'string' ? text === label : label.test(text);
    });
    const input = found?.querySelector<HTMLInputElement>('input, select');
    if (!input)
      throw new Error(`No control '${String(label)}' among: ${all.map((one) => one.innerText).join(' | ')}`);
    return input;
  };
  const search = () => root.querySelector('[type=search]') as HTMLInputElement;
  const list = () => root.querySelector('notif-list') as HTMLElementTagNameMap['notif-list'];
  await inbox.updateComplete;
  // The layout is known with the first frame.
  await eventually(() => expect(inbox.matches(':state(narrow)')).to.equal(width < 640));
  await inbox.updateComplete;
  return { box, inbox, root, client, titles, row, control, search, list };
}

/** As if it had been typed. */
export function type(input: HTMLInputElement | HTMLSelectElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

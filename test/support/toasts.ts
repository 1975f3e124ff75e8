import { aTimeout, nextFrame } from '@open-wc/testing';
import '../../components/toast/define.js';
import { NotifToast } from '../../components/toast/toast.js';
import { FakeClient } from './fake-client.js';

// What draws them is here before the first of them, but where a test is about its coming later.
NotifToast.region = await NotifToast.loadRegion?.();

/** Puts a `notif-toast` with a client of its own into the page. */
export function toastFor(
  client: FakeClient = new FakeClient(),
  attributes: Record<string, string> = {},
): NotifToast {
  const element = document.createElement('notif-toast');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.client = client;
  document.body.append(element);
  return element;
}

/** Takes every `notif-toast` out of the page, and waits until its pop-ups are gone with it. */
export async function removeToasts(): Promise<void> {
  for (const element of document.querySelectorAll('notif-toast')) element.remove();
  await nextFrame();
}

const root = (): ShadowRoot | null | undefined => document.querySelector('notif-toast-region')?.shadowRoot;

/** The pop-up region, where there is something in it. */
export function region(): HTMLElement {
  const found = root()?.querySelector<HTMLElement>('[role=region]');
  if (!found) throw new Error('There is no region for pop-ups in the page.');
  return found;
}

export const isRegionShown = (): boolean => !!root()?.querySelector('[role=region]:popover-open');

/** The pop-ups, in the order in which Tab meets them. */
export function cards(): HTMLElement[] {
  return [...(root()?.querySelectorAll<HTMLElement>('[role=group]') ?? [])];
}

const byIds = (card: HTMLElement, attribute: string): string =>
  (card.getAttribute(attribute) ?? '')
    .split(' ')
    .map((id) => root()?.getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim() ?? '')
    .filter(Boolean)
    .join(' ');

/** What a screen reader calls a pop-up, and what it says after that. */
export const nameOf = (card: HTMLElement): string => byIds(card, 'aria-labelledby');
export const descriptionOf = (card: HTMLElement): string => byIds(card, 'aria-describedby');

export const names = (): string[] => cards().map(nameOf);

/** The pop-up of this name. */
export function card(name: string): HTMLElement {
  const found = cards().find((other) => nameOf(other).startsWith(name));
  if (!found) throw new Error(`There is no pop-up "${name}"; there are: ${names().join(', ') || 'none'}.`);
  return found;
}

/** A button or link in a pop-up, by what it is called. */
export function control(within: ParentNode, name: string): HTMLElement {
  const all = [...within.querySelectorAll<HTMLElement>('button, a')];
  const called = (one: HTMLElement) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
  const found = all.find((one) => called(one).replace(/[\u2068\u2069]/g, '') === name);
  if (!found)
    throw new Error(`There is no control "${name}"; there are: ${all.map(called).join(', ') || 'none'}.`);
  return found;
}

export const controls = (within: ParentNode): string[] =>
  [...within.querySelectorAll<HTMLElement>('button, a')].map((one) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().replace(/[\u2068\u2069]/g, ''),
  );

/** Waits until what has just happened is drawn. */
export async function drawn(): Promise<void> {
  await aTimeout(0);
  await nextFrame();
}

/** What the page's live regions say now, without the marks that keep names in other scripts together. */
export function spoken(role: 'status' | 'alert'): string {
  return (
    document
      .querySelector(`.notif-announcer > [role=${role}]`)
      ?.textContent?.replace(/[\u2068\u2069\u200b]/g, '') ?? ''
  );
}

/** The element with the focus, inside whatever shadow roots it is. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

import type { NotifError, NotificationAction, Toast, ToastBundle } from '../../src/index.js';
import { NotifActionEvent } from '../events/action.js';
import { NotifErrorEvent } from '../events/error.js';
import { NotifItemClickEvent } from '../events/item-click.js';
import { NotifToastViewEvent } from '../events/toast-view.js';
import { announce } from '../internal/announcer.js';
import { safeHref } from '../internal/safe-href.js';
import type { Desk } from './desk.js';

// What a person can do with a toast. It leaves once that is done; what failed stays, and is told.

/** Whether the page lets it go on. */
const fire = (desk: Desk, { members }: ToastBundle, event: Event): boolean | undefined =>
  desk.origin(members[0]?.source)?.element.dispatchEvent(event);

export function dismiss(desk: Desk, { id = 0 }: Partial<Toast>, reason: 'user' | 'action'): void {
  desk.tell({ type: 'dismiss', id, reason });
}

/** Lets the person see all that is counted, in the page's way, else in the panel of its bell; a toast has done its work then. */
export async function view(desk: Desk, bundle: ToastBundle): Promise<void> {
  const event = new NotifToastViewEvent(bundle.members.map(({ item }) => item));
  if (fire(desk, bundle, event))
    await document.querySelector<HTMLElement & { show?(): Promise<void> }>('notif-bell')?.show?.();
  dismiss(desk, bundle, 'action');
}

/** The link was clicked. With a modifier key it is the browser's to open; it is read all the same. */
export function follow(desk: Desk, toast: Toast, click: MouseEvent): void {
  const { item } = toast.members[0]!;
  const plain = !(click.metaKey || click.ctrlKey || click.shiftKey || click.altKey);
  const event = new NotifItemClickEvent(item, item.action?.url ?? null);
  if (plain && !fire(desk, toast, event)) click.preventDefault();
  else read(desk, toast);
  dismiss(desk, toast, 'action');
}

/** A button of the notification was pressed. */
export function press(desk: Desk, toast: Toast, action: NotificationAction, click: Event): void {
  const event = new NotifActionEvent(toast.members[0]!.item, action);
  if (desk.busy.has(toast.id) || !fire(desk, toast, event)) return click.preventDefault();
  if (safeHref(action.url) === null) return void act(desk, toast, action);
  read(desk, toast);
  dismiss(desk, toast, 'action');
}

async function act(desk: Desk, toast: Toast, { id, label }: NotificationAction): Promise<void> {
  desk.busy.set(toast.id, id);
  desk.draw();
  if (desk.isOffline(toast)) announce(desk.l10n.t('item.pending'));
  try {
    const { source, item } = toast.members[0]!;
    const after = await desk.origin(source)?.client.act(item.id, id);
    announce(after?.actions.find((other) => other.id === id)?.outcome ?? label);
    dismiss(desk, toast, 'action');
  } catch (error) {
    failed(desk, toast, label, error as NotifError);
  }
  desk.busy.delete(toast.id);
  desk.draw();
}

function read(desk: Desk, toast: Toast): void {
  const { source, item } = toast.members[0]!;
  desk
    .origin(source)
    ?.client.markRead(item.id)
    .catch((error: NotifError) => failed(desk, toast, desk.l10n.t('action.mark_read'), error));
}

function failed(desk: Desk, toast: Toast, action: string, error: NotifError): void {
  announce(desk.l10n.t('error.action', { action }), { urgent: true });
  fire(desk, toast, new NotifErrorEvent(error));
}

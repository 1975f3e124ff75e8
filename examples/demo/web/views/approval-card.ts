import { ApiError, askForApproval, type ShownDocument } from '../api.js';
import { h, show } from '../dom.js';
import { icon } from '../icons.js';
import type { Session } from '../session.js';
import { fullTime } from '../words.js';

/** A button that waits for what it started, and says so when that failed. */
function actionButton(
  label: string,
  look: string,
  error: HTMLElement,
  run: () => Promise<unknown>,
): HTMLButtonElement {
  const button = h(
    'button',
    {
      class: `button ${look}`,
      type: 'button',
      onclick: () => {
        button.disabled = true;
        show(error);
        run()
          .catch((cause: unknown) => {
            show(
              error,
              cause instanceof ApiError
                ? cause.message
                : 'It was not taken. It may have been decided already.',
            );
          })
          .finally(() => (button.disabled = false));
      },
    },
    label,
  );
  return button;
}

/** Asking for approval, deciding, and how it was decided. */
export function approvalCard(
  document: ShownDocument,
  { person, others, library, notifications }: Session,
): HTMLElement | null {
  const { id, status, approval } = document;
  if (status !== 'indexed') return null;
  const error = h('p', { class: 'form-error', role: 'alert' });
  const ask = (label: string): HTMLButtonElement =>
    actionButton(label, 'primary', error, async () => {
      await askForApproval(id);
      await library.refresh();
    });
  const card = (...content: readonly (Node | string)[]): HTMLElement =>
    h('section', { class: 'card' }, h('h2', {}, icon('approval', 16), 'Approval'), ...content, error);

  if (!approval)
    return card(
      h('p', {}, `${others[0]?.name ?? 'Somebody else'} will get a notification to decide.`),
      ask('Ask for approval'),
    );
  const { state, requestedBy, askedOf, requestedAt, decidedAt } = approval;
  if (state === 'requested') {
    const item = askedOf.id === person.id ? notifications.waiting(approval.id) : undefined;
    const decide = (label: string, look: string, action: string): HTMLButtonElement =>
      actionButton(label, look, error, async () => {
        if (item) await notifications.client.act(item.id, action);
        await library.refresh();
      });
    if (!item)
      return card(h('p', {}, `${requestedBy.name} asked ${askedOf.name} on ${fullTime(requestedAt)}.`));
    return card(
      h('p', {}, `${requestedBy.name} asks for your approval.`),
      h('div', { class: 'pair' }, decide('Approve', 'primary', 'approve'), decide('Reject', '', 'reject')),
    );
  }
  const outcome = h(
    'p',
    { class: `status ${state === 'approved' ? 'good' : 'bad'}` },
    icon(state === 'approved' ? 'approval' : 'failed', 16),
    `${askedOf.name} ${state} it on ${fullTime(decidedAt ?? requestedAt)}.`,
  );
  return state === 'rejected' ? card(outcome, ask('Ask again')) : card(outcome);
}

import { html, nothing } from 'lit';
import { icon } from '../internal/icons.js';
import type { Row } from './row.js';
import type { SwipeController } from './swipe-controller.js';

/** What lies under a row that is being swiped: what letting go would do. Seen alone, for the buttons say it too. */
export function renderSwipe({ item, l10n }: Row, { edge, counts }: SwipeController): unknown {
  if (!edge) return nothing;
  const [art, key] =
    edge === 'end'
      ? item.readAt === null
        ? (['check', 'action.mark_read'] as const)
        : (['mark-unread', 'action.mark_unread'] as const)
      : item.archivedAt === null
        ? (['archive', 'action.archive'] as const)
        : (['inbox', 'action.unarchive'] as const);
  return html`<div class="under ${edge} ${counts ? 'counts' : ''}" aria-hidden="true">
    ${icon(art, 18)}<span>${l10n.t(key)}</span>
  </div>`;
}

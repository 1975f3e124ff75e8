import { html, nothing, type TemplateResult } from 'lit';
import type { Notification } from '../../src/index.js';
import { fullTime, relativeTime } from '../internal/format.js';
import { icon } from '../internal/icons.js';
import { typeName } from '../internal/item-words.js';
import type { LocalizeController } from '../internal/localize-controller.js';

export interface MetaOptions {
  readonly item: Notification;
  readonly l10n: LocalizeController;
  readonly now: number;
  readonly timeZone: string | undefined;
  /** The full time instead of the relative one. */
  readonly full: boolean;
  readonly pending: boolean;
}

/** Priority, type, how many, and when; a change that is not saved yet stands where the time was. */
export function renderMeta({ item, l10n, now, timeZone, full, pending }: MetaOptions): TemplateResult {
  const { priority, groupCount } = item;
  return html`<p class="row-meta" part="row-meta" id="m">
    ${
      priority === 'urgent' || priority === 'high'
        ? html`<span class="prio"
            >${icon(priority === 'urgent' ? 'alert' : 'arrow-up', priority === 'urgent' ? 14 : 12)}${l10n.t(
              `priority.${priority}`,
            )}</span
          >`
        : nothing
    }
    <span>${typeName(item, l10n)}</span>
    ${groupCount > 1 ? html`<span>${l10n.t('group.items', { n: groupCount })}</span>` : nothing}
    ${
      pending
        ? html`<span class="pending">${icon('clock', 12)}${l10n.t('item.pending')}</span>`
        : html`<span>${renderTime(item.createdAt)}</span>`
    }
  </p>`;

  function renderTime(at: number | null): unknown {
    if (at === null) return l10n.t('time.unknown');
    const long = fullTime(l10n, at, timeZone);
    return html`<time part="row-time" datetime=${new Date(at).toISOString()}
      >${
        full
          ? long
          : html`${relativeTime(l10n, at, now, timeZone)}<span class="visually-hidden">${long}</span>`
      }</time
    >`;
  }
}

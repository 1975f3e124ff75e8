import { html, type TemplateResult } from 'lit';
import type { Notification } from '../../src/index.js';
import { icon, type IconName } from '../internal/icons.js';
import type { StringKey } from '../internal/strings.js';
import type { Inbox } from './inbox-pieces.js';

/** The notification before or after what is open; undefined at the ends of what is loaded. */
export function neighbourOf({ source: { feed }, opened }: Inbox, by: 1 | -1): string | undefined {
  const at = feed?.ids.indexOf(opened?.id ?? '') ?? -1;
  return at < 0 ? undefined : feed?.ids[at + by];
}

/** One notification in full, beside the list or over it. */
export function renderDetail(inbox: Inbox): TemplateResult {
  const { l10n, opened } = inbox;
  return html`<section
    class="detail"
    part="detail"
    id="detail"
    tabindex="-1"
    aria-label=${l10n.t('detail.label')}
  >
    ${
      opened
        ? renderOpened(inbox, opened)
        : html`<slot name="detail-empty"
            ><p class="detail-empty">${icon('mail', 24)}${l10n.t('detail.empty')}</p></slot
          >`
    }
  </section>`;
}

function renderOpened(inbox: Inbox, item: Notification): TemplateResult {
  const { host, l10n, source, open } = inbox;
  const { client, feed } = source;
  const button = (art: IconName, key: StringKey, onClick: () => unknown, isOff = false, look = '') =>
    html`<button
      class="icon-btn"
      type="button"
      aria-label=${l10n.t(key)}
      aria-disabled=${isOff}
      @click=${() => !isOff && onClick()}
    >
      <span class=${look}>${icon(art, 18)}</span>
    </button>`;
  const row = (command: 'read' | 'archive') => () =>
    host.renderRoot
      .querySelector<HTMLElementTagNameMap['notif-item']>('.detail notif-item')
      ?.perform(command);
  const previous = neighbourOf(inbox, -1);
  const next = neighbourOf(inbox, 1);
  const onNext = (): void => {
    if (next !== undefined) open(next);
    else void source.view?.loadMore().catch(() => {});
  };
  return html`<div class="detail-head">
      ${
        item.readAt === null
          ? button('check', 'action.mark_read', row('read'))
          : button('mark-unread', 'action.mark_unread', row('read'))
      }${button('archive', item.archivedAt === null ? 'action.archive' : 'action.unarchive', row('archive'))}
      <span class="grow"></span>
      ${button('chevron-start', 'detail.previous', () => open(previous ?? null), previous === undefined, 'flip')}
      ${button('chevron-end', 'detail.next', onNext, next === undefined && !feed?.hasMore, 'flip')}
      ${button('close', 'detail.close', () => open(null))}
    </div>
    <notif-item
      whole
      .client=${client}
      .item=${item}
      .headingLevel=${3}
      .locale=${host.locale}
      .timeZone=${host.timeZone}
      .pending=${!!feed?.isPending(item.id) && source.connection === 'offline'}
    ></notif-item>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { renderFooter, renderHeader, renderUndo } from './frame.js';
import type { Panel } from './panel-pieces.js';
import { renderTabs, select } from './tabs.js';

/** Whether the page fills a slot: one that is handed on empty would hide what the list has for that place. */
const gives = (host: Element, name: string): boolean =>
  [...host.children].some(
    (child) =>
      child.slot === name &&
      !(child instanceof HTMLSlotElement && !child.assignedNodes({ flatten: true }).length),
  );

export function renderPanel(panel: Panel): TemplateResult {
  const { host, l10n, source, isCollapsed } = panel;
  const { feed, tab, connection } = source;
  const isBlank = connection === 'blocked' || (!feed?.ids.length && feed?.status !== 'loading');
  return html`${renderHeader(panel)}${isCollapsed ? nothing : renderTabs(panel)}<slot name="banner"
      >${panel.banner.render(panel.commands)}</slot
    >
    <notif-list
      id="list"
      role=${isCollapsed ? nothing : 'tabpanel'}
      aria-labelledby=${isCollapsed ? nothing : tab}
      exportparts="list, new-pill, skeleton, empty, error, row, row-unread, row-title, row-body, row-meta, row-time, row-media, row-actions, cta, menu-button, menu, day"
      .client=${source.client}
      .view=${source.view}
      .collapsed=${isCollapsed}
      .noKeys=${host.noKeys}
      .locale=${host.locale}
      .timeZone=${host.timeZone}
    >
      ${gives(host, 'empty') ? html`<slot name="empty" slot="empty"></slot>` : nothing}
      ${gives(host, 'empty-icon') ? html`<slot name="empty-icon" slot="empty-icon"></slot>` : nothing}
      ${gives(host, 'error') ? html`<slot name="error" slot="error"></slot>` : nothing}
      ${gives(host, 'auth-action') ? html`<slot name="auth-action" slot="auth-action"></slot>` : nothing}
      ${
        tab === 'unread' && !isCollapsed
          ? html`<button class="btn" slot="empty-action" type="button" @click=${() => select(panel, 'all')}>
              ${l10n.t('empty.show_all')}
            </button>`
          : nothing
      }
    </notif-list>
    ${renderUndo(panel)}${isBlank ? nothing : renderFooter(panel)}`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { gives } from '../internal/gives.js';
import { renderFooter, renderHeader, renderUndo } from './frame.js';
import type { Panel } from './panel-pieces.js';
import { renderTabs, select, tabId } from './tabs.js';

export function renderPanel(panel: Panel): TemplateResult {
  const { host, l10n, source, banner, isCollapsed } = panel;
  const { feed, tab, tabs, connection } = source;
  if (panel.preferences.isOpen)
    return html`${renderHeader(panel)}<notif-preferences
        class="preferences"
        no-title
        .client=${source.client}
        .locale=${host.locale}
        .timeZone=${host.timeZone}
      ></notif-preferences>`;
  const isBlank = connection === 'blocked' || (!feed?.ids.length && feed?.status !== 'loading');
  return html`${renderHeader(panel)}${isCollapsed ? nothing : renderTabs(panel)}<slot name="banner"
      >${
        banner.shown
          ? html`<div class="banner ${banner.shown}" part="banner">${banner.render(panel.commands)}</div>`
          : nothing
      }</slot
    >
    <notif-list
      id="list"
      role=${isCollapsed ? nothing : 'tabpanel'}
      aria-labelledby=${isCollapsed ? nothing : tabId(tabs.indexOf(tab))}
      exportparts="list, new-pill, skeleton, empty, error, row, row-unread, row-title, row-body, row-meta, row-time, row-media, row-actions, cta, menu-button, menu, day"
      .client=${source.client}
      .view=${source.view}
      .collapsed=${isCollapsed}
      .noKeys=${host.noKeys}
      .density=${host.density}
      .swipe=${host.swipe}
      .locale=${host.locale}
      .timeZone=${host.timeZone}
    >
      ${gives(host, 'empty') ? html`<slot name="empty" slot="empty"></slot>` : nothing}
      ${gives(host, 'empty-icon') ? html`<slot name="empty-icon" slot="empty-icon"></slot>` : nothing}
      ${gives(host, 'error') ? html`<slot name="error" slot="error"></slot>` : nothing}
      ${gives(host, 'auth-action') ? html`<slot name="auth-action" slot="auth-action"></slot>` : nothing}
      ${
        tab !== tabs[0] && !isCollapsed
          ? html`<button
              class="btn"
              slot="empty-action"
              type="button"
              @click=${() => select(panel, tabs[0]!)}
            >
              ${l10n.t('empty.show_all')}
            </button>`
          : nothing
      }
    </notif-list>
    ${renderUndo(panel)}${isBlank ? nothing : renderFooter(panel)}`;
}

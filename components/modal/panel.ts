import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../internal/localize-controller.js';
import { renderFooter, renderHeader, renderUndo } from './frame.js';
import type { PanelCommands } from './panel-commands.js';
import type { PanelSource } from './panel-source.js';
import { renderTabs, type Tab } from './tabs.js';

/** The panel's element: what the page has set on it, and what fills its slots. */
export interface PanelHost extends Element {
  readonly inboxUrl: string | null;
  readonly noKeys: boolean;
  readonly locale: string | undefined;
  readonly timeZone: string | undefined;
}

export interface PanelOptions {
  readonly host: PanelHost;
  readonly source: PanelSource;
  readonly l10n: LocalizeController;
  readonly commands: PanelCommands;
  readonly isCollapsed: boolean;
  /** Whether it covers the screen. */
  readonly isSheet: boolean;
  readonly banner: unknown;
  readonly onSelect: (tab: Tab) => void;
  readonly onCollapse: () => void;
  readonly onClose: () => void;
}

/** Whether the page fills a slot: one that is handed on empty would hide what the list has for that place. */
function gives(host: Element, name: string): boolean {
  return [...host.children].some(
    (child) =>
      child.slot === name &&
      !(child instanceof HTMLSlotElement && child.assignedNodes({ flatten: true }).length === 0),
  );
}

export function renderPanel(panel: PanelOptions): TemplateResult {
  const { host, source, l10n, commands, isCollapsed, onSelect } = panel;
  const { unread, feed, tab, connection } = source;
  const hasItems = feed !== null && feed.ids.length > 0;
  const isBlank = connection?.status === 'blocked' || (!hasItems && feed?.status !== 'loading');
  const { offer } = commands.undoable;
  return html`${renderHeader({
      l10n,
      unread,
      commands,
      isExpanded: panel.isSheet ? null : !isCollapsed,
      onCollapse: panel.onCollapse,
      onClose: panel.onClose,
    })}
    ${isCollapsed ? nothing : renderTabs(tab, unread, l10n, onSelect)}
    <slot name="banner">${panel.banner}</slot>
    ${
      isCollapsed
        ? html`<div class="tabpanel">${renderList(panel)}</div>`
        : html`<div class="tabpanel" id="list" role="tabpanel" aria-labelledby="tab-${tab}">
            ${renderList(panel)}
          </div>`
    }
    ${offer ? renderUndo(offer, l10n, commands.undo) : nothing}
    ${
      isBlank
        ? nothing
        : renderFooter({ l10n, commands, hasUnread: unread > 0, hasItems, inboxUrl: host.inboxUrl })
    }`;
}

function renderList({ host, source, isCollapsed, l10n, onSelect }: PanelOptions): TemplateResult {
  return html`<notif-list
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
      source.tab === 'unread' && !isCollapsed
        ? html`<button class="btn" slot="empty-action" type="button" @click=${() => onSelect('all')}>
            ${l10n.t('empty.show_all')}
          </button>`
        : nothing
    }
  </notif-list>`;
}

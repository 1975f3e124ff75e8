import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { LocalizeController } from '../internal/localize-controller.js';
import { itemParts } from '../list/rows.js';
import type { Banner } from './banner.js';
import { renderFooter, renderHeader, renderUndo } from './frame.js';
import type { PanelCommands } from './panel-commands.js';
import type { PanelSource } from './panel-source.js';
import { renderTabs, select } from './tabs.js';

/** The panel's element: what the page has set on it, and what fills its slots. */
export interface PanelHost extends LitElement {
  readonly inboxUrl: string | null;
  readonly noKeys: boolean;
  readonly locale: string | undefined;
  readonly timeZone: string | undefined;
  hide(): void;
}

export interface Panel {
  readonly host: PanelHost;
  readonly l10n: LocalizeController;
  readonly source: PanelSource;
  readonly commands: PanelCommands;
  readonly banner: Banner;
  readonly isCollapsed: boolean;
  /** Whether it covers the screen. */
  readonly isSheet: boolean;
}

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
      exportparts="list, new-pill, skeleton, empty, error, ${itemParts}"
      .client=${source.client}
      .view=${source.view}
      .collapsed=${isCollapsed}
      .noKeys=${host.noKeys}
      .locale=${host.locale}
      .timeZone=${host.timeZone}
    >
      ${['empty', 'empty-icon', 'error', 'auth-action'].map((name) =>
        gives(host, name) ? html`<slot name=${name} slot=${name}></slot>` : nothing,
      )}${
        tab === 'unread' && !isCollapsed
          ? html`<button class="btn" slot="empty-action" type="button" @click=${() => select(panel, 'all')}>
              ${l10n.t('empty.show_all')}
            </button>`
          : nothing
      }
    </notif-list>
    ${renderUndo(panel)}${isBlank ? nothing : renderFooter(panel)}`;
}

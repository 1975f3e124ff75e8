import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../internal/icons.js';
import type { StringKey } from '../internal/strings.js';
import type { Panel } from './panel-pieces.js';

export function renderHeader({ host, l10n, source, commands, isCollapsed, isSheet }: Panel): TemplateResult {
  const { unread, client } = source;
  const button = (
    name: IconName,
    key: StringKey,
    onClick: () => unknown,
    busy?: boolean,
    expanded?: boolean,
  ) =>
    html`<button
      class="icon-btn"
      type="button"
      aria-label=${l10n.t(key)}
      aria-busy=${busy ?? nothing}
      aria-expanded=${expanded ?? nothing}
      @click=${onClick}
    >
      ${busy ? nothing : icon(name, 18)}
    </button>`;
  const change = isCollapsed ? 'expand' : 'collapse';
  // No header and footer elements in a panel: in a shadow root they would be the page's own banner and contentinfo.
  return html`<div class="header" part="header">
    <div class="header-text">
      <h2 class="title" part="title" id="title" tabindex="-1">${l10n.t('panel.title')}</h2>
      ${unread ? html`<span class="count">${l10n.t('bell.unread', { n: unread })}</span>` : nothing}
    </div>
    <slot name="header-start"></slot>
    ${button('refresh', 'action.refresh', commands.refresh, commands.refreshing)}
    ${
      isSheet
        ? nothing
        : button(
            change,
            `panel.${change}`,
            () => client?.setUi({ panel: isCollapsed ? 'expanded' : 'collapsed' }),
            undefined,
            !isCollapsed,
          )
    }
    <slot name="header-end"></slot>
    ${button('close', 'panel.close', () => host.hide())}
  </div>`;
}

export function renderUndo({ l10n, commands: { offer, undo } }: Panel): unknown {
  return offer
    ? html`<div class="undo" part="undo">
        ${icon(offer.isArchive ? 'archive' : 'check-all', 16)}
        <p>${offer.text}</p>
        <button class="btn" type="button" @click=${undo}>
          ${l10n.t('action.undo')}<kbd aria-hidden="true"
            >${/Mac|iP/.test(navigator.platform) ? '⌘Z' : 'Ctrl+Z'}</kbd
          >
        </button>
      </div>`
    : nothing;
}

export function renderFooter({ host, l10n, source: { unread, feed }, commands }: Panel): TemplateResult {
  // They stay in place when there is nothing for them to do: what was just pressed keeps the focus.
  const button = (key: StringKey, enabled: boolean, onClick: () => void) =>
    html`<button
      class="btn btn-quiet"
      type="button"
      aria-disabled=${!enabled || nothing}
      @click=${() => enabled && onClick()}
    >
      ${l10n.t(key)}
    </button>`;
  return html`<slot name="footer"
    ><div class="footer" part="footer">
      ${button('action.mark_all_read', unread > 0, commands.markAllRead)}
      ${button('action.clear_all', !!feed?.ids.length, commands.clearAll)}
      ${
        host.inboxUrl
          ? html`<a class="btn btn-quiet inbox" href=${host.inboxUrl}
              >${l10n.t('panel.open_inbox')}<span class="flip">${icon('arrow-end', 14)}</span></a
            >`
          : nothing
      }
    </div></slot
  >`;
}

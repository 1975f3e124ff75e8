import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../internal/icons.js';
import type { StringKey } from '../internal/strings.js';
import { renderOffer } from '../internal/undo-offers.js';
import type { Panel } from './panel-pieces.js';

interface ButtonState {
  readonly busy?: boolean;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
}

export function renderHeader(panel: Panel): TemplateResult {
  const { host, l10n, source, commands, preferences, isCollapsed, isSheet } = panel;
  const { unread, client } = source;
  const button = (name: IconName, key: StringKey, onClick: () => unknown, state: ButtonState = {}) =>
    html`<button
      class="icon-btn ${name === 'gear' ? 'preferences-button' : ''}"
      type="button"
      aria-label=${l10n.t(key)}
      aria-busy=${state.busy ?? nothing}
      aria-expanded=${state.expanded ?? nothing}
      aria-pressed=${state.pressed ?? nothing}
      @click=${onClick}
    >
      ${state.busy ? nothing : name === 'chevron-start' ? html`<span class="flip">${icon(name, 18)}</span>` : icon(name, 18)}
    </button>`;
  if (preferences.isOpen)
    return html`<div class="header" part="header">
      ${button('chevron-start', 'panel.back', preferences.hide)}
      <div class="header-text">
        <h2 class="title" part="title" id="title" tabindex="-1">${l10n.t('panel.preferences')}</h2>
      </div>
      ${button('close', 'panel.close', () => host.hide())}
    </div>`;
  const ui = client?.$ui.get();
  const isMuted = !!ui?.doNotDisturb;
  const change = isCollapsed ? 'expand' : 'collapse';
  // No header and footer elements in a panel: in a shadow root they would be the page's own banner and contentinfo.
  return html`<div class="header" part="header">
    <div class="header-text">
      <h2 class="title" part="title" id="title" tabindex="-1">${l10n.t('panel.title')}</h2>
      ${unread ? html`<span class="count">${l10n.t('bell.unread', { n: unread })}</span>` : nothing}
    </div>
    <slot name="header-start"></slot>
    ${button('refresh', 'action.refresh', commands.refresh, { busy: commands.refreshing })}
    ${button('bell-off', 'dnd.label', () => client?.setUi({ doNotDisturb: !isMuted }), { pressed: isMuted })}
    ${
      isSheet
        ? nothing
        : button(
            change,
            `panel.${change}`,
            () => client?.setUi({ panel: isCollapsed ? 'expanded' : 'collapsed' }),
            { expanded: !isCollapsed },
          )
    }
    ${
      preferences.exists
        ? button('gear', 'panel.preferences', preferences.show, { busy: preferences.isBusy })
        : nothing
    }
    <slot name="header-end"></slot>
    ${button('close', 'panel.close', () => host.hide())}
  </div>`;
}

export function renderUndo({ l10n, commands: { offer, undo } }: Panel): unknown {
  return offer ? html`<div class="undo" part="undo">${renderOffer(offer, l10n, undo)}</div>` : nothing;
}

export function renderFooter({
  host,
  l10n,
  source: { unreadShown, canClear },
  commands,
}: Panel): TemplateResult {
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
      ${button('action.mark_all_read', unreadShown > 0, commands.markAllRead)}
      ${button('action.clear_all', canClear, commands.clearAll)}
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

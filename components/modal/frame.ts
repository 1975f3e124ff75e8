import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../internal/icons.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { StringKey } from '../internal/strings.js';
import type { PanelCommands } from './panel-commands.js';
import type { UndoOffer } from './undo-controller.js';

export interface HeaderOptions {
  readonly l10n: LocalizeController;
  readonly commands: PanelCommands;
  readonly unread: number;
  /** Whether it shows everything; null where it cannot be collapsed. */
  readonly isExpanded: boolean | null;
  readonly onCollapse: () => void;
  readonly onClose: () => void;
}

export function renderHeader(options: HeaderOptions): TemplateResult {
  const { l10n, commands, unread, isExpanded, onCollapse, onClose } = options;
  const button = (name: IconName, key: StringKey, onClick: () => void, busy?: boolean, expanded?: boolean) =>
    html`<button
      class="icon-btn"
      type="button"
      aria-label=${l10n.t(key)}
      aria-busy=${busy ?? nothing}
      aria-expanded=${expanded ?? nothing}
      @click=${onClick}
    >
      ${busy ? html`<span class="spin"></span>` : icon(name, 18)}
    </button>`;
  // No header and footer elements in a panel: in a shadow root they would be the page's own banner and contentinfo.
  return html`<div class="header" part="header">
    <div class="header-text">
      <h2 class="title" part="title" id="title" tabindex="-1">${l10n.t('panel.title')}</h2>
      ${unread ? html`<span class="count">${l10n.t('bell.unread', { n: unread })}</span>` : nothing}
    </div>
    <slot name="header-start"></slot>
    ${button('refresh', 'action.refresh', commands.refresh, commands.refreshing)}
    ${
      isExpanded === null
        ? nothing
        : isExpanded
          ? button('collapse', 'panel.collapse', onCollapse, undefined, true)
          : button('expand', 'panel.expand', onCollapse, undefined, false)
    }
    <slot name="header-end"></slot>
    ${button('close', 'panel.close', onClose)}
  </div>`;
}

/** The key as it stands on the keyboards of this system. */
const undoKey = /Mac|iP(hone|ad)/.test(globalThis.navigator?.platform ?? '') ? '⌘Z' : 'Ctrl+Z';

export function renderUndo(offer: UndoOffer, l10n: LocalizeController, onUndo: () => void): TemplateResult {
  return html`<div class="undo" part="undo">
    ${icon(offer.isArchive ? 'archive' : 'check-all', 16)}
    <p>${offer.text}</p>
    <button class="btn" type="button" @click=${onUndo}>
      ${l10n.t('action.undo')}<kbd aria-hidden="true">${undoKey}</kbd>
    </button>
  </div>`;
}

export interface FooterOptions {
  readonly l10n: LocalizeController;
  readonly commands: PanelCommands;
  /** Whether anything is left to read, and whether there is anything at all. */
  readonly hasUnread: boolean;
  readonly hasItems: boolean;
  readonly inboxUrl: string | null;
}

export function renderFooter({
  l10n,
  commands,
  hasUnread,
  hasItems,
  inboxUrl,
}: FooterOptions): TemplateResult {
  // They stay in place when there is nothing for them to do: what was just pressed keeps the focus.
  const button = (label: string, enabled: boolean, onClick: () => void) =>
    html`<button
      class="btn btn-quiet"
      type="button"
      aria-disabled=${enabled ? nothing : 'true'}
      @click=${() => enabled && onClick()}
    >
      ${label}
    </button>`;
  return html`<slot name="footer"
    ><div class="footer" part="footer">
      ${button(l10n.t('action.mark_all_read'), hasUnread, commands.markAllRead)}
      ${button(l10n.t('action.clear_all'), hasItems, commands.clearAll)}
      ${
        inboxUrl
          ? html`<a class="btn btn-quiet inbox" href=${inboxUrl}
              >${l10n.t('panel.open_inbox')}<span class="flip">${icon('arrow-end', 14)}</span></a
            >`
          : nothing
      }
    </div></slot
  >`;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { StringKey } from '../internal/strings.js';
import type { Panel } from './panel-pieces.js';
import type { PanelTab } from './panel-tabs.js';

/** Shows a tab's list, and goes to the tab. */
export function select({ host, source }: Panel, { id }: PanelTab): void {
  source.client?.setUi({ tab: id });
  void host.updateComplete.then(() => {
    const tab = host.renderRoot.querySelector<HTMLElement>('[role=tab][tabindex="0"]');
    tab?.focus();
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}

/** The tabs: one stop, arrows move and show at once, since the lists are at hand (WAI-ARIA APG, tabs). */
export function renderTabs(panel: Panel): TemplateResult {
  const { l10n, source } = panel;
  const { tabs, tab: current } = source;
  const at = tabs.indexOf(current);
  const onKeydown = (event: KeyboardEvent): void => {
    const { key } = event;
    const forward = l10n.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const to =
      key === 'Home' || key === 'End'
        ? -Number(key === 'End')
        : /^Arrow(Lef|Righ)t$/.test(key) && (at + (key === forward ? 1 : -1)) % tabs.length;
    const next = to !== false && tabs.at(to);
    if (!next) return;
    event.preventDefault();
    select(panel, next);
  };
  return html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${l10n.t('panel.tabs')}
    @keydown=${onKeydown}
  >
    ${tabs.map((tab, index) => {
      const isCurrent = tab === current;
      return html`<button
        class="tab"
        part="tab"
        id=${tabId(index)}
        role="tab"
        type="button"
        aria-selected=${isCurrent}
        aria-controls="list"
        tabindex=${isCurrent ? 0 : -1}
        @click=${() => select(panel, tab)}
      >
        ${tab.label ?? l10n.t(`tab.${tab.id}` as StringKey)}${
          tab.id === 'unread' && source.unread
            ? html`<span class="chip"
                ><span class="visually-hidden">, </span>${l10n.number(source.unread)}</span
              >`
            : nothing
        }
      </button>`;
    })}
  </div>`;
}

/** Of its element: the page's own name for a tab need not be one that an id may have. */
export const tabId = (index: number): string => `tab-${index}`;

import { html, nothing, type TemplateResult } from 'lit';
import { tabs, type Tab } from './panel-source.js';
import type { Panel } from './panel-pieces.js';

/** Shows a tab's list, and goes to the tab. */
export function select({ host, source }: Panel, tab: Tab): void {
  source.client?.setUi({ tab });
  void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(`#${tab}`)?.focus());
}

/** The tabs: one stop, arrows move and show at once, since the lists are at hand (WAI-ARIA APG, tabs). */
export function renderTabs(panel: Panel): TemplateResult {
  const { l10n, source } = panel;
  const onKeydown = (event: KeyboardEvent): void => {
    const { key } = event;
    // Of two, either arrow leads to the other.
    const next =
      key === 'Home' || key === 'End'
        ? tabs.at(key === 'End' ? -1 : 0)
        : /^Arrow(Lef|Righ)t$/.test(key) && tabs.find((tab) => tab !== source.tab);
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
    ${tabs.map((tab) => {
      const isCurrent = tab === source.tab;
      return html`<button
        class="tab"
        part="tab"
        id=${tab}
        role="tab"
        type="button"
        aria-selected=${isCurrent}
        aria-controls="list"
        tabindex=${isCurrent ? 0 : -1}
        @click=${() => select(panel, tab)}
      >
        ${l10n.t(`tab.${tab}`)}${
          tab === 'unread' && source.unread
            ? html`<span class="chip"
                ><span class="visually-hidden">, </span>${l10n.number(source.unread)}</span
              >`
            : nothing
        }
      </button>`;
    })}
  </div>`;
}

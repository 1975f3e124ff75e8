import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../internal/localize-controller.js';

export const tabs = ['all', 'unread'] as const;
export type Tab = (typeof tabs)[number];

/** The tab that a kept name means; names of a later version mean the first. */
export function tabOf(name: string): Tab {
  return tabs.find((tab) => tab === name) ?? 'all';
}

/** Where a key leads in the row of tabs (WAI-ARIA APG, tabs), or undefined where it does not. */
function tabAfter(key: string, current: Tab, isRtl: boolean): Tab | undefined {
  if (key === 'Home') return tabs[0];
  if (key === 'End') return tabs.at(-1);
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined;
  return tabs.at((tabs.indexOf(current) + ((key === 'ArrowRight') === isRtl ? -1 : 1)) % tabs.length);
}

/** The tabs: one stop, arrows move and show at once, since the lists are at hand. */
export function renderTabs(
  current: Tab,
  unread: number,
  l10n: LocalizeController,
  onSelect: (tab: Tab) => void,
): TemplateResult {
  const onKeydown = (event: KeyboardEvent): void => {
    const next = tabAfter(event.key, current, l10n.dir === 'rtl');
    if (!next) return;
    event.preventDefault();
    onSelect(next);
  };
  return html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${l10n.t('panel.tabs')}
    @keydown=${onKeydown}
  >
    ${tabs.map((tab) => {
      const count = tab === 'unread' ? unread : 0;
      return html`<button
        class="tab"
        part="tab"
        id="tab-${tab}"
        role="tab"
        type="button"
        aria-selected=${tab === current}
        aria-controls="list"
        tabindex=${tab === current ? 0 : -1}
        @click=${() => onSelect(tab)}
      >
        ${l10n.t(`tab.${tab}`)}${
          count
            ? html`<span class="chip"><span class="visually-hidden">, </span>${l10n.number(count)}</span>`
            : nothing
        }
      </button>`;
    })}
  </div>`;
}

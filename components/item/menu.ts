import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../internal/icons.js';
import type { MenuController } from './menu-controller.js';

export interface MenuEntry {
  readonly icon: IconName;
  readonly label: string;
  /** The letter that does the same in the list. */
  readonly key?: string;
  readonly run: () => void;
}

/** The row's menu: plain commands only, since a menu may hold nothing else. */
export function renderMenu(
  menu: MenuController,
  label: string,
  entries: readonly MenuEntry[],
): TemplateResult {
  return html`<div
    class="menu"
    part="menu"
    role="menu"
    popover="auto"
    aria-label=${label}
    @keydown=${menu.onKeydown}
    @toggle=${menu.onToggle}
  >
    ${entries.map(
      (entry) =>
        html`<button
          class="menu-item"
          role="menuitem"
          type="button"
          tabindex="-1"
          @click=${() => {
            menu.hide();
            entry.run();
          }}
        >
          ${icon(entry.icon, 16)}${entry.label}${
            entry.key ? html`<kbd aria-hidden="true">${entry.key}</kbd>` : nothing
          }
        </button>`,
    )}
  </div>`;
}

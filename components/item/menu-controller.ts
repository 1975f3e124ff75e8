import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { place } from '../internal/place.js';

/** How the keys move in a menu of `n` (WAI-ARIA APG, menu); null for a key that does not. */
function step(key: string, at: number, n: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % n;
  if (key === 'ArrowUp') return (at - 1 + n) % n;
  if (key === 'Home') return 0;
  return key === 'End' ? n - 1 : null;
}

/**
 * A menu of plain commands in the top layer. The host draws `[role=menu][popover]` with `[role=menuitem]`
 * buttons while `open`, and hands over the button that it belongs to, which gets the focus back.
 */
export class MenuController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #button: HTMLElement | null = null;
  open = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.open = false;
  }

  get #menu(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('[role=menu]') ?? null;
  }

  async show(button: HTMLElement): Promise<void> {
    this.#button = button;
    this.open = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const menu = this.#menu;
    if (!menu) return;
    menu.showPopover();
    place(menu, button, 'bottom-end', 4);
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }

  /** Closes; `refocus` is off where the focus went elsewhere by itself. */
  hide(refocus = true): void {
    if (!this.open) return;
    this.open = false;
    if (refocus) this.#button?.focus();
    this.#host.requestUpdate();
  }

  readonly onToggle = (event: ToggleEvent): void => {
    if (event.newState === 'closed') this.hide(false);
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    const items = [...(this.#menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.findIndex((item) => item.matches(':focus'));
    const { key } = event;
    event.stopPropagation();
    if (key === 'Tab') return this.hide();
    const to = step(key, at, items.length);
    const named = [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) =>
      item.textContent.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase()),
    );
    if (key === 'Escape') this.hide();
    else if (to !== null) items[to]?.focus();
    else if (key.length > 1 || key === ' ' || !named) return;
    else named.focus();
    event.preventDefault();
  };
}

import type { LitElement, ReactiveController } from 'lit';
import { place } from '../internal/place.js';

/**
 * A menu of plain commands in the top layer (WAI-ARIA APG, menu button). While `open`, the host draws
 * `[role=menu][popover]` with nothing but `[role=menuitem]` and `[role=separator]` in it, beside `.menu-button`, which gets the focus back.
 */
export class MenuController implements ReactiveController {
  readonly #host: LitElement;
  open = false;
  /** Which of its contents the menu has: the commands, or the times to put something off until. */
  page: 'commands' | 'snooze' = 'commands';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.open = false;
  }

  readonly show = async (): Promise<void> => {
    this.page = 'commands';
    this.open = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#$('[role=menu]')?.showPopover();
    this.#arrange(0);
  };

  /** Other content in the same place, as a menu has no menus in it; with the focus at its beginning, or where it came from. */
  async turn(page: MenuController['page'], focus = 0): Promise<void> {
    this.page = page;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#arrange(focus);
  }

  #arrange(focus: number): void {
    const menu = this.#$('[role=menu]');
    const button = this.#$('.menu-button');
    if (!menu || !button) return;
    place(menu, button, 'bottom-end', 4);
    this.#items(menu)[focus]?.focus();
  }

  /** Closes; `refocus` is off where the focus went elsewhere by itself. */
  hide(refocus = true): void {
    if (!this.open) return;
    this.open = false;
    if (refocus) this.#$('.menu-button')?.focus();
    this.#host.requestUpdate();
  }

  readonly onToggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'closed') this.hide(false);
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    const { key } = event;
    const items = this.#items(event.currentTarget as Element);
    const at = items.findIndex((item) => item.matches(':focus'));
    const steps: Partial<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = steps[key];
    event.stopPropagation();
    if (key === 'Tab') return this.hide();
    const next =
      to === undefined
        ? [...items.slice(at + 1), ...items].find(
            ({ textContent }) => key.trim().length === 1 && startsWith(textContent, key),
          )
        : items.at(to % items.length);
    const isBack = key === (getComputedStyle(this.#host).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft');
    if (key === 'Escape') this.hide();
    else if (isBack && this.page !== 'commands') items[0]?.click();
    else if (next) next.focus();
    else return;
    event.preventDefault();
  };

  #items(menu: Element): HTMLElement[] {
    return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  #$(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}

const startsWith = (text: string, letter: string): boolean =>
  text.trim().toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());

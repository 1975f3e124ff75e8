import type { LitElement, ReactiveController } from 'lit';
import { place } from '../internal/place.js';

/**
 * A menu of plain commands in the top layer (WAI-ARIA APG, menu button). While `open`, the host draws
 * `[role=menu][popover]` with nothing but `[role=menuitem]` in it, beside `.menu-button`, which gets the focus back.
 */
export class MenuController implements ReactiveController {
  readonly #host: LitElement;
  open = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.open = false;
  }

  readonly show = async (): Promise<void> => {
    this.open = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const menu = this.#$('[role=menu]');
    const button = this.#$('.menu-button');
    if (!menu || !button) return;
    menu.showPopover();
    place(menu, button, 'bottom-end', 4);
    (menu.firstElementChild as HTMLElement).focus();
  };

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
    const items = [...(event.currentTarget as Element).children] as HTMLElement[];
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
    if (key === 'Escape') this.hide();
    else if (next) next.focus();
    else return;
    event.preventDefault();
  };

  #$(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}

const startsWith = (text: string, letter: string): boolean =>
  text.trim().toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());

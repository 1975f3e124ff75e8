import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How many cards the window has room for: three, fewer where they would cover the page. */
export class RoomController implements ReactiveController {
  readonly #onChange: () => void;
  room = 3;

  constructor(host: ReactiveControllerHost, onChange: () => void) {
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('resize', this.#measure);
    this.#measure();
  }

  hostDisconnected(): void {
    window.removeEventListener('resize', this.#measure);
  }

  readonly #measure = (): void => {
    this.room = innerHeight < 420 || innerWidth < 360 ? 1 : innerHeight < 600 ? 2 : 3;
    this.#onChange();
  };
}

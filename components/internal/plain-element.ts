import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A property that draws the element anew: `attribute` false for none, else its name; `type` how text becomes a value. */
export interface PlainProperty {
  readonly attribute?: string | boolean;
  readonly type?: BooleanConstructor | NumberConstructor;
}

type Values = Record<string, unknown>;

/** Node has no elements; there the classes may be imported, but not made. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * What loads before the first click is made of this instead of Lit: declared properties that follow their attributes,
 * one drawing for any number of changes, controllers. In the words of Lit's `ReactiveElement`, so that a controller of one
 * works in the other.
 */
export class PlainElement extends Base implements ReactiveControllerHost {
  static properties: Record<string, PlainProperty> = {};
  /** A style sheet. */
  static styles = '';
  /** What each attribute sets. */
  private static attributes: Record<string, [name: string, type: PlainProperty['type']]>;

  readonly #values: Values = {};
  readonly #controllers = new Set<ReactiveController>();
  /** What the page had set before the element was defined. */
  readonly #early: Values = {};
  #drawing: Promise<boolean> | undefined;
  declare renderRoot: ShadowRoot;

  static get observedAttributes(): string[] {
    this.attributes = {};
    for (const [name, { attribute = name, type }] of Object.entries(this.properties)) {
      if (attribute) this.attributes[`${attribute}`.toLowerCase()] = [name, type];
      Object.defineProperty(this.prototype, name, {
        get(this: PlainElement) {
          return this.#values[name];
        },
        set(this: PlainElement, value: unknown) {
          if (Object.is(value, this.#values[name])) return;
          this.#values[name] = value;
          this.requestUpdate();
        },
      });
    }
    return Object.keys(this.attributes);
  }

  constructor() {
    super();
    const own = this as unknown as Values;
    for (const name in (this.constructor as typeof PlainElement).properties) {
      if (!Object.hasOwn(own, name)) continue;
      this.#early[name] = own[name];
      delete own[name];
    }
  }

  connectedCallback(): void {
    if (!this.renderRoot) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync((this.constructor as typeof PlainElement).styles);
      this.renderRoot = this.attachShadow({ mode: 'open' });
      this.renderRoot.adoptedStyleSheets = [sheet];
      Object.assign(this, this.#early);
      this.firstConnected();
    }
    this.#controllers.forEach((controller) => controller.hostConnected?.());
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    this.#controllers.forEach((controller) => controller.hostDisconnected?.());
  }

  attributeChangedCallback(attribute: string, _: string | null, text: string | null): void {
    const [name, type] = (this.constructor as typeof PlainElement).attributes[attribute]!;
    (this as unknown as Values)[name] =
      type === Boolean ? text !== null : type && text !== null ? type(text) : text;
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if (this.isConnected && this.renderRoot) controller.hostConnected?.();
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  /** Draws in a microtask, once the element has been in the page. */
  requestUpdate(): void {
    if (this.renderRoot) this.#drawing ??= Promise.resolve().then(() => this.#draw());
  }

  /** Resolves once what changed is drawn: to false where that asked for more. */
  get updateComplete(): Promise<boolean> {
    return this.#drawing ?? Promise.resolve(true);
  }

  #draw(): boolean {
    this.#drawing = undefined;
    this.willUpdate();
    this.#controllers.forEach((controller) => controller.hostUpdate?.());
    this.updated();
    this.#controllers.forEach((controller) => controller.hostUpdated?.());
    return !this.#drawing;
  }

  /** Builds what stays. Called once, when the element first is in the page. */
  protected firstConnected(): void {}

  /** What a drawing needs beforehand; properties may be set. */
  protected willUpdate(): void {}

  protected updated(): void {}
}

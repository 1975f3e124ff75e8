import type { LitElement } from 'lit';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { Banner } from './banner.js';
import type { PanelCommands } from './panel-commands.js';
import type { PanelSource } from './panel-source.js';

/** The panel's element: what the page has set on it, and what fills its slots. */
export interface PanelHost extends LitElement {
  readonly inboxUrl: string | null;
  readonly noKeys: boolean;
  readonly locale: string | undefined;
  readonly timeZone: string | undefined;
  hide(): void;
}

/** What the parts of the panel are drawn from. */
export interface Panel {
  readonly host: PanelHost;
  readonly l10n: LocalizeController;
  readonly source: PanelSource;
  readonly commands: PanelCommands;
  readonly banner: Banner;
  readonly isCollapsed: boolean;
  /** Whether it covers the screen. */
  readonly isSheet: boolean;
}

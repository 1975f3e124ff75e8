import type { LitElement } from 'lit';
import type { Banner } from '../internal/banner.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { NotifList } from '../list/list.js';
import type { PreferencesPage } from './preferences-page.js';
import type { PanelCommands } from './panel-commands.js';
import type { PanelSource } from './panel-source.js';

/** The panel's element: what the page has set on it, and what fills its slots. */
export interface PanelHost extends LitElement {
  readonly inboxUrl: string | null;
  readonly noKeys: boolean;
  readonly density: NotifList['density'];
  readonly swipe: boolean;
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
  readonly preferences: PreferencesPage;
  readonly isCollapsed: boolean;
  /** Whether it covers the screen. */
  readonly isSheet: boolean;
}

import type { LitElement } from 'lit';
import type { Notification } from '../../src/index.js';
import type { Banner } from '../internal/banner.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { UndoOffers } from '../internal/undo-offers.js';
import type { Filters } from './filters.js';
import type { InboxCommands } from './inbox-commands.js';
import type { InboxSource } from './inbox-source.js';
import type { SelectionController } from './selection-controller.js';

/** One kind of notification that can be asked for. */
export interface InboxType {
  /** First segment of the types that are meant (`job` for `job.failed`), or a pattern of a query: `job.*`. */
  readonly id: string;
  /** @default our own word for it, else the id */
  readonly label?: string;
}

/** How much room there is: filters beside the list, over it, or behind a button. */
export type Layout = 'wide' | 'medium' | 'narrow';

/** The inbox's element, as its parts need it. */
export interface InboxHost extends LitElement {
  readonly types: readonly InboxType[] | null;
  readonly detail: boolean;
  readonly noKeys: boolean;
  readonly locale: string | undefined;
  readonly timeZone: string | undefined;
}

/** What the parts of the inbox are drawn from. */
export interface Inbox {
  readonly host: InboxHost;
  readonly l10n: LocalizeController;
  readonly source: InboxSource;
  readonly filters: Filters;
  readonly layout: Layout;
  readonly selection: SelectionController;
  readonly commands: InboxCommands;
  readonly offers: UndoOffers;
  readonly banner: Banner;
  /** What is open beside the list. */
  readonly opened: Notification | undefined;
  /** Changes what is asked for. */
  readonly ask: (patch: Partial<Filters>) => void;
  /** Opens one beside the list; null closes. */
  readonly open: (id: string | null) => void;
}

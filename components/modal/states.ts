import type { CustomStates } from '../internal/custom-states.js';
import type { PanelSource } from './panel-source.js';

/** What the panel's element knows of itself. */
interface OwnStates {
  readonly open: boolean;
  readonly modal: boolean;
  readonly expanded: boolean;
  readonly stale: boolean;
}

/** Puts on the element what it is and what its list is, for styles from outside. */
export function showStates(
  states: CustomStates,
  { feed, connection }: Pick<PanelSource, 'feed' | 'connection'>,
  { open, modal, expanded, stale }: OwnStates,
): void {
  states.toggle('open', open);
  states.toggle('modal', modal);
  states.toggle('expanded', expanded);
  states.toggle('loading', feed?.status === 'loading');
  states.toggle('empty', feed?.status === 'ready' && feed.ids.length === 0);
  states.toggle('error', feed?.status === 'error');
  states.toggle('offline', connection === 'offline');
  states.toggle('stale', stale);
}

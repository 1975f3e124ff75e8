import type { CustomStates } from '../internal/custom-states.js';
import type { Banner } from './banner-controller.js';
import type { PanelSource } from './panel-source.js';

/** Tells a page's style how the panel stands. */
export function tellStates(
  states: CustomStates,
  { feed, connection }: PanelSource,
  isOpen: boolean,
  isSheet: boolean,
  isCollapsed: boolean,
  banner: Banner | null,
): void {
  states.toggle('open', isOpen);
  states.toggle('modal', isOpen && isSheet);
  states.toggle('expanded', !isCollapsed);
  states.toggle('loading', feed?.status === 'loading');
  states.toggle('empty', feed?.status === 'ready' && feed.ids.length === 0);
  states.toggle('error', feed?.status === 'error');
  states.toggle('offline', connection?.status === 'offline');
  states.toggle('stale', banner === 'stale');
}

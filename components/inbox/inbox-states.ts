import type { CustomStates } from '../internal/custom-states.js';
import type { Inbox } from './inbox-pieces.js';

/** Shows outside how it stands. */
export function tellStates(states: CustomStates, { layout, selection, source }: Inbox): void {
  const { feed, connection } = source;
  states.toggle('narrow', layout === 'narrow');
  states.toggle('selecting', selection.state.isOn);
  states.toggle('loading', feed?.status === 'loading');
  states.toggle('empty', feed?.status === 'ready' && !feed.ids.length);
  states.toggle('error', feed?.status === 'error');
  states.toggle('offline', connection === 'offline');
}

import type { Settings } from '../../src/index.js';
import { oneOf, placements } from '../internal/one-of.js';
import { settingsOf } from '../internal/settings-of.js';
import type { Feed } from './desk.js';
import type { ToastFeeder } from './feeder.js';

type Both = 'placement' | 'stay' | 'sound' | 'volume' | 'system';
type Own = 'toasts' | 'whileTyping' | 'announce' | 'chime';

/** How toasts are to come: what the person set on this device goes before what the page has. */
export type Wishes = Pick<ToastFeeder, Both> & Readonly<Required<Pick<Settings, Own>>>;

export function wishesOf({ element, client }: Pick<Feed, 'element' | 'client'>): Wishes {
  const {
    toasts = true,
    whileTyping = false,
    announce = 'toasts',
    chime = 'soft',
    ...set
  } = settingsOf(client);
  return {
    placement: set.placement ?? oneOf(element, 'placement', element.placement, placements),
    stay: set.stay ?? oneOf(element, 'stay', element.stay, ['normal', 'longer', 'manual']),
    sound: set.sound ?? element.sound,
    volume: set.volume ?? element.volume,
    system: set.system ?? oneOf(element, 'system', element.system, ['off', 'on', 'private']),
    toasts,
    whileTyping,
    announce,
    chime,
  };
}

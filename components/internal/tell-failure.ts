import type { NotifError } from '../../src/index.js';
import { NotifErrorEvent } from '../events/error.js';
import { announce } from './announcer.js';
import type { LocalizeController } from './localize-controller.js';

/** Says aloud that what a person asked for did not work, and tells the page why. `action` is what it was called. */
export function tellFailure(
  element: Element,
  l10n: LocalizeController,
  action: string,
  error: unknown,
): void {
  announce(l10n.t('error.action', { action }), { urgent: true });
  element.dispatchEvent(new NotifErrorEvent(error as NotifError));
}

import type { QuietHours, ToastView } from '../../src/index.js';

/** Where toasts sit. */
export type ToastPlacement = 'bottom-end' | 'bottom-start' | 'bottom' | 'top-end' | 'top-start' | 'top';

/** What the region needs of a `notif-toast`, of which a page may have several. */
export interface ToastFeeder extends HTMLElement {
  readonly placement: ToastPlacement;
  readonly stay: 'normal' | 'longer' | 'manual';
  readonly quietHours: QuietHours | null;
  readonly urgentBreaksThrough: boolean;
  readonly system: 'off' | 'on' | 'private';
  readonly sound: boolean;
  /** From 0 to 1. */
  readonly volume: number;
  readonly announceWith: 'live-region' | 'aria-notify';
  readonly theme: string | null;
  readonly locale: string | undefined;
  /** Told what is on screen, each time that it changes. */
  toastsChanged(view: ToastView): void;
}

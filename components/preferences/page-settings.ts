import type { Settings } from '../../src/index.js';
import type { NotifBell } from '../bell/bell.js';
import type { NotifToast } from '../toast/toast.js';

/** Those that are never left open. */
export type FullSettings = Settings &
  Required<{
    [K in Exclude<keyof Settings, 'locale' | 'hourCycle' | 'systemLater'>]: NonNullable<Settings[K]>;
  }>;

/**
 * How it is where the person set nothing: as the page's first pop-ups and bell say, as far as they are not inside other
 * elements; else as those do by themselves.
 */
export function pageSettings(): FullSettings {
  const toast: Partial<NotifToast> = document.querySelector<NotifToast>('notif-toast') ?? {};
  const bell: Partial<NotifBell> = document.querySelector<NotifBell>('notif-bell') ?? {};
  return {
    toasts: true,
    stay: toast.stay ?? 'normal',
    placement: toast.placement ?? 'bottom-end',
    whileTyping: false,
    sound: toast.sound ?? false,
    volume: toast.volume ?? 1,
    chime: 'soft',
    system: toast.system ?? 'off',
    announce: 'toasts',
    keys: true,
    badge: (bell.badge as FullSettings['badge'] | null | undefined) ?? 'unread',
    appBadge: bell.appBadge ?? false,
    titleBadge: bell.titleBadge ?? false,
    time: 'relative',
    density: 'cosy',
  };
}

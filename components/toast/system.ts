/** What one says, outside of every window. */
export interface Notice {
  /** The same in every tab, for the same thing: a later one takes the place of an earlier. */
  readonly tag: string;
  readonly title: string;
  readonly body: string;
  readonly lang: string;
  readonly icon: string | null;
  /** Stays until somebody acts on it, where the system can. */
  readonly urgent: boolean;
  readonly silent: boolean;
}

/** Notifications of the system, which show while nobody sees the page (Notifications API). */
export interface SystemNotices {
  show(key: string, notice: Notice, onClick: () => void): void;
  close(key: string): void;
}

export function createSystemNotices(): SystemNotices {
  const shown = new Map<string, Notification>();
  return {
    show(key, { title, icon, urgent, ...more }, onClick) {
      if (globalThis.Notification?.permission !== 'granted') return;
      try {
        const notice = new Notification(title, {
          ...{ ...more, dir: 'auto', requireInteraction: urgent },
          ...(icon && { icon }),
        });
        shown.set(key, notice);
        notice.onclose = () => shown.get(key) === notice && shown.delete(key);
        notice.onclick = () => {
          window.focus();
          notice.close();
          onClick();
        };
      } catch {
        // Android has it for service workers only; the list has it all the same.
      }
    },
    close(key) {
      shown.get(key)?.close();
    },
  };
}

const panels = new Set<HTMLElement>();

function hear(event: Event): void {
  const panel = event.composedPath()[0] as HTMLElement;
  // The page may still say no to it.
  queueMicrotask(() => {
    if (!event.defaultPrevented) panels[event.type === 'notif-open' ? 'add' : 'delete'](panel);
  });
}

/** From the first on: a panel may be open before the code comes that draws the pop-ups. Twice is once. */
export function watchPanels(): void {
  document.addEventListener('notif-open', hear);
  document.addEventListener('notif-close', hear);
}

/** The panel that is open, if one is; what left the page said nothing. */
export const openPanel = (): HTMLElement | undefined => [...panels].find(({ isConnected }) => isConnected);

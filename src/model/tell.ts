/**
 * Calls every listener. What one of them throws is said where a page's errors are (HTML, `reportError`), and keeps
 * neither the others nor the stream from going on.
 */
export function tell<T>(listeners: ReadonlySet<(value: T) => void>, value: () => T): void {
  for (const listener of [...listeners]) {
    try {
      if (listeners.has(listener)) listener(value());
    } catch (error) {
      (globalThis.reportError ?? console.warn)(error);
    }
  }
}

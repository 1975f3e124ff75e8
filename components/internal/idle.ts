/** Longest wait for an idle moment after the page has loaded, in milliseconds. */
const timeout = 3000;

/** Runs something once the page has loaded and has nothing else to do; never for a person who saves data. */
export function whenIdle(run: () => void): void {
  const wait = (): void => {
    const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
    if (connection?.saveData) return;
    // Safari has no idle callbacks.
    if (window.requestIdleCallback as unknown) requestIdleCallback(run, { timeout });
    else setTimeout(run, timeout);
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}

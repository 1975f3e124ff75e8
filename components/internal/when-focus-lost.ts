import type { LitElement } from 'lit';

/** Calls `then` when what had the focus in the host is not there any more after a render. */
export function whenFocusLost(host: LitElement, then: () => void): void {
  let had = false;
  const has = (): boolean => (host.renderRoot as ShadowRoot).activeElement !== null;
  host.addController({
    hostUpdate() {
      had = has();
    },
    hostUpdated() {
      if (had && !has()) then();
    },
  });
}

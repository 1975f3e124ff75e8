/** The element with the focus, inside whatever open shadow roots it is; null where nothing in particular has it. */
export function deepActive(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

/** The node around another, out of a shadow root to its host. */
export const outwards = (node: Node): Node | null =>
  node instanceof ShadowRoot ? node.host : node.parentNode;

/** Whether a node is `box` or lies within it, shadow roots included. */
export function isWithin(node: Node | null, box: Node): boolean {
  for (let at = node; at; at = outwards(at)) if (at === box) return true;
  return false;
}

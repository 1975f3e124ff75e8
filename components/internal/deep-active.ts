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
export const isWithin = (node: Node | null | undefined, box: Node): boolean =>
  !!node && (node === box || isWithin(outwards(node), box));

/** The modal dialog round a node. All outside of it is inert: neither clicked nor read out. */
export const modalAround = (node: Node | null | undefined): Element | null | undefined =>
  node instanceof Element && node.matches('dialog:modal, [aria-modal=true]')
    ? node
    : node && modalAround(outwards(node));

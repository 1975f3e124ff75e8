/** The element with the focus, inside whatever open shadow roots it is; null where nothing in particular has it. */
export function deepActive(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}

/** The element whose shadow root a node is in. */
const hostOf = (node: Node): Element | undefined => (node.getRootNode() as Partial<ShadowRoot>).host;

/** Whether a node is `box` or lies within it, shadow roots included. */
export const isWithin = (node: Node | null | undefined, box: Node): boolean =>
  !!node && (box.contains(node) || isWithin(hostOf(node), box));

/** The modal dialog round an element. All outside of it is inert: neither clicked nor read out. */
export const modalAround = (element: Element | null | undefined): Element | null | undefined =>
  element && (element.closest('dialog:modal, [aria-modal=true]') ?? modalAround(hostOf(element)));

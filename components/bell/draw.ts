/**
 * A node with its attributes and what is in it: the bell draws itself by the DOM, so that a page need not load a
 * template engine before the first click.
 */
export function draw<T extends HTMLElement | SVGElement = HTMLElement>(
  tag: string,
  attributes: Record<string, string>,
  ...children: Node[]
): T {
  const namespace = /svg|path/.test(tag) ? '2000/svg' : '1999/xhtml';
  const node = document.createElementNS(`http://www.w3.org/${namespace}`, tag) as T;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

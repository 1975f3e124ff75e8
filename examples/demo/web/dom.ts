type Child = Node | string | number | null | undefined | false;
type Value = string | number | boolean | null | undefined | ((event: never) => void);

/**
 * Makes an element. A function is a listener for the event that its name ends in (`onclick`); true and false set
 * and leave out a boolean attribute; null and undefined are left out. Texts become text, never markup.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, Value> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, String(value));
  }
  element.append(...present(children));
  return element;
}

/** What is to be shown of a list with holes in it. */
export function present(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child) => {
    if (child === null || child === undefined || child === false) return [];
    return [typeof child === 'number' ? String(child) : child];
  });
}

/** Replaces an element's children unless they are the same already: focus and selection stay where they are. */
export function show(parent: Element, ...children: readonly Child[]): void {
  const next = present(children);
  const same =
    next.length === parent.childNodes.length &&
    next.every((child, index) => {
      const there = parent.childNodes[index];
      return child === there || (there instanceof Text && child === there.data);
    });
  if (!same) parent.replaceChildren(...next);
}

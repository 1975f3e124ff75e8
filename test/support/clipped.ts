import { everything } from './whole-page.js';

const outer = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() as Partial<ShadowRoot>).host ??
  null;

/** Text that is for the ear, or that "Show more" unfolds. */
const isSpared = (element: Element): boolean => {
  for (let at: Element | null = element; at; at = outer(at))
    if (at.matches('.visually-hidden, .notif-announcer, [data-clamp], [aria-hidden=true]')) return true;
  return false;
};

/** Each text of which something is cut off, by whatever is round it or by the edge of the window. What can be scrolled to is not. */
export function clippedTexts(root?: ParentNode): string[] {
  const clipped: string[] = [];
  const window = { left: 0, right: document.documentElement.clientWidth };
  for (const element of everything(root))
    for (const node of element.childNodes) {
      if (!(node instanceof Text) || !node.data.trim() || isSpared(element)) continue;
      const range = new Range();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (!text.width) continue;
      let { left, right } = { left: -Infinity, right: Infinity };
      let { top, bottom } = { top: -Infinity, bottom: Infinity };
      let scrolls = false;
      for (let at: Element | null = element; at; at = outer(at)) {
        const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        if (overflowX !== 'visible')
          scrolls ||= overflowX !== 'hidden' && overflowX !== 'clip' && at.matches('.tabs');
        if (overflowX !== 'visible' && !scrolls)
          [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
        // A pop-up points to its notification: two lines of it, and all of it in the list.
        if (/hidden|clip/.test(overflowY) && webkitLineClamp === 'none')
          [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
        // What scrolls brings all of it into view, down to its own edge.
        if (/auto|scroll/.test(overflowY)) break;
      }
      if (!scrolls) [left, right] = [Math.max(left, window.left), Math.min(right, window.right)];
      if (text.left < left - 1 || text.right > right + 1 || text.top < top - 1 || text.bottom > bottom + 1)
        clipped.push(node.data.trim().slice(0, 60));
    }
  return clipped;
}

/** What is wider than it has room for, so that it would have to be scrolled sideways; tabs may. */
export const tooWide = (root?: ParentNode): string[] =>
  [document.documentElement, ...everything(root)]
    .filter((element) => !element.matches('.tabs, .visually-hidden, .notif-announcer, .notif-announcer *'))
    .filter(
      (element) =>
        /auto|scroll/.test(getComputedStyle(element).overflowX) || element === document.documentElement,
    )
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
    .map(
      (element) =>
        `${element.localName}.${element.className}: ${element.scrollWidth} > ${element.clientWidth}`,
    );

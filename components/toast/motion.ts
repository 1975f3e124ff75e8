/** Share of an element that may be covered. */
const coverMax = 0.5;

/** Where each card is, from the nearest to the edge of the window; undefined for one that is not drawn. */
export type Places = Map<HTMLElement, number | undefined>;

export const placesOf = (cards: HTMLElement[]): Places =>
  new Map(cards.map((card) => [card, card.getClientRects()[0]?.top]));

/**
 * Lets cards come in from the edge of the window, and move over for others. Only fades where motion is unwanted.
 *
 * @param edge how far below its place a card begins, in CSS pixels
 */
export function glide(cards: HTMLElement[], places: Places, edge: number): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const card of cards) {
    const before = places.get(card);
    const isNew = before === undefined;
    const by = isNew ? edge : before - card.getBoundingClientRect().top;
    if (!by || (still && !isNew)) continue;
    const from: Keyframe = still ? {} : { translate: `0 ${by}px` };
    if (isNew) from['opacity'] = 0;
    card.animate([from, {}], {
      duration: still ? 80 : 200,
      easing: isNew ? 'cubic-bezier(.2,.8,.2,1)' : 'cubic-bezier(.3,0,.1,1)',
    });
  }
}

/** Whether one element hides much of another: nothing may hide what has the focus (WCAG 2.4.11). */
export function covers(card: Element, element: Element): boolean {
  const one = card.getBoundingClientRect();
  const other = element.getBoundingClientRect();
  const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return wide > 0 && wide * high > coverMax * other.width * other.height;
}

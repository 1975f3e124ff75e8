/** Where a box goes: the side of its anchor, and the edges that line up. */
export type Placement = 'bottom-end' | 'bottom-start' | 'bottom' | 'top-end' | 'top-start' | 'top';

/** Least distance to the edge of the window, in CSS pixels. */
const margin = 8;

const clamp = (value: number, max: number): number => Math.max(margin, Math.min(value, max));

/**
 * Puts a box of the top layer beside its anchor, on the other side where there is more room, never off the
 * screen. Writes `--_x`, `--_y` and `--_room` (what is left for its height) through the CSSOM, which a strict
 * CSP allows; the box's style does the rest. By script in every engine, since anchor names do not reach
 * through a shadow root and three of our browsers have none.
 *
 * @param gap distance between the two, in CSS pixels
 */
export function place(box: HTMLElement, anchor: Element, placement: Placement, gap = 8): void {
  const at = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - at.bottom - gap - margin;
  const above = at.top - gap - margin;
  const { style } = box;
  const set = (name: string, px: number) => style.setProperty(name, `${Math.round(px)}px`);
  set('--_room', clientHeight);
  const full = box.offsetHeight;
  const wantsTop = placement.startsWith('top');
  const onTop = wantsTop ? above >= full || above > below : below < full && above > below;
  set('--_room', Math.max(onTop ? above : below, 0));
  const { offsetWidth: width, offsetHeight: height } = box;
  const toRight = placement.endsWith('end') === (getComputedStyle(anchor).direction === 'ltr');
  const x = /-/.test(placement) ? (toRight ? at.right - width : at.left) : at.left + (at.width - width) / 2;
  set('--_x', clamp(x, clientWidth - width - margin));
  set('--_y', clamp(onTop ? at.top - gap - height : at.bottom + gap, clientHeight - height - margin));
}

import { bellPaths } from '../internal/icons-bell.js';
import { draw } from './draw.js';
import type { BellOptions, BellState } from './state.js';

/** The button of a bell. */
export interface BellButton {
  readonly element: HTMLElement;
  update(options: Pick<BellOptions, 'disabled'>, state: BellState): void;
}

const drawIcon = (size: number, path: Node): Node =>
  draw('svg', { class: 'i', width: `${size}`, viewBox: '0 0 24 24', 'stroke-width': `${32.4 / size}` }, path);

/** Builds the button once; afterwards only attributes and text change, and what hangs on it comes and goes. */
export function bellButton(): BellButton {
  const bell = draw('path', {});
  const offline = draw('span', { class: 'glyph' }, drawIcon(12, draw('path', { d: bellPaths.offline })));
  const number = draw('span', { part: 'badge' });
  const hung = draw('slot', { name: 'badge' });
  const element = draw(
    'button',
    { class: 'bell', part: 'button', type: 'button' },
    draw('span', { part: 'icon', 'aria-hidden': 'true' }, draw('slot', { name: 'icon' }, drawIcon(20, bell))),
    draw('span', { 'aria-hidden': 'true' }, hung),
  );
  let shown = 0;
  return {
    element,
    update({ disabled }, { name, text, count, urgent, dnd, badge, offline: isOffline }) {
      element.ariaLabel = name;
      element.ariaDisabled = disabled ? 'true' : null;
      bell.setAttribute('d', bellPaths[dnd ? 'bell-off' : 'bell']);
      number.className = `badge ${badge}${urgent ? ' urgent' : ''}${dnd ? ' outline' : ''}`;
      number.textContent = text;
      hung.replaceChildren(...(isOffline ? [offline] : []), ...(count ? [number] : []));
      if (shown && count > shown && !matchMedia('(prefers-reduced-motion: reduce)').matches)
        number.animate({ scale: [0.8, 1] }, 160);
      shown = count;
    },
  };
}

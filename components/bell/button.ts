import { bellPaths } from '../internal/icons-bell.js';
import { draw } from './draw.js';
import { bellName, type BellOptions, type BellState, type Words } from './state.js';

/** The button of a bell. */
export interface BellButton {
  readonly element: HTMLElement;
  update(options: BellOptions, state: BellState, words: Words): void;
}

/** Builds the button once; afterwards only attributes and text change, and what hangs on it comes and goes. */
export function bellButton(): BellButton {
  const svg = (className: string, path: SVGElement): Node =>
    draw('svg', { class: className, viewBox: '0 0 24 24' }, path);
  const bell = draw<SVGElement>('path', {});
  const offline = draw('span', { class: 'glyph' }, svg('i i-12', draw('path', { d: bellPaths.offline })));
  const number = draw('span', { part: 'badge' });
  const hung = draw('slot', { name: 'badge' });
  const element = draw(
    'button',
    { class: 'bell', part: 'button', type: 'button' },
    draw('span', { part: 'icon', 'aria-hidden': 'true' }, draw('slot', { name: 'icon' }, svg('i', bell))),
    draw('span', { 'aria-hidden': 'true' }, hung),
  );
  let shown = 0;
  return {
    element,
    update(options, state, words) {
      const { count, over, urgent, dnd, trouble } = state;
      element.ariaLabel = bellName(options, state, words);
      element.ariaDisabled = options.disabled ? 'true' : null;
      bell.setAttribute('d', bellPaths[options.dnd ? 'bell-off' : 'bell']);
      number.className = `badge ${options.badge}${urgent ? ' urgent' : ''}${dnd ? ' outline' : ''}`;
      // In the digits of the language: "3", "99+".
      number.textContent = options.badge === 'dot' ? '' : words.number(over || count) + (over ? '+' : '');
      hung.replaceChildren(...(trouble === 'offline' ? [offline] : []), ...(count ? [number] : []));
      if (shown && count > shown && !matchMedia('(prefers-reduced-motion: reduce)').matches)
        number.animate({ scale: [0.8, 1] }, 160);
      shown = count;
    },
  };
}

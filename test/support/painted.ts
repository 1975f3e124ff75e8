import type { Rgb } from './colour-pairs.js';

/** Any colour of CSS on white, as the browser paints it. */
export function colourOf(css: string): Rgb {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
  // The canvas knows no colours of the system by the page's scheme; a computed colour it does.
  const probe = document.body.appendChild(document.createElement('i'));
  // Where colours are forced it would have that of text.
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.color = css;
  canvas.fillStyle = getComputedStyle(probe).color;
  probe.remove();
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)] as Rgb;
}

/** What an element lies on: the nearest ground outwards that is painted, its own included. */
export function groundOf(element: Element): Rgb {
  for (let at: Element | null = element; at;) {
    const { backgroundColor } = getComputedStyle(at);
    // Of no alpha, in whatever colour.
    if (!/^transparent$|[,/] 0\)$/.test(backgroundColor)) return colourOf(backgroundColor);
    at = at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return colourOf('Canvas');
}

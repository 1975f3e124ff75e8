/** Red, green, blue, each from 0 to 255. */
export type Rgb = [number, number, number];

/** A token as the browser computes it in a scheme, on the ground that it lies on. */
export function computed(element: Element, name: string): Rgb {
  const probe = document.createElement('span');
  element.shadowRoot?.append(probe);
  probe.style.color = `var(--_${name})`;
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
  canvas.fillStyle = getComputedStyle(probe).color;
  canvas.fillRect(0, 0, 1, 1);
  probe.remove();
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)] as Rgb;
}

/** WCAG 2.2, relative luminance. */
const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2.2, contrast ratio. */
export const contrast = (one: Rgb, other: Rgb): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

export const grounds = ['surface-raised', 'surface', 'surface-hover', 'surface-selected', 'surface-sunken'];
export const texts = [
  'text',
  'text-2',
  'text-3',
  'accent-text',
  'urgent',
  'danger',
  'success',
  'warning',
  'info',
];
export const shapes = ['border-strong', 'focus', 'dot', 'badge', 'urgent-fill'];
export const filled = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-badge', 'badge'],
  ['on-urgent', 'urgent-fill'],
  ['on-status', 'success'],
  ['on-status', 'warning'],
  ['text', 'fill'],
  ['text', 'fill-hover'],
  ['text-3', 'fill'],
  ['success', 'success-bg'],
  ['warning', 'warning-bg'],
  ['danger', 'danger-bg'],
  ['info', 'info-bg'],
];

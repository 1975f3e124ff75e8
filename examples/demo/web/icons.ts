/** Own drawings on a grid of 24, to be stroked. */
const paths = {
  library: 'M4.5 19.5v-15M9 19.5v-15M13.2 5.1l4.9 14.2M4.5 4.5H9M4.5 19.5H9',
  approval: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM8.4 12.3l2.5 2.5 4.7-5.2',
  failed: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.75v4.75M12 16v.01',
  running: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4M19.5 4v4.2h-4.2',
  queued: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 1.9',
  text: 'M7 3.75h7l4.25 4.25v10A2.25 2.25 0 0 1 16 20.25H7A2.25 2.25 0 0 1 4.75 18V6A2.25 2.25 0 0 1 7 3.75ZM8.25 12h6.5M8.25 15.75h4M13.75 4v4.25H18',
  markdown:
    'M7 3.75h7l4.25 4.25v10A2.25 2.25 0 0 1 16 20.25H7A2.25 2.25 0 0 1 4.75 18V6A2.25 2.25 0 0 1 7 3.75ZM8.25 16.25v-4l2 2.25 2-2.25v4M13.75 4v4.25H18',
  pdf: 'M7 3.75h7l4.25 4.25v10A2.25 2.25 0 0 1 16 20.25H7A2.25 2.25 0 0 1 4.75 18V6A2.25 2.25 0 0 1 7 3.75ZM8.25 16.5l2-3.25 1.6 2 1.2-1.5 1.7 2.75ZM13.75 4v4.25H18',
  search: 'M10.75 17.25a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5l4.25 4.25',
  upload: 'M12 15.5V4.5M7.5 8.75 12 4.25l4.5 4.5M4.5 15v2.75a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V15',
  back: 'M14.75 6.25 9 12l5.75 5.75',
  next: 'M9.25 6.25 15 12l-5.75 5.75',
  close: 'M6.75 6.75l10.5 10.5M17.25 6.75l-10.5 10.5',
  download: 'M12 4.5v10.5M7.5 11 12 15.5l4.5-4.5M4.5 16v1.75a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V16',
  spark:
    'M12 4.25l1.6 4.5a3 3 0 0 0 1.8 1.8l4.35 1.45-4.35 1.6a3 3 0 0 0-1.8 1.8L12 19.75l-1.6-4.35a3 3 0 0 0-1.8-1.8L4.25 12l4.35-1.45a3 3 0 0 0 1.8-1.8Z',
  lost: 'M4 4l16 16M8.7 6.2a8.5 8.5 0 0 1 3.3-.65c3.2 0 6.1 1.3 8.2 3.4M5.9 8.1A11.9 11.9 0 0 0 3.8 9M8.6 13.2A6.3 6.3 0 0 1 12 11.9M12 18.5v.01',
} as const;

export type IconName = keyof typeof paths;

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing that says nothing to a screen reader: the words beside it do. */
export function icon(name: IconName, size: 16 | 18 | 20 | 28 = 18): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${size} icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

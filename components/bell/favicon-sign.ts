/** Drawn larger than any tab shows it, in pixels. */
const size = 32;
/** Where the dot is, and how large with the ring around it. */
const [centre, radius, ring] = [24, 7, 9] as const;

/** The page's own icons, with what they were, while ours stands in their place. They stay where the page put them. */
const aside = new Map<HTMLLinkElement, string>();
let drawn: HTMLLinkElement | undefined;
/** Which drawing is the last that was asked for: an icon takes time to come. */
let turn = 0;

function restore(): void {
  drawn?.remove();
  drawn = undefined;
  for (const [link, rel] of aside) link.rel = rel;
  aside.clear();
}

async function draw(href: string, colour: string): Promise<string> {
  const image = new Image(size, size);
  image.crossOrigin = 'anonymous';
  image.src = href;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const brush = canvas.getContext('2d')!;
  const disc = (r: number): void => {
    brush.beginPath();
    brush.arc(centre, centre, r, 0, 2 * Math.PI);
    brush.fill();
  };
  brush.drawImage(image, 0, 0, size, size);
  // A ring of nothing round the dot, so that it is seen on any icon.
  brush.globalCompositeOperation = 'destination-out';
  disc(ring);
  brush.globalCompositeOperation = 'source-over';
  brush.fillStyle = colour;
  disc(radius);
  return canvas.toDataURL('image/png');
}

/**
 * Puts a dot on the icon of the page's tab; without a colour it is as the page has it. An icon that cannot be read (another
 * origin without CORS) or a page that allows no `data:` images keeps its own.
 */
export async function signFavicon(colour: string | null): Promise<void> {
  const mine = ++turn;
  restore();
  if (!colour) return;
  const icons = [...document.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')];
  const href = icons.at(-1)?.href ?? new URL('/favicon.ico', document.baseURI).href;
  const picture = await draw(href, colour).catch(() => null);
  if (mine !== turn || !picture) return;
  for (const link of icons) {
    aside.set(link, link.rel);
    link.rel = link.rel.replace(/\bicon\b/i, 'icon-aside');
  }
  drawn = document.createElement('link');
  Object.assign(drawn, { rel: 'icon', type: 'image/png', href: picture });
  document.head.append(drawn);
}

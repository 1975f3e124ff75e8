import { signFavicon } from './favicon-sign.js';
import { signTitle } from './title-sign.js';

/** What one bell wants to be seen outside of its page, and of how many. */
export interface Sign {
  readonly count: number;
  /** The highest number shown. */
  readonly max: number;
  readonly title: boolean;
  readonly favicon: boolean;
  readonly app: boolean;
  /** Of the dot on the page's icon. */
  readonly colour: string;
  /** A number in the digits of the bell's language. */
  readonly number: (n: number) => string;
}

type Place = 'title' | 'favicon' | 'app';

/** The bells that have anything to say there; the page has one title and one icon for all of them. */
const signs = new Map<object, Sign>();
const shown: Record<Place, string> = { title: '', favicon: '', app: '' };

/** How many there are for a place: of several bells together. */
function sum(place: Place): { count: number; lead: Sign | undefined } {
  const asking = [...signs.values()].filter((sign) => sign[place]);
  return { count: asking.reduce((all, { count }) => all + count, 0), lead: asking[0] };
}

const set = (place: Place, value: string, act: () => unknown): void => {
  if (shown[place] !== value) act();
  shown[place] = value;
};

/** Says for a bell what is to be seen outside of the page; null: nothing any more, and all is as it was before. */
export function sign(bell: object, wanted: Sign | null): void {
  if (wanted) signs.set(bell, wanted);
  else signs.delete(bell);
  const { count, lead } = sum('title');
  const title = lead && count ? lead.number(Math.min(count, lead.max)) + (count > lead.max ? '+' : '') : '';
  set('title', title, () => signTitle(title));
  const dot = sum('favicon');
  const colour = dot.count ? dot.lead!.colour : '';
  set('favicon', colour, () => signFavicon(colour || null));
  const app = sum('app');
  // Not every browser has it, nor every page; where it is refused, the number is in the page all the same.
  set('app', app.lead ? `${app.count}` : '', () => {
    const badge = app.count ? navigator.setAppBadge?.(app.count) : navigator.clearAppBadge?.();
    badge?.catch(() => {});
  });
}

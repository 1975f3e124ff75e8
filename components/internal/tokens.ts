/** Light and dark value of a colour; one value for both; or what another colour gives. */
export type Colour = string | readonly [light: string, dark: string];

const toned = (mix: string): string => `color-mix(in oklab, var(--_accent), ${mix})`;

/**
 * Every colour. `text` is read as `var(--_text)` and overridden by a page as `--notif-text`; what derives from the
 * accent follows a page that sets that alone.
 */
export const colours: Record<string, Colour> = {
  surface: ['#fff', '#101216'],
  'surface-raised': ['#fff', '#16181d'],
  fill: ['#eef0f3', '#272a32'],
  'fill-hover': ['#e5e8ed', '#31353f'],
  text: ['#15171c', '#eff1f4'],
  'text-2': ['#545a66', '#aab0bc'],
  'border-strong': ['#828895', '#6f7786'],
  accent: ['#3f54e3', '#5365ee'],
  'on-accent': '#fff',
  focus: ['var(--_accent)', toned('#fff 37%')],
  badge: 'var(--_accent)',
  'on-badge': 'var(--_on-accent)',
  'urgent-fill': ['#c71f45', '#d92c55'],
  'on-urgent': '#fff',
  edge: ['rgb(18 22 33/.09)', 'rgb(255 255 255/.1)'],
  highlight: ['rgb(255 255 255/0)', 'rgb(255 255 255/.045)'],
  'shade-1': ['rgb(18 22 33/.05)', 'rgb(0 0 0/.4)'],
  'shade-2': ['rgb(18 22 33/.135)', 'rgb(0 0 0/.6)'],
  'surface-sunken': ['#f7f8fa', '#0b0c0f'],
  'surface-hover': ['#f4f5f8', '#1d2026'],
  'surface-unread': 'var(--_surface-raised)',
  'surface-selected': [toned('#fff 93%'), toned('var(--_surface-raised) 88%')],
  'text-3': ['#656b78', '#9199a7'],
  border: ['#e8eaee', '#272b33'],
  'accent-hover': [toned('#000 8%'), toned('#000 5%')],
  'accent-text': [toned('#000 8%'), toned('#fff 48%')],
  dot: [toned('#fff 8%'), toned('#fff 28%')],
  urgent: ['#c71f45', '#ff8298'],
  'urgent-bg': ['#fff3f5', '#2b171c'],
  danger: 'var(--_urgent)',
  'danger-bg': 'var(--_urgent-bg)',
  success: ['#0d7647', '#4fca8c'],
  'success-bg': ['#e9f6ef', '#12271d'],
  warning: ['#8a5606', '#e8b450'],
  'warning-bg': ['#fdf4e3', '#291f0d'],
  info: 'var(--_accent-text)',
  'info-bg': 'var(--_surface-selected)',
  'on-status': ['#fff', '#0d0f12'],
  backdrop: ['rgb(16 18 22/.32)', 'rgb(0 0 0/.56)'],
};

const each = (value: (light: string, dark: string) => string): string =>
  Object.entries(colours)
    .map(([name, colour]) => {
      const [light, dark] = typeof colour === 'string' ? [colour, colour] : colour;
      return `--_${name}:var(--notif-${name},${value(light, dark)});`;
    })
    .join('');

/**
 * The declarations of `:host`: second-level names, so that a page overrides one value for both schemes.
 *
 * @param canLightDark whether the engine knows `light-dark()`; Safari 17.4 does not, and goes by the system and by
 * `theme` instead of the page's `color-scheme`
 */
export function colourRules(canLightDark: boolean): string {
  if (canLightDark)
    return `:host{${each((light, dark) => (light === dark ? light : `light-dark(${light},${dark})`))}}`;
  const dark = each((_, value) => value);
  return `:host{${each((value) => value)}}@media (prefers-color-scheme:dark){:host(:not([theme=light])){${dark}}}:host([theme=dark]){${dark}}`;
}

/** Where there is no style at all (Node), the common case. */
export const canLightDark = globalThis.CSS?.supports('color', 'light-dark(#000,#fff)') ?? true;

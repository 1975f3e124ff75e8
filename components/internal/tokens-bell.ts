/** A colour's light and dark value, or one for both; what another colour gives is a value too. */
export type Colours = Record<string, readonly [light: string, dark?: string]>;

/** A tone of the accent, which follows where a page sets that alone. */
export const toned = (mix: string): string => `color-mix(in oklab,var(--_accent),${mix})`;

/** The colours that the bell has, which loads before anything else; tokens.ts has those of the rest. */
export const bellColours: Colours = {
  surface: ['#fff', '#101216'],
  'surface-raised': ['#fff', '#16181d'],
  fill: ['#eef0f3', '#272a32'],
  text: ['#15171c', '#eff1f4'],
  'text-2': ['#545a66', '#aab0bc'],
  'border-strong': ['#828895', '#6f7786'],
  accent: ['#3f54e3', '#5365ee'],
  'on-accent': ['#fff'],
  focus: ['var(--_accent)', toned('#fff 37%')],
  badge: ['var(--_accent)'],
  'on-badge': ['var(--_on-accent)'],
  'urgent-fill': ['#c71f45', '#d92c55'],
  'on-urgent': ['#fff'],
};

/**
 * The declarations of `:host`: `text` is read as `var(--_text)` and overridden by a page as `--notif-text`, one value for
 * both schemes.
 *
 * @param canLightDark whether the engine knows `light-dark()`; Safari 17.4 does not, and goes by the system and by
 * `theme` instead of the page's `color-scheme`. Where there is no style at all (Node), the common case.
 */
export function colourRules(
  colours: Colours,
  canLightDark = globalThis.CSS?.supports('color', 'light-dark(#000,#fff)') ?? true,
): string {
  const rules = (value: (light: string, dark: string) => string): string =>
    `{${Object.entries(colours)
      .map(([name, [light, dark = light]]) => `--_${name}:var(--notif-${name},${value(light, dark)});`)
      .join('')}}`;
  if (canLightDark) return `:host${rules((light, dark) => `light-dark(${light},${dark})`)}`;
  const dark = rules((_, value) => value);
  return `:host${rules((value) => value)}@media (prefers-color-scheme:dark){:host(:not([theme=light]))${dark}}:host([theme=dark])${dark}`;
}

/** Custom properties that a designer sets here, in the order of the page. */
export interface ColourField {
  readonly token: string;
  readonly label: string;
  readonly light: string;
  readonly dark: string;
}

/** What follows from the accent is not asked for: links, focus, dot and badge are made from it. */
export const colourFields: readonly ColourField[] = [
  { token: 'accent', label: 'Accent', light: '#3f54e3', dark: '#5365ee' },
  { token: 'on-accent', label: 'Text on the accent', light: '#ffffff', dark: '#ffffff' },
  { token: 'surface', label: 'Surface', light: '#ffffff', dark: '#101216' },
  { token: 'surface-raised', label: 'Panel and pop-ups', light: '#ffffff', dark: '#16181d' },
  { token: 'surface-sunken', label: 'Inputs', light: '#f7f8fa', dark: '#0b0c0f' },
  { token: 'surface-hover', label: 'Row under the pointer', light: '#f4f5f8', dark: '#1d2026' },
  { token: 'fill', label: 'Soft fill', light: '#eef0f3', dark: '#272a32' },
  { token: 'fill-hover', label: 'Soft fill under the pointer', light: '#e5e8ed', dark: '#31353f' },
  { token: 'text', label: 'Text', light: '#15171c', dark: '#eff1f4' },
  { token: 'text-2', label: 'Second text', light: '#545a66', dark: '#aab0bc' },
  { token: 'text-3', label: 'Small print', light: '#656b78', dark: '#9199a7' },
  { token: 'border', label: 'Hairlines', light: '#e8eaee', dark: '#272b33' },
  { token: 'border-strong', label: 'Edges of controls', light: '#828895', dark: '#6f7786' },
  { token: 'urgent', label: 'Urgent', light: '#c71f45', dark: '#ff8298' },
  { token: 'urgent-fill', label: 'Urgent fill', light: '#c71f45', dark: '#d92c55' },
];

/** What was set, by token; `light` and `dark` for colours, `value` for the rest. */
export type Theme = Readonly<Record<string, { light: string; dark: string } | { value: string }>>;

/** The theme as a style sheet: what is as it was is left out. */
export function cssOf(theme: Theme, selector = ':root'): string {
  const lines = Object.entries(theme).map(([token, set]) => {
    const value =
      'value' in set
        ? set.value
        : set.light === set.dark
          ? set.light
          : `light-dark(${set.light}, ${set.dark})`;
    return `  --notif-${token}: ${value};`;
  });
  return lines.length ? `${selector} {\n${lines.join('\n')}\n}\n` : '/* Nothing is changed yet. */\n';
}

/** Each told once, however often it is drawn. */
const told = new Set<string>();

/**
 * What an element's property is taken for: its value where that is one of `allowed`, else the first of them, with one
 * warning in the console that names the attribute and what it can be.
 */
export function oneOf<Value extends string>(
  { localName }: Element,
  attribute: string,
  value: string | null | undefined,
  allowed: readonly [Value, ...Value[]],
): Value {
  if (allowed.includes(value as Value)) return value as Value;
  const [instead] = allowed;
  const what = `<${localName} ${attribute}="${value}">`;
  if (value && !told.has(what)) {
    told.add(what);
    console.warn(`Belfry: ${what} is taken for "${instead}". It can be: ${allowed.join(', ')}.`);
  }
  return instead;
}

/** Where a box beside its anchor goes, and where pop-ups do; the usual one first. */
export const placements = [
  'bottom-end',
  'bottom-start',
  'bottom',
  'top-end',
  'top-start',
  'top',
] as const satisfies readonly string[];

export const densities = ['cosy', 'compact', 'comfortable'] as const;

// @ts-check

/**
 * What a benchmark found, beside what it may come to.
 * @typedef {{ what: string, figure: number, unit: string, bound: number, least?: boolean, goal?: number, note?: string }} Figure
 * `least`: the figure must come to the bound, not stay below it
 */

/** @type {(figure: Figure) => boolean} */
export const isMet = ({ figure, bound, least = false }) => (least ? figure >= bound : figure <= bound);

/** @type {(value: number) => string} */
const short = (value) => (Number.isInteger(value) ? `${value}` : value.toFixed(value < 10 ? 2 : 1));

/**
 * One line: which, what it came to, the bound, the verdict.
 * @type {(name: string, figure: Figure) => string}
 */
export function lineOf(name, figure) {
  const { what, unit, bound, least, goal, note } = figure;
  const limit = `${least ? '≥' : '≤'} ${short(bound)} ${unit}`;
  const aim = goal === undefined ? '' : ` (goal ${short(goal)})`;
  const verdict = isMet(figure) ? 'ok' : 'MISSED';
  const found = `${short(figure.figure)} ${unit}`;
  return `${name.padEnd(8)} ${what.padEnd(66)} ${found.padStart(16)}  ${(limit + aim).padEnd(24)} ${verdict}${note ? `  ${note}` : ''}`;
}

/**
 * The value below which a share of the others lie (nearest rank).
 * @param {readonly number[]} values
 * @param {number} share 0.5 for the median
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

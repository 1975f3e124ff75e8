// @ts-check

/**
 * Repeatable chance in [0, 1): a linear congruential generator (Numerical Recipes), good enough to spread events.
 * @param {number} seed
 */
export function chance(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

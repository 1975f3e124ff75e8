import fc from 'fast-check';
import { holdLink, LINK_SEEDS, linkStory } from '../src/support/link-story.js';

export interface Sequences {
  readonly ms: number;
  /** The sequence that does not hold, as short as it could be made, and its seed; null: all hold. */
  readonly failure: string | null;
}

/** Layer A: so many random sequences of what may happen to a link, on a virtual clock; those that failed once come first. */
export function runReducer(runs: number, seed: number): Sequences {
  const began = performance.now();
  let failure: string | null = null;
  try {
    for (const one of [...LINK_SEEDS, seed])
      fc.assert(fc.property(linkStory, holdLink), { seed: one, numRuns: runs });
  } catch (error) {
    const { message, cause } = error as Error;
    // The path to what was made short of it is longer than all the rest.
    failure = `${message.replace(/ path: "[^"]*",/, '')}\n${String(cause)}`;
  }
  return { ms: performance.now() - began, failure };
}

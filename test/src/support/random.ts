import fc from 'fast-check';

/** Seeds of runs that failed once: run first, for ever. */
export function property<T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  holds: (value: T) => void | boolean | Promise<void | boolean>,
  { seeds = [] as number[], runs = 300, shrink = true } = {},
): () => Promise<void> {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  return async () => {
    console.log(`${name}: seed ${seed} (SEED=${seed} repeats it)`);
    for (const one of [...seeds, seed])
      await fc.assert(
        fc.asyncProperty(arbitrary, async (value) => holds(value)),
        { seed: one, numRuns: runs, endOnFailure: !shrink },
      );
  };
}

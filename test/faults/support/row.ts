import type { World, WorldOptions } from './world.js';

/** The reducer on a virtual clock; the built client in Node; real tabs. */
export type Layer = 'A' | 'B' | 'C';

/** One row of the fault matrix (client.md 3), in one layer. */
export interface Row {
  readonly row: number;
  readonly title: string;
  readonly layer: Layer;
  /** Quick enough for `npm test`: seconds. */
  readonly fast?: true;
  /** Longest run in real ms. @default 60000 */
  readonly timeoutMs?: number;
  readonly world?: WorldOptions;
  /** Seeds with which it failed once: run first, for ever. */
  readonly seeds?: readonly number[];
  /** Resolves where the row holds. Invariants that hold for every row are held afterwards by `world.settle()`. */
  run(world: World): Promise<void>;
}

import type { ClientModule } from './support/client.js';
import type { Row } from './support/row.js';
import { createWorld } from './support/world.js';

export interface Outcome {
  readonly seed: number;
  readonly ms: number;
  /** What went wrong; null: the row holds. */
  readonly failure: string | null;
  /** What proves that the fault was there. */
  readonly evidence: readonly string[];
}

const TIMEOUT_MS = 60_000;

/** Runs one row in a world of its own. */
export async function runRow(row: Row, module: ClientModule, seed: number): Promise<Outcome> {
  const began = performance.now();
  const world = await createWorld(module, seed, row.world);
  const stray: unknown[] = [];
  const onStray = (reason: unknown): void => void stray.push(reason);
  process.on('unhandledRejection', onStray);
  let timer: NodeJS.Timeout | undefined;
  let failure: string | null = null;
  try {
    const limit = row.timeoutMs ?? TIMEOUT_MS;
    await Promise.race([
      row.run(world).then(() => world.settle()),
      new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`not over within ${limit / 1000} s`)), limit);
      }),
    ]);
    if (!world.evidence.length) throw new Error('the row does not show that its fault was there');
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
    await world.close();
  }
  // A rejection that nobody caught is told a turn later.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', onStray);
  if (stray.length) failure ??= `unhandled rejection: ${String(stray[0])}`;
  return { seed, ms: performance.now() - began, failure, evidence: world.evidence };
}

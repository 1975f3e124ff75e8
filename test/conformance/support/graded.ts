import { runConformance } from '../../../conformance/src/run.js';
import type { Summary } from '../../../conformance/src/result.js';
import { startBackend, type Front } from './backend.js';

/** The whole kit over a backend with something in front of it. */
export async function graded(front?: Front, only?: readonly string[]): Promise<Summary> {
  const backend = await startBackend(front);
  try {
    const quiet = { result: () => undefined, progress: () => undefined, end: () => undefined };
    return await runConformance({ ...backend.options, ...(only && { only }) }, quiet);
  } finally {
    await backend.close();
  }
}

/** Ids of the checks with this outcome. */
export function idsWith(summary: Summary, outcome: Summary['results'][number]['outcome']): string[] {
  return summary.results.filter((result) => result.outcome === outcome).map(({ id }) => id);
}

import { parseArgs } from 'node:util';
import { StartError } from './start-error.js';

/** Options of the command line, as the settings of the environment that they stand for. Throws a `StartError`. */
export function readArguments(args: readonly string[]): Record<string, string> {
  try {
    const { values } = parseArgs({ args: [...args], options: { 'commit-log': { type: 'string' } } });
    const commitLog = values['commit-log'];
    return commitLog === undefined ? {} : { COMMIT_LOG: commitLog };
  } catch (error) {
    const why = error instanceof Error ? error.message.split('.')[0] : String(error);
    throw new StartError(`${why}. The only option is --commit-log FILE; see the README for the settings.`);
  }
}

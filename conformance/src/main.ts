import { help, readArguments } from './options.js';
import { jsonReporter } from './report/json.js';
import type { Output } from './report/reporter.js';
import { textReporter } from './report/text.js';
import { runConformance } from './run.js';
import { WrongCall } from './wrong-call.js';

/** The command: resolves to its exit code. */
export async function main(argv: readonly string[], output: Output): Promise<number> {
  try {
    const asked = readArguments(argv);
    if (asked === null) {
      output.out(help);
      return 0;
    }
    const reporter = asked.report === 'json' ? jsonReporter(output) : textReporter(output);
    const { ok } = await runConformance(asked, reporter);
    return ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error;
    output.err(error.message);
    return 2;
  }
}

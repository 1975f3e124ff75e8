import type { Output, Reporter } from './reporter.js';

/** For a program: the `Summary` as one JSON document on standard output, how it goes on standard error. */
export function jsonReporter({ out, err }: Output): Reporter {
  return {
    result: ({ id, outcome }) => err(`${id} ${outcome}`),
    progress: err,
    end: (summary) => out(JSON.stringify(summary, null, 2)),
  };
}

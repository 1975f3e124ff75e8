import type { Result, Summary } from '../result.js';

/** Where a run tells how it goes: each check as it ends, then the whole. */
export interface Reporter {
  result(result: Result): void;
  /** What happens between two results, such as a wait. */
  progress(message: string): void;
  end(summary: Summary): void;
}

/** Lines of text for standard output and standard error. */
export interface Output {
  out(line: string): void;
  err(line: string): void;
}

import type { Outcome, Result, Summary } from '../result.js';
import type { Output, Reporter } from './reporter.js';

const words: Record<Outcome, string> = { pass: 'pass', fail: 'FAIL', warn: 'WARN', 'not-applicable': 'n/a ' };

function indented(heading: string, text: string): string {
  return `      ${heading}\n${text.replace(/^/gm, '        ')}`;
}

/** One line for a check; for one that failed also why, the clause, the request and the answer. */
export function resultLines({ id, title, level, clause, outcome, notes, failure }: Result): string {
  const first = `${words[outcome]}  ${id}  ${title}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`;
  if (!failure) return first;
  const { message, request, answer } = failure;
  return [
    first,
    indented(`${level}, by docs/contract/${clause}`, message),
    ...(request === null ? [] : [indented('asked', request)]),
    ...(answer === null ? [] : [indented('answered', answer)]),
  ].join('\n');
}

export function summaryLines({ base, server, levels, results, counts, requests, ms, ok }: Summary): string {
  const groups = [...new Set(results.map(({ group }) => group))].map((group) => {
    const failed = results.filter((result) => result.group === group && result.outcome === 'fail');
    return `${group}: ${failed.length === 0 ? 'every must that was asked holds' : `fails ${failed.map(({ id }) => id).join(', ')}`}`;
  });
  return [
    '',
    `${base}${server === null ? '' : ` (${server})`} claims ${levels.join(', ')}`,
    ...groups,
    `${counts.pass} passed, ${counts.fail} failed, ${counts.warn} warnings, ${counts['not-applicable']} not applicable; ${requests} requests in ${(ms / 1000).toFixed(1)} s`,
    ok ? 'PASS' : 'FAIL',
  ].join('\n');
}

/** For a person: the report grows while the run goes on. */
export function textReporter({ out, err }: Output): Reporter {
  return {
    result: (result) => out(resultLines(result)),
    progress: err,
    end: (summary) => out(summaryLines(summary)),
  };
}

import type { Group } from '../check.js';
import { answerChecks } from './poll/answers.js';
import { conditionalChecks } from './poll/conditional.js';
import { listChecks } from './poll/list.js';
import { markChecks } from './poll/marks.js';

/** List, counts, read, mark all: what the least of backends must do. */
export const poll: Group = {
  name: 'poll',
  checks: [...listChecks, ...markChecks, ...conditionalChecks, ...answerChecks].sort((x, y) =>
    x.id.localeCompare(y.id),
  ),
};

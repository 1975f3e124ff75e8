import type { Priority, Query } from '../../src/index.js';
import { dayStart } from './dates.js';

export const states = ['all', 'unread', 'archived'] as const;
export const priorities = ['low', 'normal', 'high', 'urgent'] as const satisfies readonly Priority[];

/** What a person asked to see. Days are as a date field has them, 2026-03-18; empty: not asked. */
export interface Filters {
  readonly search: string;
  readonly state: (typeof states)[number];
  /** Ids of types. */
  readonly types: readonly string[];
  readonly priority: Priority | '';
  readonly from: string;
  /** The last day. */
  readonly to: string;
}

export const noFilters: Filters = { search: '', state: 'all', types: [], priority: '', from: '', to: '' };

/** Longest text and most types that a query may have (contract U2). */
export const searchMax = 200;
export const typesMax = 20;

/** Whether the last day is before the first: then the last one is not asked for. */
export const isBackwards = ({ from, to }: Filters): boolean => !!from && !!to && from > to;

/** How many are set, but for the state and the text, which are in sight. */
export const filterCount = ({ types, priority, from, to }: Filters): number =>
  types.length + [priority, from, to].filter(Boolean).length;

/** Of all types below a category; a pattern (`job.*`) or a whole type (`job.failed`) is itself. */
export const typePattern = (id: string): string => (/[.*]/.test(id) ? id : `${id}.*`);

/** @param base what the page narrows the inbox to */
export function queryOf(filters: Filters, base: Query, timeZone?: string): Query {
  const { search, state, types, priority, from, to } = filters;
  return {
    ...base,
    ...(state === 'unread' && { status: state }),
    ...(state === 'archived' && { view: state }),
    ...(types.length && { type: types.slice(0, typesMax).map(typePattern) }),
    ...(priority && { priority }),
    ...(from && { since: dayStart(from, timeZone) }),
    ...(to && !isBackwards(filters) && { until: dayStart(to, timeZone, 1) }),
    ...(search.trim() && { search: search.trim().slice(0, searchMax) }),
  };
}

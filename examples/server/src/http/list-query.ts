import type { WireFilter, WirePriority } from '../generated/contract.generated.js';
import { validateFilter } from '../generated/validators.generated.js';
import { instant } from '../inbox/content.js';
import { limits } from '../inbox/limits.js';
import { everything, type Selection, type View } from '../inbox/selection.js';
import { invalidRequest, Problem } from './problem.js';
import { validate } from './validate.js';

/** A filter of the contract as a selection. `view` is what it means where it does not say. */
export function selectionOf(filter: WireFilter, view: View): Selection {
  return {
    ...everything,
    view: filter.view ?? view,
    status: filter.status ?? 'all',
    types: filter.type ?? [],
    priorities: filter.priority ?? [],
    category: filter.category ?? null,
    tag: filter.tag ?? null,
    q: filter.q?.normalize('NFC') ?? null,
    data: Object.entries(filter.data ?? {}),
    since: filter.since === undefined ? null : instant(filter.since, '/filter/since'),
    until: filter.until === undefined ? null : instant(filter.until, '/filter/until'),
  };
}

function list(text: string | null): string[] | undefined {
  const parts = (text ?? '').split(',').filter(Boolean);
  return parts.length > 0 ? parts : undefined;
}

/** `limit` of a query: 400 outside 1 to 100. */
export function readLimit(params: URLSearchParams, fallback: number): number {
  const text = params.get('limit');
  if (text === null) return fallback;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= limits.pageMax) return limit;
  throw invalidRequest(`"limit" must be a whole number from 1 to ${limits.pageMax}.`);
}

/** The filters of U2. Refuses with 400; a parameter that is not known is ignored, an empty one is as good as none. */
export function readSelection(params: URLSearchParams): Selection {
  const data = [...params]
    .filter(([name]) => name.startsWith('data.'))
    .map(([name, value]) => [name.slice(5), value]);
  const filter = {
    view: params.get('view') || undefined,
    status: params.get('status') || undefined,
    type: list(params.get('type')),
    priority: list(params.get('priority')) as WirePriority[] | undefined,
    category: params.get('category') || undefined,
    tag: params.get('tag') || undefined,
    q: params.get('q') || undefined,
    since: params.get('since') || undefined,
    until: params.get('until') || undefined,
    ...(data.length > 0 && { data: Object.fromEntries(data) as Record<string, string> }),
  };
  const known = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  try {
    return selectionOf(validate<WireFilter>(validateFilter, known), 'inbox');
  } catch (error) {
    if (error instanceof Problem)
      throw invalidRequest(`Query: ${error.message.replace(/^\//, '').replace(/^filter\//, '')}`);
    throw error;
  }
}

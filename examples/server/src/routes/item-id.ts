import { notFound } from '../http/problem.js';
import type { RequestContext } from '../services.js';

/** The id in the path; what cannot be an id is as unknown as one that is not there. */
export function readId(c: RequestContext): string {
  const id = c.req.param('id') ?? '';
  if (!/^[A-Za-z0-9_.:-]{1,64}$/.test(id)) throw notFound();
  return id;
}

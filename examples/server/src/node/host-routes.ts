import type { Notify } from '../app.js';
import { Problem, problemResponse } from '../http/problem.js';
import type { Principal } from '../auth/principal.js';

/** What a route of the host may use. */
export interface RouteContext {
  readonly notify: Notify;
  /** Who asks; rejects with a `Problem` (401, or 403 for a write by cookie from a foreign page). */
  identify(request: Request): Promise<Principal>;
}

/** A host's routes: answer a request, or resolve to null for what is not theirs. */
export type HostRoutes = (request: Request, context: RouteContext) => Promise<Response | null>;

/** Asks the host's routes; what they reject with becomes a problem, and is logged unless it is one. */
export async function askHost(
  routes: HostRoutes,
  request: Request,
  context: RouteContext,
  log: (message: string, error?: unknown) => void,
): Promise<Response | null> {
  try {
    return await routes(request, context);
  } catch (error) {
    if (!(error instanceof Problem)) log(`${request.method} ${request.url} failed.`, error);
    const problem =
      error instanceof Problem ? error : new Problem(500, 'internal', 'The server failed. It was logged.');
    const instance = new URL(request.url).pathname;
    return problemResponse(problem, { requestId: crypto.randomUUID(), instance });
  }
}

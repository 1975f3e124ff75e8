import { Problem } from '../http/problem.js';

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * 403 unless asked under this machine's name: a page of elsewhere whose name was made to point here (DNS rebinding)
 * sends its own name as Host.
 */
export function checkLocalHost(request: Request, detail: string): void {
  if (!LOCAL.has(new URL(request.url).hostname)) throw new Problem(403, 'forbidden', detail);
}

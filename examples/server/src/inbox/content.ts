import type { WireContent } from '../generated/contract.generated.js';
import { invalidBody } from '../http/problem.js';
import { limits } from './limits.js';
import { isSafeUrl } from './safe-url.js';

/** Strings in NFC (contract B.1), so that lengths are counted and keys compared as stored. `data` is not ours to change. */
export function inNfc<T>(value: T, keep: ReadonlySet<string> = new Set(['data'])): T {
  const change = (part: unknown): unknown => {
    if (typeof part === 'string') return part.normalize('NFC');
    if (Array.isArray(part)) return part.map(change);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, child]: [string, unknown]) => [
        key,
        keep.has(key) ? child : change(child),
      ]),
    );
  };
  return change(value) as T;
}

function depth(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depth));
}

function checkData(data: WireContent['data'], pointer: string): void {
  if (!data) return;
  const bytes = new TextEncoder().encode(JSON.stringify(data)).byteLength;
  if (bytes > limits.dataBytes) throw invalidBody(pointer, `is ${bytes} bytes, over ${limits.dataBytes}`);
  if (depth(data) > limits.dataDepth)
    throw invalidBody(pointer, `is more than ${limits.dataDepth} levels deep`);
}

function checkUrls(content: WireContent, host: string | null, pointer: string): void {
  const urls: [string, string | undefined][] = [
    ['/action/url', content.action?.url],
    ['/image_url', content.image_url],
    ['/actor/avatar_url', content.actor?.avatar_url],
    ...(content.actions ?? []).map((action, i): [string, string | undefined] => [
      `/actions/${i}/url`,
      action.url,
    ]),
  ];
  for (const [at, url] of urls) {
    if (url === undefined || isSafeUrl(url, host)) continue;
    throw invalidBody(pointer + at, 'must be https:, http: of this host, or a path that starts with one "/"');
  }
}

/** RFC 3339 with milliseconds; 422 for a time that no calendar has. */
export function instant(text: string, pointer: string): string {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw invalidBody(pointer, 'is no time that exists');
  return new Date(ms).toISOString();
}

/**
 * What the schema cannot say: safe URLs, size and depth of `data`, an expiry in the future, one button per id.
 * `host` is the host that `http:` URLs may lead to; null: none.
 */
export function checkContent(content: WireContent, host: string | null, now: string, pointer: string): void {
  checkUrls(content, host, pointer);
  checkData(content.data, `${pointer}/data`);
  if (content.expires_at && instant(content.expires_at, `${pointer}/expires_at`) <= now) {
    throw invalidBody(`${pointer}/expires_at`, 'is in the past: nobody would see it');
  }
  if (content.occurred_at) instant(content.occurred_at, `${pointer}/occurred_at`);
  const ids = (content.actions ?? []).map((action) => action.id);
  const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  if (twice >= 0)
    throw invalidBody(`${pointer}/actions/${twice}/id`, 'is the id of another button of this notification');
}

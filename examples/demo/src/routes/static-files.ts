import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { StartError } from 'belfry-server';
import { asset, bundleWeb, type Asset } from '../bundle-web.js';
import { pageHeaders } from './csp.js';
import { problem } from './problem.js';

const demo = new URL('../../', import.meta.url);
const root = new URL('../../', demo);

/** Every file of a folder, by the path it is served under. */
async function folder(url: URL, prefix: string): Promise<[string, Asset][]> {
  const names = await readdir(url, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = names.filter((entry) => entry.isFile() && !entry.name.endsWith('.map'));
  return Promise.all(
    files.map(async ({ parentPath, name }): Promise<[string, Asset]> => {
      const path = `${parentPath}/${name}`;
      const under = path.slice(fileURLToPath(url).length).replaceAll('\\', '/').replace(/^\//, '');
      return [prefix + under, asset(path, await readFile(path))];
    }),
  );
}

async function bundled(): Promise<ReadonlyMap<string, Asset>> {
  try {
    return await bundleWeb();
  } catch {
    // esbuild has printed what it could not find, most likely the package's own dist/.
    throw new StartError(
      'The page could not be bundled; the lines above say why. Run `npm run build` first.',
    );
  }
}

function answer(request: Request, { body, type, etag }: Asset): Response {
  const headers = { ...pageHeaders, 'Content-Type': type, ETag: etag, 'Cache-Control': 'no-cache' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : body, { headers });
}

/**
 * The page, its bundle, the sample files, and the plain HTML example with the CDN file. All of it is read once, at
 * the start: no request ever becomes a path on disk.
 */
export async function staticFiles(): Promise<(request: Request) => Response | null> {
  const index = asset('index.html', await readFile(new URL('web/index.html', demo)));
  const files = new Map([
    ...(await bundled()),
    ...(await folder(new URL('samples', demo), '/samples/')),
    ...(await folder(new URL('examples/html', root), '/examples/html/')),
    ...(await folder(new URL('dist/cdn', root), '/dist/cdn/')),
  ]);
  const example = files.get('/examples/html/index.html');
  if (example) files.set('/examples/html/', example);

  return (request) => {
    const { pathname } = new URL(request.url);
    if (/^\/(api|livez|readyz|metrics)(\/|$)/.test(pathname)) return null;
    if (request.method !== 'GET' && request.method !== 'HEAD') return null;
    const file = files.get(pathname);
    if (file) return answer(request, file);
    if (/^\/(assets|samples|examples|dist)(\/|$)/.test(pathname))
      return problem(404, 'not-found', 'There is no such file.');
    // Every other address is a view of the page, which finds its way by itself.
    return answer(request, index);
  };
}

import { describe, expect, test } from 'vitest';
import { picture, textFile, type SampleFile } from './support/files.js';
import { bearer } from './support/quiet-inbox.js';
import { useDemo } from './support/use-demo.js';

const demo = useDemo();

const big = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024, 'waves ');

const refused: [string, () => SampleFile, RegExp][] = [
  ['0 bytes', () => textFile('nothing.txt', ''), /The file is empty \(0 bytes\)/],
  ['50 MB', () => ({ name: 'ocean.txt', bytes: big(50) }), /larger than 20 MB/],
  ['a program renamed to .txt', () => picture('renamed.txt'), /not what the file’s ending says/],
  ['a picture renamed to .pdf', () => picture('renamed.pdf'), /not what the file’s ending says/],
];

describe('an upload that cannot be taken', () => {
  test.each(refused)(
    'of %s: a clear message, one notification, and the server lives',
    async (_what, make, reason) => {
      const file = make();
      const ana = await demo.arrive('Ana');
      await ana.upload(file);
      await ana.seesStatus(file.name, 'Failed', 30_000);
      await ana.sees(ana.row(file.name).getByText(reason));
      await ana.seesUnread(1);
      await ana.sees(ana.toast(`“${file.name}” could not be read`));
      await ana.upload(textFile(`after-${file.name}.txt`, 'Still here.'));
      await ana.seesStatus(`after-${file.name}.txt`, 'Indexed');
      await ana.leave();
    },
  );

  test('what is refused at once is said beside the list, and can be dismissed', async () => {
    const ana = await demo.arrive('Ana');
    await ana.upload(textFile('hollow.txt', ''));
    const uploads = ana.page.getByRole('list', { name: 'Uploads' });
    await ana.sees(uploads.getByText(/The file is empty/));
    await ana.page.getByRole('button', { name: 'Dismiss the message about hollow.txt' }).click();
    expect(await uploads.getByRole('listitem').count()).toBe(0);
  });
});

describe('over HTTP', () => {
  const post = async (name: string, body: BodyInit, headers: Record<string, string>): Promise<Response> =>
    fetch(`${demo.server.url}/api/docs?name=${name}`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit);

  test('50 MB in pieces without a length are cut off at the limit', async () => {
    const { Authorization = '' } = await bearer(demo.server.url, 'ana');
    let sent = 0;
    const piece = new Uint8Array(1024 * 1024).fill(97);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(piece);
        if (sent === 50) controller.close();
      },
    });
    // Answered 413, or the connection ended under the sender: both say no; neither may take the server with it.
    const answer = await post('pieces.txt', body, { Authorization }).catch(() => null);
    if (answer) expect(answer.status).toBe(413);
    expect((await fetch(`${demo.server.url}/livez`)).status).toBe(200);
    const headers = await bearer(demo.server.url, 'ana');
    await expect
      .poll(async () => {
        const { items } = (await (
          await fetch(`${demo.server.url}/api/v1/notifications`, { headers })
        ).json()) as {
          items: { type: string; title: string }[];
        };
        return items.map(({ type, title }) => `${type} ${title}`);
      })
      .toEqual(['document.failed “pieces.txt” could not be read']);
  });

  test.each([
    ['without a name', '/api/docs', 400],
    ['of an unsupported type', '/api/docs?name=photo.png', 415],
    ['of nothing', '/api/docs?name=x.txt', 422],
  ])('an upload %s is answered with a problem and its code', async (_what, path, status) => {
    const { Authorization = '' } = await bearer(demo.server.url, 'ana');
    const answer = await fetch(demo.server.url + path, { method: 'POST', headers: { Authorization } });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({
      status,
      code: expect.any(String),
      detail: expect.any(String),
    });
  });

  test('a page of another origin cannot upload with the person’s cookie', async () => {
    const login = await fetch(`${demo.server.url}/api/dev/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user: 'ana' }),
    });
    const Cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const answer = await post('foreign.txt', 'from elsewhere', {
      Cookie,
      Origin: 'https://elsewhere.example',
    });
    expect(answer.status).toBe(403);
  });

  test('nobody reads documents without signing in, and unknown ones are not found', async () => {
    expect((await fetch(`${demo.server.url}/api/docs`)).status).toBe(401);
    const headers = await bearer(demo.server.url, 'ana');
    expect((await fetch(`${demo.server.url}/api/docs/..%2F..%2Fsecret`, { headers })).status).toBe(404);
  });
});

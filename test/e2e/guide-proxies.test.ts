import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createClient, sse, websocket, type Client, type Transport } from '../../src/index.js';
import { startProgram, type Program, type ProxyProcess } from '../faults/support/child.js';
import { producerFor } from './support/producer.js';
import { bearer } from './support/quiet-inbox.js';
import { useDemo } from './support/use-demo.js';

const demo = useDemo();
const guide = readFileSync('docs/guide/transports.md', 'utf8');

/** The guide's block of a language, with this test's ports. */
function shown(language: string, port: number): string {
  const block = new RegExp(`\`\`\`${language}\\n([^\`]+)`).exec(guide)?.[1] ?? '';
  return block.replace('127.0.0.1:4010', new URL(demo.server.url).host).replace('8080', `127.0.0.1:${port}`);
}

const programs: Program[] = [
  {
    name: 'nginx',
    config: (port, folder) => `
daemon off;
pid ${folder}/pid;
error_log stderr warn;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
${shown('nginx', port)}
}`,
    args: (file, folder) => ['-c', file, '-p', folder],
  },
  {
    name: 'haproxy',
    config: (port) => shown('haproxy', port).replace(`:127.0.0.1:${port}`, `127.0.0.1:${port}`),
    args: (file) => ['-db', '-f', file],
  },
];
const ways: (() => Transport)[] = [
  sse,
  () => websocket({ WebSocket }),
  () => websocket({ WebSocket, auth: 'ticket' }),
];

let proxy: ProxyProcess | undefined;
let client: Client | undefined;
afterEach(async () => {
  client?.close();
  await proxy?.stop();
});

test.each(programs)(
  'through $name as the guide sets it up, every stream says at once what happens',
  async (program) => {
    proxy = await startProgram(program);
    const producer = await producerFor(demo.server.url, 'ana');
    const { Authorization: authorization = '' } = await bearer(demo.server.url, 'ana');
    for (const [index, way] of ways.entries()) {
      const transport = way();
      client = createClient({
        url: `${proxy.url}/api/v1`,
        transports: [transport],
        auth: () => ({ headers: { authorization } }),
        storage: null,
      });
      client.connect();
      const { $connection, $feed } = client;
      await expect.poll(() => $connection.get().status, { timeout: 5000 }).toBe('live');
      expect($connection.get().transport).toBe(transport.name);
      const title = `Through ${program.name}, ${index}`;
      await producer.send(title);
      await expect
        .poll(() => $feed.get().get($feed.get().ids[0] ?? '')?.title, { timeout: 2000 })
        .toBe(title);
      client.close();
    }
  },
);

test.each(programs)(
  'through $name as the guide sets it up, a person signs in by cookie and changes what is read',
  async (program) => {
    proxy = await startProgram(program);
    const context = await demo.browser.newContext();
    const page = await context.newPage();
    await page.goto(proxy.url);
    await page.getByRole('button', { name: /^Ana Ruiz / }).click();
    await page.getByRole('button', { name: /^Notifications/ }).waitFor();
    const status = await page.evaluate(async () => {
      const list = (await (await fetch('/api/v1/notifications')).json()) as { sync: string };
      const body = JSON.stringify({ op: 'read', all: true, up_to: list.sync });
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/api/v1/notifications/bulk', { method: 'POST', headers, body })).status;
    });
    expect(status).toBe(200);
    await context.close();
  },
);

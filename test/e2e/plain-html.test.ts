import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listenForComplaints } from './support/browser.js';
import { bearer } from './support/quiet-inbox.js';
import { useDemo } from './support/use-demo.js';

const demo = useDemo();

test('a page of at most 20 lines with the CDN file and no script of its own rings, under the strict policy', async () => {
  const source = readFileSync(new URL('../../examples/html/index.html', import.meta.url), 'utf8');
  expect(source.trim().split('\n').length).toBeLessThanOrEqual(20);
  expect(source.match(/<script/g)).toHaveLength(1);

  const context = await demo.browser.newContext();
  const complaints = await listenForComplaints(context);
  const page = await context.newPage();
  const headers = await bearer(demo.server.url, 'ana');
  await context.request.post(`${demo.server.url}/api/dev/login`, { data: { user: 'ana' } });
  const answer = await page.goto(`${demo.server.url}/examples/html/`);
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("require-trusted-types-for 'script'");

  const bell = page.getByRole('button', { name: /^Notifications/ });
  await bell.waitFor();
  // Live, not merely loaded: what is created from here on must come by itself.
  await expect
    .poll(() =>
      page.evaluate(() => document.querySelector('notif-provider')?.client?.$connection.get().status),
    )
    .toBe('live');
  const created = await fetch(`${demo.server.url}/api/v1/notifications`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      to: { users: ['ana'] },
      notification: { type: 'job.completed', title: 'It rings', body: 'Without a build step.' },
    }),
  });
  expect(created.status).toBe(201);
  await page.getByRole('button', { name: /1 unread/ }).waitFor({ timeout: 10_000 });
  await page.locator('notif-toast-region').getByText('It rings').waitFor({ timeout: 10_000 });
  await bell.click();
  await page
    .getByRole('dialog')
    .getByRole('article')
    .filter({ hasText: 'Without a build step.' })
    .waitFor({ timeout: 10_000 });
  expect(complaints.list).toEqual([]);

  // The same page by another transport, which an attribute names.
  await page.evaluate(() => document.querySelector('notif-provider')?.setAttribute('transports', 'ws'));
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { status, transport } =
          document.querySelector('notif-provider')?.client?.$connection.get() ?? {};
        return `${status} by ${transport}`;
      }),
    )
    .toBe('live by websocket');
  await context.close();
});

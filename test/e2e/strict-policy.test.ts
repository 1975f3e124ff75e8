import { expect, test } from 'vitest';
import { brokenPdf, textFile } from './support/files.js';
import { useDemo } from './support/use-demo.js';

const demo = useDemo();

test('everything works under the strict policy without one violation: toasts, panel, row menu, undo, document (ux 120)', async () => {
  const policy = (await fetch(demo.server.url)).headers.get('content-security-policy') ?? '';
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
  ])
    expect(policy.split('; ')).toContain(directive);
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|\*/);

  const ana = await demo.arrive('Ana');
  await ana.upload(
    textFile('policy.txt', 'Rules are rules. Some rules are good.'),
    await brokenPdf('policy.pdf'),
  );
  await ana.sees(ana.toast('“policy.txt” is indexed'));
  await ana.sees(ana.toast('“policy.pdf” could not be read'));
  await ana.openPanel();
  const row = ana.notification('Summary of “policy.txt”');
  await row.hover();
  await row.getByRole('button', { name: /more/i }).first().click();
  await ana.page.keyboard.press('Escape');
  if (!(await ana.panel.isVisible())) await ana.openPanel();
  await ana.page.getByRole('tab', { name: /Unread/ }).click();
  await ana.page.getByRole('button', { name: 'Clear all' }).click();
  await ana.page.getByRole('button', { name: 'Undo' }).click();
  await ana.seesUnread(3);
  await ana.page.getByRole('tab', { name: 'All' }).click();
  await ana.notification('“policy.txt” is indexed').getByRole('link').first().click();
  await ana.sees(ana.page.getByRole('heading', { name: 'policy.txt' }));
  expect(ana.complaints.list).toEqual([]);
  // The listener works: what the policy forbids is reported.
  await ana.page.evaluate(() => {
    const image = new Image();
    image.src = 'https://elsewhere.example/x.png';
  });
  await expect.poll(() => ana.complaints.list.join()).toContain('img-src');
});

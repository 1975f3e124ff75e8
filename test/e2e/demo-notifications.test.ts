import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { brokenPdf, picture, textFile } from './support/files.js';
import { useDemo } from './support/use-demo.js';

const demo = useDemo();

/** Where a notification's title leads. */
const leadsTo = (notification: Locator): Promise<string | null> =>
  notification.getByRole('link').first().getAttribute('href');

describe('The demo', () => {
  test('success arrives as a notification whose link leads to the document', async () => {
    const ana = await demo.arrive('Ana');
    await ana.upload(textFile('buoys.txt', 'Three buoys mark the channel.'));
    await ana.sees(ana.toast('“buoys.txt” is indexed'));
    await ana.openPanel();
    const notification = ana.notification('“buoys.txt” is indexed');
    expect(await leadsTo(notification)).toMatch(/\/documents\/[0-9a-f-]+$/);
    await notification.getByRole('link').first().click();
    await ana.sees(ana.page.getByRole('heading', { name: 'buoys.txt' }));
    await ana.sees(ana.page.getByText('Three buoys mark the channel.').first());
  });

  test.each([
    ['a broken PDF', () => brokenPdf('cut-off.pdf'), /damaged/],
    ['an unsupported type', () => Promise.resolve(picture('photo.png')), /Only text \(\.txt\), Markdown/],
  ])('failure (%s) arrives as a notification with the reason and a link', async (_what, make, reason) => {
    const ana = await demo.arrive('Ana');
    const file = await make();
    await ana.upload(file);
    await ana.seesStatus(file.name, 'Failed');
    await ana.sees(ana.toast(`“${file.name}” could not be read`));
    await ana.openPanel();
    const notification = ana.notification(`“${file.name}” could not be read`);
    await ana.sees(notification.getByText(reason));
    await notification.getByRole('link').first().click();
    await ana.sees(ana.page.getByRole('heading', { name: file.name }));
    await ana.sees(ana.page.getByRole('alert').filter({ hasText: reason }));
  });

  test('“summary ready” arrives as a notification, without a toast, and its link leads to the summary', async () => {
    const ana = await demo.arrive('Ana');
    const text = 'Ropes are checked each month. Old ropes become fenders. The office keeps a list of ropes.';
    await ana.upload(textFile('ropes.txt', text));
    await ana.sees(ana.toast('“ropes.txt” is indexed'));
    await ana.openPanel();
    const notification = ana.notification('Summary of “ropes.txt” is ready');
    await ana.sees(notification);
    await notification.getByRole('link').first().click();
    await ana.sees(ana.page.getByRole('heading', { name: 'Summary' }));
    await ana.sees(ana.page.getByRole('listitem').filter({ hasText: /^ropes$/ }));
    expect(await ana.toast('Summary of').count()).toBe(0);
  });

  test('the first user asks for approval, the second approves in the notification, the outcome is kept, a second decision is refused, the first is told', async () => {
    const ana = await demo.arrive('Ana');
    const ben = await demo.arrive('Ben');
    await ana.upload(textFile('tariff.txt', 'Berths cost nine crowns a metre in winter.'));
    await ana.seesStatus('tariff.txt', 'Indexed');
    await ana.page.getByRole('link', { name: 'tariff.txt' }).click();
    await ana.page.getByRole('button', { name: 'Ask for approval' }).click();
    await ana.sees(ana.page.getByText(/Ana Ruiz asked Ben Osei/));

    await ben.sees(ben.toast('Ana Ruiz asks for your approval'));
    await ben.openPanel();
    const request = ben.notification('Ana Ruiz asks for your approval');
    await ben.sees(request.getByRole('button', { name: 'Reject' }));
    const asked = ben.page.waitForRequest(/\/actions\/approve$/);
    await request.getByRole('button', { name: 'Approve' }).click();
    const { pathname } = new URL((await asked).url());
    await ben.sees(request.getByText('You approved it'));
    await ben.seesUnread(0);

    const again = await ben.page.evaluate(
      async (path) => (await fetch(path, { method: 'POST' })).status,
      pathname.replace(/approve$/, 'reject'),
    );
    expect(again).toBe(409);
    await ben.page.reload();
    await ben.openPanel();
    await ben.sees(ben.notification('Ana Ruiz asks for your approval').getByText('You approved it'));
    expect(await request.getByRole('button', { name: 'Reject' }).count()).toBe(0);

    await ana.sees(ana.toast('Ben Osei approved “tariff.txt”'));
    await ana.sees(ana.page.getByText(/Ben Osei approved it on/));
  });

  test('a rejection reaches the first user too, who can ask again', async () => {
    const ana = await demo.arrive('Ana');
    const ben = await demo.arrive('Ben');
    await ana.upload(textFile('draft.txt', 'Seals may be fed on Sundays.'));
    await ana.seesStatus('draft.txt', 'Indexed');
    await ana.page.getByRole('link', { name: 'draft.txt' }).click();
    await ana.page.getByRole('button', { name: 'Ask for approval' }).click();
    await ben.sees(ben.toast('Ana Ruiz asks for your approval'));
    // On the document's own page, where Ben reads it first.
    await ben.page.getByRole('link', { name: 'draft.txt' }).click();
    await ben.page.getByRole('main').getByRole('button', { name: 'Reject' }).click();
    await ben.sees(ben.page.getByText(/Ben Osei rejected it on/));
    await ana.sees(ana.toast('Ben Osei rejected “draft.txt”'));
    await ana.page.getByRole('button', { name: 'Ask again' }).click();
    await ana.sees(ana.page.getByText(/Ana Ruiz asked Ben Osei/));
  });
});

import { describe, expect, test } from 'vitest';
import { longPdf, textFile } from './support/files.js';
import { producerFor } from './support/producer.js';
import { useDemo } from './support/use-demo.js';

const demo = useDemo();

describe('from an upload to a quiet bell', () => {
  test('with the mouse: upload, toast, badge, panel, link, read, no badge', async () => {
    const ana = await demo.arrive('Ana');
    await ana.upload(textFile('anchor.txt', 'The anchor weighs two tonnes. It has been painted.'));
    const toast = ana.toast('“anchor.txt” is indexed');
    await ana.sees(toast);
    await ana.seesUnread(2);

    await toast
      .getByRole('link', { name: /View/ })
      .or(toast.getByRole('button', { name: /View/ }))
      .click();
    await ana.sees(ana.page.getByRole('heading', { name: 'anchor.txt' }));
    await ana.seesUnread(1);

    await ana.openPanel();
    await ana.notification('Summary of “anchor.txt”').getByRole('link').first().click();
    await ana.seesUnread(0);
    expect(new URL(ana.page.url()).pathname).toMatch(/^\/documents\//);
    expect(ana.complaints.list).toEqual([]);
  });

  test('read on one device, quiet on the other', async () => {
    const desk = await demo.arrive('Ana');
    const phone = await demo.arrive('Ana', { viewport: { width: 360, height: 740 } });
    await desk.upload(textFile('rudder.txt', 'The rudder was checked.'));
    await desk.seesUnread(2);
    await phone.seesUnread(2);
    await phone.openPanel();
    await phone.page.getByRole('button', { name: 'Mark all read' }).click();
    await desk.seesUnread(0);
  });
});

describe('a server killed with -9 and started again', () => {
  test('finishes the job it was in the middle of, rings once, and the open page shows it', async () => {
    const ana = await demo.arrive('Ana');
    await ana.upload(await longPdf('log-book.pdf', 800));
    await ana.seesStatus('log-book.pdf', /Extracting \d+%/);
    await demo.server.kill();
    await ana.sees(ana.page.getByText('The server does not answer.'));
    await demo.server.restart();
    await ana.seesStatus('log-book.pdf', 'Indexed', 60_000);
    await ana.seesUnread(2);
    await ana.page.getByText('The server does not answer.').waitFor({ state: 'detached' });
    await ana.openPanel();
    expect(await ana.notification('“log-book.pdf” is indexed').count()).toBe(1);
  });

  test('during 200 creates: a page that stayed open has each one once, and the right count', async () => {
    const ana = await demo.arrive('Ana');
    const producer = await producerFor(demo.server.url, 'ana');
    const createAll = async (): Promise<void> => {
      for (let n = 1; n <= 200; n += 1) await producer.send(`Job ${n}`);
    };
    const created = (): Promise<number> =>
      ana.page.evaluate(() => document.querySelector('notif-provider')?.client?.$counts.get().unread ?? 0);
    const crash = async (): Promise<void> => {
      await expect.poll(created, { timeout: 20_000, interval: 20 }).toBeGreaterThan(60);
      await demo.server.kill();
      await demo.server.restart();
    };
    await Promise.all([createAll(), crash()]);
    const expected = Array.from({ length: 200 }, (_, index) => `Job ${200 - index}`);
    await expect
      .poll(() => ana.inbox(), { timeout: 30_000, interval: 500 })
      .toEqual({ titles: expected, unread: 200 });
  });
});

import { expect, test } from 'vitest';
import { askForApproval } from './support/approval.js';
import { producerFor } from './support/producer.js';
import { bearer } from './support/quiet-inbox.js';
import { streamsOf } from './support/streams.js';
import { useDemo } from './support/use-demo.js';
import { WorkspacePage } from './support/workspace-page.js';

const demo = useDemo();

const REQUEST = 'Ana Ruiz asks for your approval';
/** What Ben is told of: as titles, unlike those of the other test. */
type Told = readonly [first: string, second: string, third: string, fourth: string, fifth: string];
const told = (of: string): Told => [
  `First ${of}`,
  `Second ${of}`,
  `Third ${of}`,
  `Fourth ${of}`,
  `Fifth ${of}`,
];

interface Item {
  readonly id: string;
  readonly title: string;
  readonly read_at: string | null;
  readonly archived_at: string | null;
  readonly actions: readonly { readonly id: string; readonly state: string }[];
}

/** Ben's items as the server has them, by title; of two with one title that of the inbox. */
async function itemsOfBen(): Promise<ReadonlyMap<string, Item>> {
  const headers = await bearer(demo.server.url, 'ben');
  const views = await Promise.all(
    ['archived', 'inbox'].map(async (view) => {
      const answer = await fetch(`${demo.server.url}/api/v1/notifications?view=${view}`, { headers });
      return ((await answer.json()) as { items: Item[] }).items;
    }),
  );
  return new Map(views.flat().map((item) => [item.title, item]));
}

/** Ben with five notifications and a request for his approval, all of them unread, his panel open. */
async function benWithSix(titles: Told): Promise<WorkspacePage> {
  const { url } = demo.server;
  const ben = await demo.arrive('Ben');
  const producer = await producerFor(url, 'ben');
  await askForApproval(url, `${crypto.randomUUID()}.txt`);
  for (const title of titles) await producer.send(title);
  await ben.seesUnread(6);
  await ben.openPanel();
  // That he has seen them is a commit too, and not of those that the test is about.
  const headers = await bearer(url, 'ben');
  const unseen = async (): Promise<number> => {
    const answer = await fetch(`${url}/api/v1/counts`, { headers });
    return ((await answer.json()) as { unseen: number }).unseen;
  };
  await expect.poll(unseen, { timeout: 5000 }).toBe(0);
  return ben;
}

/** Turns the network off, or on again, as the browser's own tools do. */
async function goOffline(ben: WorkspacePage): Promise<void> {
  await ben.context.setOffline(true);
  await ben.sees(ben.panel.getByText("You're offline. Showing saved items."));
  expect(await ben.bell.getAttribute('aria-label')).toMatch(/offline/);
  // Nothing comes in by a stream that was open before, either.
  await expect.poll(async () => (await streamsOf(demo.server.url)).open).toBe(0);
}

/** Three are read, one is archived, one is approved, each by its own button; the page shows all of it at once. */
async function workOffline(ben: WorkspacePage, titles: Told): Promise<void> {
  const [, , , fourth] = titles;
  for (const [n, title] of titles.slice(0, 3).entries()) {
    const row = ben.notification(title);
    await row.hover();
    await row.getByRole('button', { name: 'Mark as read' }).click();
    await ben.seesUnread(5 - n);
    await ben.sees(row.getByText('Saving when online'));
  }
  const archived = ben.notification(fourth);
  await archived.hover();
  await archived.getByRole('button', { name: 'Archive' }).click();
  await archived.waitFor({ state: 'detached' });
  await ben.seesUnread(2);

  const request = ben.notification(REQUEST);
  const approve = request.getByRole('button', { name: 'Approve' });
  await approve.click();
  expect(await approve.getAttribute('aria-busy')).toBe('true');
  expect(await request.getByRole('button', { name: 'Reject' }).getAttribute('aria-disabled')).toBe('true');
  await ben.sees(request.getByText('Saving when online'));
}

/** Ben as he has done all that without a network, and how many commits the server had made until then. */
async function benAfterWork(titles: Told): Promise<{ ben: WorkspacePage; before: number }> {
  const ben = await benWithSix(titles);
  const before = demo.server.commits().length;
  await goOffline(ben);
  await workOffline(ben, titles);
  return { ben, before };
}

/** The server has all of it, and its log of commits has each of the five once, each under a key of its own. */
async function seesAppliedOnce(before: number, titles: Told): Promise<void> {
  const [first, second, third, fourth] = titles;
  const items = await itemsOfBen();
  const titleOf = new Map([...titles, REQUEST].map((title) => [items.get(title)?.id, title]));
  const commits = demo.server
    .commits()
    .slice(before)
    .filter(({ ids }) => ids.some((id) => titleOf.has(id)));
  expect(commits.map(({ op, ids }) => [op, ...ids.map((id) => titleOf.get(id))]).sort()).toEqual([
    ['act', REQUEST],
    ['archive', fourth],
    ['read', first],
    ['read', second],
    ['read', third],
  ]);
  const keys = commits.map(({ key }) => key);
  expect(keys).not.toContain(null);
  expect(new Set(keys).size).toBe(5);
  const read = titles.filter((title) => items.get(title)?.read_at);
  expect(read).toEqual([first, second, third]);
  expect(titles.filter((title) => items.get(title)?.archived_at)).toEqual([fourth]);
  expect(items.get(REQUEST)?.actions.find(({ id }) => id === 'approve')?.state).toBe('done');
}

test('in airplane mode a person reads three, archives one and approves one: the page shows it at once, and back online the server has each of them once (ux 87)', async () => {
  const titles = told('A');
  const { ben, before } = await benAfterWork(titles);
  expect(demo.server.commits()).toHaveLength(before);
  const producer = await producerFor(demo.server.url, 'ben');
  await producer.send('Meanwhile');
  expect(await ben.notification('Meanwhile').count()).toBe(0);

  await ben.context.setOffline(false);
  await ben.sees(ben.notification(REQUEST).getByText('You approved it'));
  // What came meanwhile is there too, and unread like the fifth.
  await ben.seesUnread(2);
  const left = ['Meanwhile', ...titles.filter((title) => title !== 'Fourth A').reverse(), REQUEST];
  expect(await ben.inbox()).toEqual({ titles: left, unread: 2 });
  await ben.panel.getByText('Saving when online').first().waitFor({ state: 'detached' });
  expect(await ben.bell.getAttribute('aria-label')).not.toMatch(/offline/);
  await seesAppliedOnce(before, titles);
});

test('a tab that is closed in airplane mode leaves what was done to the next one, which does each of them once', async () => {
  const titles = told('B');
  const { ben, before } = await benAfterWork(titles);
  await ben.page.close();
  expect(demo.server.commits()).toHaveLength(before);

  await ben.context.setOffline(false);
  const page = await ben.context.newPage();
  await page.goto(demo.server.url);
  const next = new WorkspacePage(page, ben.context, ben.complaints);
  await next.openPanel();
  await next.sees(next.notification(REQUEST).getByText('You approved it'));
  await next.seesUnread(1);
  await next.panel.getByText('Saving when online').first().waitFor({ state: 'detached' });
  expect(await next.notification('Fourth B').count()).toBe(0);
  await seesAppliedOnce(before, titles);
});

// @ts-check
// Some of the clients of a storm, in a process of their own, on the built core. Started by storm.mjs; answers as child.mjs
// says.
import { createClient, polling, sse } from 'belfry';

/** @type {import('belfry').Client[]} */
const clients = [];
/** Transports that any client was on, or tried. @type {Set<string>} */
const used = new Set();

const statuses = () => clients.map((client) => client.$connection.get().status);

/** @type {Record<string, (ask: any) => unknown>} */
const tasks = {
  /** Connects one client for each name, and resolves once all are live. */
  async connect(/** @type {{ url: string, names: string[] }} */ { url, names }) {
    for (const name of names) {
      const client = createClient({
        url: `${url}/api/v1`,
        transports: [sse(), polling()],
        auth: async () => ({ headers: { authorization: `Bearer ${name}` } }),
      });
      client.$connection.listen(({ transport }) => transport && used.add(transport));
      // That the server is gone is the point.
      client.onError(() => {});
      client.connect();
      clients.push(client);
      // Not all at once: it is the way back that is measured.
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    while (!statuses().every((status) => status === 'live'))
      await new Promise((resolve) => setTimeout(resolve, 100));
    return clients.length;
  },
  live: () => statuses().filter((status) => status === 'live').length,
  used: () => [...used],
  /** How many clients have exactly one notification, and know of it as unread. */
  told: () =>
    clients.filter((client) => client.$feed.get().ids.length === 1 && client.$counts.get().unread === 1)
      .length,
};

process.on('message', async (/** @type {{ id: number, task: string, ask: unknown }} */ { id, task, ask }) => {
  try {
    process.send?.({ id, answer: await tasks[task]?.(ask) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? error.stack : String(error) });
  }
});
process.on('disconnect', () => process.exit());
process.send?.({ id: 0 });

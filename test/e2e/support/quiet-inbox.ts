import { expect } from 'vitest';

interface Listed {
  readonly sync: string;
}
interface Documents {
  readonly documents: readonly { readonly status: string; readonly summary: unknown }[];
}

/** Signs in as curl would. */
export async function bearer(url: string, user: string): Promise<Record<string, string>> {
  const response = await fetch(`${url}/api/dev/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  const { token } = (await response.json()) as { token: string };
  return { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
}

/** Lets every job end, then clears both inboxes: a test begins with a bell that shows nothing. */
export async function quietInboxes(url: string): Promise<void> {
  for (const user of ['ana', 'ben']) {
    const headers = await bearer(url, user);
    const busy = async (): Promise<number> => {
      const { documents } = (await (await fetch(`${url}/api/docs`, { headers })).json()) as Documents;
      return documents.filter(({ status, summary }) => status !== 'failed' && !summary).length;
    };
    await expect.poll(busy, { timeout: 60_000 }).toBe(0);
    const { sync } = (await (await fetch(`${url}/api/v1/notifications`, { headers })).json()) as Listed;
    await fetch(`${url}/api/v1/notifications/bulk`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ op: 'read_archive', all: true, up_to: sync }),
    });
  }
}

import { expect } from 'vitest';
import { bearer } from './quiet-inbox.js';

interface Answer {
  readonly document: { readonly id: string; readonly status: string };
}

/** Ana uploads a document of this name and asks for Ben's approval of it, as the demo's page would for her. */
export async function askForApproval(url: string, name: string): Promise<void> {
  const headers = await bearer(url, 'ana');
  const ask = async (
    path: string,
    method = 'GET',
    body: string | null = null,
  ): Promise<Answer['document']> => {
    const answer = await fetch(`${url}/api/docs${path}`, { method, headers, body });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as Answer).document;
  };
  const { id } = await ask(`?name=${name}`, 'POST', 'Berths cost nine crowns a metre in winter.');
  await expect.poll(async () => (await ask(`/${id}`)).status, { timeout: 15_000 }).toBe('indexed');
  await ask(`/${id}/approval`, 'POST');
}

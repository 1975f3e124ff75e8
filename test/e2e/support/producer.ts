import { bearer } from './quiet-inbox.js';

/** Sends notifications to one person as a job of theirs would. */
export interface Producer {
  /** Asks until it is answered; the title keeps a create that was answered too late to one. */
  send(title: string): Promise<void>;
}

const PAUSE_MS = 100;

export async function producerFor(url: string, user: string): Promise<Producer> {
  const headers = await bearer(url, user);
  return {
    async send(title) {
      const body = JSON.stringify({
        to: { users: [user] },
        notification: { type: 'job.completed', title, body: '' },
        dedup_key: `run:${title}`,
      });
      for (;;) {
        const answer = await fetch(`${url}/api/v1/notifications`, { method: 'POST', headers, body }).catch(
          () => null,
        );
        if (answer?.ok) return;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    },
  };
}

import type { WireActRequest } from '../generated/contract.generated.js';
import { validateActRequest } from '../generated/validators.generated.js';
import { expectType, parseJson, readText } from '../http/body.js';
import { conflict, invalidBody, notFound, Problem } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { save } from '../inbox/change-state.js';
import { isAlive, type Item } from '../inbox/item.js';
import { withMark } from '../inbox/mark.js';
import type { ActionOutcome, Handler, Services } from '../services.js';
import { readId } from './item-id.js';
import { inInbox, keyed } from './user-write.js';
import { markAnswer } from './write.js';

const OUTCOME_MAX = 200;

/** The button, if it may be run: 404 unknown, 422 with a URL, 409 once one of the item's is done. */
function runnable(item: Item | null, actionId: string, now: string): Item {
  const action = item?.actions.find(({ id }) => id === actionId);
  if (!item || !action || !isAlive(item, now)) throw notFound();
  if (action.url !== undefined)
    throw invalidBody('', `"${actionId}" leads to a URL; it is followed, not run`);
  const done = item.actions.find(({ state }) => state === 'done');
  if (done)
    throw conflict(
      `It was decided already: "${done.label}"${done.outcome ? `, ${done.outcome}` : ''}. Nothing was run.`,
    );
  return item;
}

function withOutcome(item: Item, actionId: string, { state, outcome }: ActionOutcome): Item {
  const text = outcome === null ? null : [...outcome.normalize('NFC')].slice(0, OUTCOME_MAX).join('');
  const actions = item.actions.map((action) =>
    action.id === actionId ? { ...action, state, ...(text !== null && { outcome: text }) } : action,
  );
  return { ...item, actions };
}

async function run(
  services: Services,
  call: () => Promise<ActionOutcome>,
  what: string,
): Promise<ActionOutcome> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Problem) throw error;
    services.log(`The button ${what} could not be run.`, error);
    throw new Problem(500, 'internal', 'It could not be run. Nothing was decided; try again.');
  }
}

/** U13: runs a button in place. The item comes back read, the button with its state and outcome. */
export const act: Handler = async (c, services) => {
  const id = readId(c);
  const actionId = c.req.param('action_id') ?? '';
  const text = await readText(c.req.raw);
  if (text !== '') expectType(c.req.raw, 'application/json');
  const { input } = validate<WireActRequest>(validateActRequest, text === '' ? {} : parseJson(text));
  const user = c.get('principal');
  const { onAction, running } = services;
  return keyed(c, services, text, async (first) => {
    const item = runnable(
      await services.store.read(user.sub, (view) => view.get(id)),
      actionId,
      services.now(),
    );
    if (!onAction) throw conflict('Nothing in this server runs buttons.');
    // The item's other buttons wait too: approve and reject at once must not both be heard.
    const name = `button ${id}`;
    if (running.has(name)) throw conflict('A button of this notification is being run right now.');
    running.add(name);
    try {
      const outcome = await run(
        services,
        () => onAction(user, item, actionId, input),
        `${actionId} of ${id}`,
      );
      return await inInbox(user.sub, services, first, async (inbox) => {
        const now = services.now();
        // Marked read, moved or changed meanwhile: what came of the button is added to what it is now.
        const latest = (await inbox.get(id)) ?? item;
        const next = withMark(withOutcome(latest, actionId, outcome), { read: true }, inbox.nextRev(), now);
        return markAnswer(inbox, await save(inbox, next, 'act', now), now);
      });
    } finally {
      running.delete(name);
    }
  });
};

import { ApiError, whoAmI } from './api.js';
import { h } from './dom.js';
import { signInView } from './views/sign-in.js';
import { startSession } from './session.js';

/** Shows the sign-in screen or the workspace, by what the session cookie says. */
async function start(): Promise<void> {
  try {
    const { person, others } = await whoAmI();
    if (person) startSession(person, others);
    else document.body.replaceChildren(signInView(others));
  } catch (error) {
    const why = error instanceof ApiError ? error.message : 'The page could not be started.';
    const again = h(
      'button',
      { class: 'button primary', type: 'button', onclick: () => void start() },
      'Try again',
    );
    document.body.replaceChildren(
      h('main', { class: 'gate' }, h('h1', {}, 'Lantern is not there'), h('p', {}, why), again),
    );
  }
}

await start();

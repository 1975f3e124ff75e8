import type { Person } from '../../src/documents/document.js';
import { ApiError, signIn } from '../api.js';
import { h, show } from '../dom.js';
import { avatar } from './avatar.js';
import { brand } from './brand.js';

const does: Readonly<Record<string, string>> = {
  ana: 'uploads documents and asks for approval',
  ben: 'approves or rejects what Ana asks about',
};

/** A card for each person, no password: it is a demo. */
export function signInView(people: readonly Person[]): HTMLElement {
  const error = h('p', { class: 'form-error', role: 'alert' });
  const enter = async (id: string): Promise<void> => {
    try {
      await signIn(id);
      // Anew, so that nothing of an earlier person is left in the page.
      location.reload();
    } catch (cause) {
      show(error, cause instanceof ApiError ? cause.message : 'Signing in failed. Try again.');
    }
  };
  const cards = people.map(({ id, name }) =>
    h(
      'li',
      {},
      h(
        'button',
        { class: 'user-card', type: 'button', onclick: () => void enter(id) },
        avatar({ id, name }, 'large'),
        h('span', { class: 'user-card-text' }, h('b', {}, name), h('span', {}, does[id])),
      ),
    ),
  );
  return h(
    'main',
    { class: 'gate' },
    brand(),
    h('h1', {}, 'Who are you today?'),
    h(
      'p',
      { class: 'lead' },
      'Lantern is a small document workspace. Upload a file, and a bell rings when the work on it is done.',
    ),
    h('ul', { class: 'user-cards' }, ...cards),
    error,
    h(
      'p',
      { class: 'hint' },
      'Tip: sign in as the other person in a private window, and watch a request for approval go both ways.',
    ),
  );
}

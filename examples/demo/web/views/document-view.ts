import { ApiError, openDocument, type OpenedDocument, type ShownDocument } from '../api.js';
import { h, show } from '../dom.js';
import { icon } from '../icons.js';
import type { Session } from '../session.js';
import { fileSize, fullTime } from '../words.js';
import { approvalCard } from './approval-card.js';
import { avatar } from './avatar.js';
import { extentOf } from './document-table.js';
import { statusOf } from './status.js';

function summaryCard({ summary, status }: ShownDocument): HTMLElement | null {
  if (status !== 'indexed') return null;
  if (!summary) return h('section', { class: 'card' }, h('h2', {}, 'Summary'), h('p', {}, 'Being written…'));
  if (summary.sentences.length === 0) return null;
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, icon('spark', 16), 'Summary'),
    ...summary.sentences.map((sentence) => h('p', {}, sentence)),
    h(
      'ul',
      { class: 'chips', 'aria-label': 'Frequent words' },
      ...summary.keywords.map((word) => h('li', {}, word)),
    ),
    h('p', { class: 'hint' }, 'An extract: sentences taken from the document as they stand.'),
  );
}

function failureCard({ failure }: ShownDocument): HTMLElement | null {
  if (!failure) return null;
  return h(
    'section',
    { class: 'card is-bad', role: 'alert' },
    h('h2', {}, icon('failed', 16), 'It could not be read'),
    h('p', {}, failure.message),
  );
}

function heading(document: ShownDocument): HTMLElement {
  const { id, name, owner, createdAt, bytes, status, failure } = document;
  const kept =
    bytes > 0 && (status !== 'failed' || !['too-large', 'unsupported-type'].includes(failure?.code ?? ''));
  return h(
    'div',
    { class: 'head' },
    h(
      'div',
      {},
      h('a', { class: 'back', href: '/' }, icon('back', 16), 'Library'),
      h('h1', {}, name),
      h(
        'p',
        { class: 'facts' },
        statusOf(document),
        h('span', {}, extentOf(document)),
        bytes > 0 && h('span', {}, fileSize(bytes)),
        h('span', { class: 'by' }, avatar(owner), owner.name),
        h('time', { datetime: createdAt }, fullTime(createdAt)),
      ),
    ),
    kept &&
      h(
        'a',
        { class: 'button', href: `/api/docs/${id}/original`, download: name },
        icon('download', 16),
        'Download',
      ),
  );
}

function textCard({ text, cut }: OpenedDocument): HTMLElement | null {
  if (!text) return null;
  return h(
    'section',
    { class: 'card text-card', 'aria-label': 'Text' },
    h('div', { class: 'text', tabindex: '0', role: 'region', 'aria-label': 'Extracted text' }, text),
    cut && h('p', { class: 'hint' }, 'The text goes on; download the document to read all of it.'),
  );
}

/** One document: what it says, in short and in full, and its approval. It follows the document while it changes. */
export function documentView(id: string, session: Session, signal: AbortSignal): HTMLElement {
  const view = h(
    'section',
    { class: 'view document' },
    h('p', { class: 'nothing' }, 'Loading the document…'),
  );
  let last = '';

  const draw = (opened: OpenedDocument): void => {
    const { document } = opened;
    window.document.title = `${document.name} – Lantern`;
    const aside = [approvalCard(document, session), summaryCard(document)];
    view.replaceChildren(
      heading(document),
      ...[
        failureCard(document),
        h(
          'div',
          { class: 'columns' },
          textCard(opened) ?? '',
          h('div', { class: 'aside' }, ...aside.filter((card) => card !== null)),
        ),
      ].filter((card) => card !== null),
    );
  };
  const load = async (): Promise<void> => {
    try {
      const opened = await openDocument(id);
      if (!signal.aborted) draw(opened);
    } catch (error) {
      if (signal.aborted) return;
      last = '';
      const why = error instanceof ApiError ? error.message : 'The document could not be shown.';
      // An old view is better than none while the server is away.
      if (!(error instanceof ApiError && error.status === 0 && view.querySelector('h1')))
        show(
          view,
          h(
            'div',
            { class: 'empty' },
            h('h2', {}, 'Not here'),
            h('p', {}, why),
            h('a', { class: 'button', href: '/' }, 'To the library'),
          ),
        );
    }
  };

  const follow = (): void => {
    const document = session.library.state.documents?.find((each) => each.id === id);
    // The arrival of the request is what makes this person's buttons work.
    const waiting = document?.approval ? session.notifications.waiting(document.approval.id)?.id : '';
    const now = JSON.stringify([document?.updatedAt, document?.progress, waiting]);
    if (now === last && last !== '') return;
    last = now;
    void load();
  };
  session.library.subscribe(follow, signal);
  signal.addEventListener('abort', session.notifications.client.$feed.listen(follow));
  return view;
}

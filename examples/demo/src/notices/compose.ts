import type { Notify } from 'belfry-server';
import type { Document, NoticeType, Person } from '../documents/document.js';

/** What the backend takes (docs/contract, create request). */
type Content = Parameters<Notify>[1];

/** A notification and whom it is for. */
export interface Notice {
  readonly to: string;
  readonly dedupKey: string;
  readonly notification: Content;
}

const counted = (n: number, one: string, many: string): string =>
  `${new Intl.NumberFormat('en').format(n)} ${n === 1 ? one : many}`;

const size = ({ pages, words }: Document): string =>
  [pages && counted(pages, 'page', 'pages'), words && counted(words, 'word', 'words')]
    .filter(Boolean)
    .join(', ');

/** Words of a document as the contract takes them: no control characters, tabs and line ends among them (B.1). */
const plain = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

interface Words {
  readonly title: string;
  readonly body: string;
  readonly priority: 'low' | 'normal' | 'high';
}

function wordsOf(type: NoticeType, document: Document): Words {
  const name = `“${document.name}”`;
  const by = document.approval?.askedOf.name ?? '';
  switch (type) {
    case 'document.indexed':
      return { title: `${name} is indexed`, body: `${size(document)}.`, priority: 'normal' };
    case 'document.failed':
      return {
        title: `${name} could not be read`,
        body: document.failure?.message ?? '',
        priority: 'high',
      };
    // Low: it adds to what has just rung, so it goes to the list without a toast (contract B.9).
    case 'summary.ready':
      return {
        title: `Summary of ${name} is ready`,
        body: plain(document.summary?.sentences[0] ?? ''),
        priority: 'low',
      };
    case 'approval.requested':
      return {
        title: `${document.approval?.requestedBy.name ?? ''} asks for your approval`,
        body: `${name}, ${size(document)}.`,
        priority: 'high',
      };
    case 'approval.approved':
      return { title: `${by} approved ${name}`, body: 'It is marked as approved.', priority: 'normal' };
    case 'approval.rejected':
      return {
        title: `${by} rejected ${name}`,
        body: 'You can change it and ask again.',
        priority: 'high',
      };
  }
}

function peopleOf(type: NoticeType, document: Document): { to: Person; actor: Person | undefined } {
  const { owner, approval } = document;
  if (!type.startsWith('approval.') || !approval) return { to: owner, actor: undefined };
  return type === 'approval.requested'
    ? { to: approval.askedOf, actor: approval.requestedBy }
    : { to: approval.requestedBy, actor: approval.askedOf };
}

/** What a person is told of a document: wording, priority (contract B.9) and where a click leads. */
export function compose(type: NoticeType, document: Document): Notice {
  const { id, approval } = document;
  const { to, actor } = peopleOf(type, document);
  const about = { type: 'document', id };
  const ofApproval = type.startsWith('approval.') && approval;
  return {
    to: to.id,
    dedupKey: ofApproval ? `approval:${approval.id}:${type}` : `job:${id}:${type}`,
    notification: {
      type,
      ...wordsOf(type, document),
      ...(actor && { actor }),
      ...(type === 'summary.ready' && { icon: 'document' }),
      refs: ofApproval ? [about, { type: 'approval', id: approval.id }] : [about],
      action: { url: `/documents/${id}` },
      ...(type === 'approval.requested' && {
        // Without a URL: the backend runs them in place (contract U13).
        actions: [
          { id: 'approve', label: 'Approve', style: 'primary' as const },
          { id: 'reject', label: 'Reject', style: 'secondary' as const },
        ],
      }),
    },
  };
}

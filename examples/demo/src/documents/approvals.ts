import { randomUUID } from 'node:crypto';
import type { Notices } from '../notices/notices.js';
import type { Approval, Document, Person } from './document.js';
import type { DocumentStore } from './document-store.js';

/** Why a request or a decision was not taken. */
export type ApprovalRefusal =
  'not-found' | 'not-indexed' | 'already-requested' | 'already-decided' | 'not-asked';

export class ApprovalRefused extends Error {
  override readonly name: string = 'ApprovalRefused';
  readonly reason: ApprovalRefusal;

  constructor(reason: ApprovalRefusal, message: string) {
    super(message);
    this.reason = reason;
  }
}

export interface ApprovalsParts {
  readonly store: DocumentStore;
  readonly notices: Notices;
  /** Who is asked when this person asks. */
  readonly approverFor: (person: Person) => Person;
}

/** Asking for approval, and deciding. Each request is decided once. */
export class Approvals {
  readonly #parts: ApprovalsParts;

  constructor(parts: ApprovalsParts) {
    this.#parts = parts;
  }

  /** @throws {ApprovalRefused} unless the document is indexed and no request or approval of it stands */
  async request(documentId: string, by: Person): Promise<Document> {
    const { store, notices, approverFor } = this.#parts;
    const document = store.get(documentId);
    if (!document) throw new ApprovalRefused('not-found', 'There is no such document.');
    if (document.status !== 'indexed')
      throw new ApprovalRefused('not-indexed', 'Only an indexed document can be approved. Wait until it is.');
    if (document.approval && document.approval.state !== 'rejected')
      throw new ApprovalRefused('already-requested', 'Approval of it has already been asked for.');
    const approval: Approval = {
      id: randomUUID(),
      state: 'requested',
      requestedBy: by,
      askedOf: approverFor(by),
      requestedAt: new Date().toISOString(),
      decidedAt: null,
    };
    return notices.announce(documentId, { approval }, 'approval.requested');
  }

  /**
   * Deciding the same once more changes nothing: whoever asks again after a lost answer gets the same one.
   * @throws {ApprovalRefused} when it is not this person's to decide, or was decided otherwise
   */
  async decide(approvalId: string, by: Person, state: 'approved' | 'rejected'): Promise<Document> {
    const { store, notices } = this.#parts;
    const document = store.all().find(({ approval }) => approval?.id === approvalId);
    if (!document?.approval) throw new ApprovalRefused('not-found', 'This request no longer stands.');
    const { approval } = document;
    if (approval.askedOf.id !== by.id)
      throw new ApprovalRefused('not-asked', `This is for ${approval.askedOf.name} to decide.`);
    if (approval.state === state) return document;
    if (approval.state !== 'requested')
      throw new ApprovalRefused('already-decided', `It was already ${approval.state}.`);
    const decided: Approval = { ...approval, state, decidedAt: new Date().toISOString() };
    return notices.announce(document.id, { approval: decided }, `approval.${state}`);
  }
}

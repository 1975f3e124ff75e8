import type { ShownDocument } from '../api.js';
import { h } from '../dom.js';
import { icon, type IconName } from '../icons.js';
import { percent } from '../words.js';

interface Look {
  readonly icon: IconName;
  readonly tone: 'good' | 'busy' | 'bad' | 'quiet';
  readonly text: string;
}

/** Where a document stands, in one look. */
export function lookOf({ status, progress, approval }: ShownDocument): Look {
  if (status === 'queued') return { icon: 'queued', tone: 'quiet', text: 'Queued' };
  if (status === 'extracting')
    return {
      icon: 'running',
      tone: 'busy',
      text: progress === null ? 'Extracting' : `Extracting ${percent(progress)}`,
    };
  if (status === 'failed') return { icon: 'failed', tone: 'bad', text: 'Failed' };
  if (approval?.state === 'requested') return { icon: 'queued', tone: 'busy', text: 'Waiting for approval' };
  if (approval?.state === 'approved') return { icon: 'approval', tone: 'good', text: 'Approved' };
  if (approval?.state === 'rejected') return { icon: 'failed', tone: 'bad', text: 'Rejected' };
  return { icon: 'approval', tone: 'good', text: 'Indexed' };
}

/** The status with its sign; while the text is being extracted, with how far that is. */
export function statusOf(document: ShownDocument): HTMLElement {
  const { icon: name, tone, text } = lookOf(document);
  const bar =
    document.status === 'extracting' && document.progress !== null
      ? h('progress', { max: 1, value: document.progress, 'aria-label': `Extracting ${document.name}` })
      : null;
  return h('span', { class: `status ${tone}` }, icon(name, 16), h('span', {}, text), bar);
}

import { h, show } from '../dom.js';
import { icon } from '../icons.js';
import type { Library } from '../library.js';
import { pickFiles } from './drop-zone.js';

/** Served by the demo; the last one is damaged, to show what a failure looks like. */
export const samples = ['harbour-handbook.md', 'council-minutes.txt', 'tide-report.pdf', 'damaged-scan.pdf'];

async function fetchSample(name: string): Promise<File> {
  const response = await fetch(`/samples/${name}`);
  if (!response.ok) throw new Error(`The sample ${name} could not be fetched (${response.status}).`);
  return new File([await response.blob()], name);
}

/** What the library shows before its first document. */
export function emptyLibrary(library: Library): HTMLElement {
  const error = h('p', { class: 'form-error', role: 'alert' });
  const trySamples = h(
    'button',
    {
      class: 'button',
      type: 'button',
      onclick: () => {
        trySamples.disabled = true;
        Promise.all(samples.map(fetchSample))
          .then((files) => library.send(files))
          .catch((cause: unknown) => show(error, cause instanceof Error ? cause.message : String(cause)))
          .finally(() => (trySamples.disabled = false));
      },
    },
    'Try it with four samples',
  );
  return h(
    'div',
    { class: 'empty' },
    h('span', { class: 'empty-art' }, icon('upload', 28)),
    h('h2', {}, 'Nothing here yet'),
    h(
      'p',
      {},
      'Drop text, Markdown or PDF files here. Each one is read and indexed in the background, and the bell rings when it is done.',
    ),
    h(
      'div',
      { class: 'empty-actions' },
      h(
        'button',
        { class: 'button primary', type: 'button', onclick: () => pickFiles(library) },
        'Choose files',
      ),
      trySamples,
    ),
    error,
  );
}

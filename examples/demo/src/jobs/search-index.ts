import { readFile } from 'node:fs/promises';
import MiniSearch from 'minisearch';
import type { Hit, Source } from './messages.js';
import { wordsOf } from './words.js';

/** Text searched of one document, in characters. */
const SEARCHED = 1_000_000;
const HITS = 20;
const AROUND = 70;

interface Entry {
  id: string;
  name: string;
  text: string;
}

/** Finds words and beginnings of words in names and texts. Made anew at each start from the texts on disk. */
export class SearchIndex {
  readonly #index = new MiniSearch<Entry>({
    fields: ['name', 'text'],
    tokenize: (text) => [...wordsOf(text)],
    searchOptions: { prefix: true, combineWith: 'AND', boost: { name: 3 } },
  });
  readonly #paths = new Map<string, string>();

  add(source: Source, text: string): void {
    const entry = { id: source.id, name: source.name, text: text.slice(0, SEARCHED) };
    if (this.#index.has(source.id)) this.#index.replace(entry);
    else this.#index.add(entry);
    this.#paths.set(source.id, source.text);
  }

  /** Best first; nothing for a query without a word in it. */
  async search(query: string): Promise<Hit[]> {
    const found = this.#index.search(query).slice(0, HITS);
    return Promise.all(
      found.map(async ({ id, score, terms }) => ({
        id: id as string,
        score,
        excerpt: await this.#excerpt(id as string, terms),
      })),
    );
  }

  async #excerpt(id: string, terms: readonly string[]): Promise<string> {
    const path = this.#paths.get(id);
    const text = path ? await readFile(path, 'utf8').catch(() => '') : '';
    const lower = text.toLowerCase();
    const places = terms.map((term) => lower.indexOf(term)).filter((place) => place >= 0);
    // Found in the name alone: the beginning tells most.
    const at = places.length > 0 ? Math.min(...places) : 0;
    const from = Math.max(0, at - AROUND);
    const cut = text
      .slice(from, at + AROUND * 2)
      .replace(/\s+/g, ' ')
      .trim();
    return `${from > 0 ? '…' : ''}${cut}${at + AROUND * 2 < text.length ? '…' : ''}`;
  }
}

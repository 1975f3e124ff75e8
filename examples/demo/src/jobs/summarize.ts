import type { Summary } from '../documents/document.js';
import { isTelling, wordsOf } from './words.js';

/** How much of a text is read for its summary, in characters: the rest rarely changes it. */
const READ = 100_000;
const SENTENCES = 3;
const KEYWORDS = 6;
/** Longer "sentences" are tables and lists that have lost their lines. */
const LONGEST = 320;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** Markdown's marks and a PDF's line breaks are no part of a sentence. */
function prose(text: string): string {
  return text
    .slice(0, READ)
    .replace(/```[\s\S]*?(```|$)/g, ' ')
    .replace(/^\s{0,3}#{1,6}\s.*$/gm, '\n\n')
    .replace(/^\s*(?:[-*+>]|\d+\.)\s+/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]+/g, '')
    .replace(/([^\n])\n(?!\n)/g, '$1 ');
}

function sentencesOf(text: string): string[] {
  return prose(text)
    .split(/\n{2,}/)
    .flatMap((paragraph) => [...segmenter.segment(paragraph)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence.length > 0 && sentence.length <= LONGEST);
}

/** Headings, signatures and lines of tables do not end as a sentence does; a text of nothing else keeps them. */
function finished(sentences: readonly string[]): readonly string[] {
  const ended = sentences.filter((sentence) => /[.!?…。！？]["'”’»)\]]*$/u.test(sentence));
  return ended.length > 0 ? ended : sentences;
}

function frequencies(words: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) {
    const key = word.toLowerCase();
    if (isTelling(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * An extract, after H. P. Luhn (1958): the sentences whose words are the most frequent of the text, in their own
 * order, and these words. Nothing in it is written anew, so nothing in it can be wrong that is right in the text.
 */
export function summarize(text: string): Summary {
  const sentences = finished(sentencesOf(text));
  const counts = frequencies(wordsOf(sentences.join(' ')));
  const scored = sentences.map((sentence, position) => {
    const telling = [...wordsOf(sentence.toLowerCase())].filter(isTelling);
    const weight = telling.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    // By the root of the length: the mean favours stubs, the sum favours the longest. What comes first counts more.
    return {
      sentence,
      position,
      score: (weight / Math.sqrt(telling.length + 3)) * (position < 3 ? 1.3 : 1),
    };
  });
  const best = scored.sort((a, b) => b.score - a.score).slice(0, SENTENCES);
  return {
    sentences: best.sort((a, b) => a.position - b.position).map(({ sentence }) => sentence),
    keywords: [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, KEYWORDS)
      .map(([word]) => word),
  };
}

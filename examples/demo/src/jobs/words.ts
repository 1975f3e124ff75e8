const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

// Words that say nothing about a text. English and Russian, the languages the demo is written in.
const common = new Set(
  `a about after all also an and any are as at be because been but by can could did do does each for from had has
   have he her his how i if in into is it its just like may more most must no not of on one only or other our out
   over she should so some such than that the their them then there these they this those to under up was we were
   what when where which while who will with would you your
   а без бы был была были было быть в во вот все всё для до его ее её если есть же за и из или их к как ко которые
   который мы на не него нее них но о об он она они оно от по при с со так также то того только у уже что чтобы
   это этот`.split(/\s+/),
);

// Segmenting takes time by the square of the length in V8 (measured: 14 s for 200,000 characters), so a long text
// goes through in pieces, parted at white space where there is some.
const pieces = /[^]{1,2000}(?=\s|$)|[^]{1,2000}/g;

/** The words of a text, as written. */
export function* wordsOf(text: string): Generator<string> {
  for (const [piece] of text.matchAll(pieces))
    for (const { segment, isWordLike } of segmenter.segment(piece)) if (isWordLike) yield segment;
}

/** Whether a word is worth counting as a subject: not common, not a number, three letters or more. */
export const isTelling = (word: string): boolean =>
  word.length > 2 && !common.has(word) && !/^[\d.,]+$/.test(word);

/** What a person counts as characters: an emoji family is one, not eleven. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text, or its first `n` graphemes and "…". Never cuts inside an emoji or an accented letter. */
export function cutGraphemes(text: string, n: number): string {
  if (text.length <= n) return text;
  let count = 0;
  for (const { index } of segmenter.segment(text)) {
    if (count++ === n) return `${text.slice(0, index).trimEnd()}…`;
  }
  return text;
}

/** First graphemes of the first two words, in capitals; empty for a name without letters or digits. */
export function initials(name: string): string {
  return (name.match(/[\p{L}\p{N}][^\s]*/gu) ?? [])
    .slice(0, 2)
    .map((word) => [...segmenter.segment(word)][0]?.segment.toLocaleUpperCase() ?? '')
    .join('');
}

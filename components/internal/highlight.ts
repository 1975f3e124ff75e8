import { html } from 'lit';

/** Text with each place marked where what was looked for stands, in any case. */
export function highlight(text: string, wanted: string): unknown {
  const plain = text.toLowerCase();
  const needle = wanted.normalize('NFC').toLowerCase();
  // A letter that is two in lower case would move the marks.
  if (!needle || plain.length !== text.length) return text;
  const parts: unknown[] = [];
  let from = 0;
  for (let at = plain.indexOf(needle); at >= 0; at = plain.indexOf(needle, from)) {
    parts.push(text.slice(from, at), html`<mark>${text.slice(at, at + needle.length)}</mark>`);
    from = at + needle.length;
  }
  return from ? [...parts, text.slice(from)] : text;
}

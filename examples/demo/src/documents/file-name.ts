/** Longest name kept, in code points. */
const LONGEST = 200;

// C0 and C1 controls, and the marks that turn the reading direction: a name must not rewrite the page around it.
const unprintable = /[\p{Cc}\p{Bidi_Control}]/gu;

/** The name as it is kept and shown: no path, no control characters, NFC. It never becomes a path on disk. */
export function cleanName(raw: string): string {
  const last = raw.split(/[/\\]/).pop() ?? '';
  const name = last.normalize('NFC').replace(unprintable, '').trim();
  return [...name].slice(-LONGEST).join('') || 'Untitled';
}

/** Longest name kept, in code points. */
const LONGEST = 200;

// C0 and C1 controls, and the marks that turn the reading direction: a name must not rewrite the page around it.
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The name as it is kept and shown: no path, no control characters, NFC. It never becomes a path on disk. */
export function cleanName(raw: string): string {
  const last = raw.split(/[/\\]/).pop() ?? '';
  const name = last.normalize('NFC').replace(unprintable, '').trim();
  return [...name].slice(-LONGEST).join('') || 'Untitled';
}

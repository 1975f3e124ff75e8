import { parseJson } from '../http/body.js';

/** A frame as it came: an object with an `op`, the rest not looked at yet. */
export interface ClientFrame extends Readonly<Record<string, unknown>> {
  readonly op: string;
}

/** null for what is no JSON object with `op`, or cannot be stored. */
export function readClientFrame(text: string): ClientFrame | null {
  try {
    const value = parseJson(text);
    const isFrame =
      typeof value === 'object' && value !== null && 'op' in value && typeof value.op === 'string';
    return isFrame ? (value as ClientFrame) : null;
  } catch {
    return null;
  }
}

/** The client's name for its frame, for the answer; none where it is no such name. */
export function refOf({ ref }: ClientFrame): { ref?: string } {
  return typeof ref === 'string' && ref !== '' && ref.length <= 64 ? { ref } : {};
}

import type { Line, Shape } from './fault.js';

/** One block of an event stream, its blank line included. */
export interface Block {
  readonly text: string;
  /** `event:`, '' where it has none. */
  readonly event: string;
  /** How many came before it on this stream. */
  readonly index: number;
}

/** Calls `each` for every whole block of an event stream; what it returns, in text, is what the client gets. */
export const blocks =
  (each: (block: Block, line: Line) => readonly (string | Uint8Array)[]): ((line: Line) => Shape) =>
  (line) => {
    const decoder = new TextDecoder();
    let partial = '';
    let index = 0;
    return {
      write(bytes) {
        partial += decoder.decode(bytes, { stream: true });
        for (let end = partial.indexOf('\n\n'); end >= 0; end = partial.indexOf('\n\n')) {
          const text = partial.slice(0, end + 2);
          partial = partial.slice(end + 2);
          const event = /^event: ?(.*)$/m.exec(text)?.[1] ?? '';
          for (const part of each({ text, event, index: index++ }, line))
            line.write(typeof part === 'string' ? Buffer.from(part) : part);
        }
      },
    };
  };

const carriesState = ({ event }: Block): boolean => /^(notification|update|remove|bulk)$/.test(event);

/** Each event waits for the next one, as under an antivirus that looks at whole packets. */
export function oneLate(from = 0): (line: Line) => Shape {
  return (line) => {
    let waiting: string[] = [];
    return blocks((block) => {
      if (block.index < from) return [block.text];
      const out = waiting;
      waiting = [block.text];
      line.note(`kept ${block.event} back until the next`);
      return out;
    })(line);
  };
}

/** Says each state frame twice. */
export const twice = blocks((block, line) => {
  if (!carriesState(block)) return [block.text];
  line.note(`said ${block.event} twice`);
  return [block.text, block.text];
});

/** Says state frames in pairs the wrong way round. */
export const swapped: (line: Line) => Shape = (line) => {
  let first: string | null = null;
  return blocks((block) => {
    if (!carriesState(block)) return [block.text];
    if (first === null) {
      first = block.text;
      return [];
    }
    const out = [block.text, first];
    first = null;
    line.note('swapped two frames');
    return out;
  })(line);
};

/** Leaves out the state frames that `which` names by their number on this stream. */
export const without = (which: (nth: number) => boolean): ((line: Line) => Shape) => {
  return (line) => {
    let nth = 0;
    return blocks((block) => {
      if (!carriesState(block) || !which(nth++)) return [block.text];
      line.note(`left out ${block.event}`);
      return [];
    })(line);
  };
};

/** Puts text of ours behind the block with this number. */
export const inject = (after: number, text: string | Uint8Array, what: string): ((line: Line) => Shape) =>
  blocks((block, line) => {
    if (block.index !== after) return [block.text];
    line.note(`put in ${what}`);
    return [block.text, text];
  });

/** Rewrites every block. */
export const rewrite = (change: (text: string) => string): ((line: Line) => Shape) =>
  blocks((block, line) => {
    const text = change(block.text);
    if (text !== block.text) line.note(`rewrote ${block.event}`);
    return [text];
  });

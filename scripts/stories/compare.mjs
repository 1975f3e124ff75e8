// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How different the colours of a pixel may be, from 0 to 1, and how many pixels may be more different than that. */
const threshold = 0.1;
const share = 0.002;

/**
 * Compares a picture with the one that was accepted.
 * @param {Buffer} shot
 * @param {{ accepted: string, actual: string, accept: boolean }} files where the accepted one is, and where to put what differs
 * @returns {string | null} what is wrong
 */
export function compare(shot, { accepted, actual, accept }) {
  if (accept) {
    mkdirSync(dirname(accepted), { recursive: true });
    // What is the same to the eye is not written anew.
    if (!existsSync(accepted) || differs(shot, readFileSync(accepted))) writeFileSync(accepted, shot);
    return null;
  }
  const wrong = existsSync(accepted) ? differs(shot, readFileSync(accepted)) : 'no picture was accepted yet';
  if (wrong) {
    mkdirSync(dirname(actual), { recursive: true });
    writeFileSync(actual, shot);
  }
  return wrong;
}

/** @type {(one: Buffer, other: Buffer) => string | null} */
function differs(one, other) {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height)
    return `${a.width} × ${a.height} instead of ${b.width} × ${b.height}`;
  const pixels = pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold });
  const part = pixels / (a.width * a.height);
  return part > share ? `${(part * 100).toFixed(2)} % of the pixels differ` : null;
}

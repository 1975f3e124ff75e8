import { expect } from '@open-wc/testing';
import { computed, contrast, filled, grounds, shapes, texts } from './colour-pairs.js';

/** Fails where a text cannot be read, or a shape with a meaning be seen, on a ground that it may lie on (WCAG 1.4.3, 1.4.11). */
export function expectContrast(element: Element): void {
  const ratio = (one: string, other: string) => contrast(computed(element, one), computed(element, other));
  for (const ground of grounds) {
    for (const text of texts) expect(ratio(text, ground), `${text} on ${ground}`).to.be.at.least(4.5);
    for (const shape of shapes) expect(ratio(shape, ground), `${shape} on ${ground}`).to.be.at.least(3);
  }
  for (const [text, ground] of filled as [string, string][])
    expect(ratio(text, ground), `${text} on ${ground}`).to.be.at.least(4.5);
}

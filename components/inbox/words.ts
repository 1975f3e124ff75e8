import { addStrings } from '../internal/strings.js';
import en from '../locales/en-inbox.js';

let isAdded = false;

/** Brings the inbox's own English, which a page without one does not load. Before the element is in a page. */
export function addWords(): void {
  if (isAdded) return;
  isAdded = true;
  addStrings('en', en);
}

import type { Toast } from './toast.js';

const shortestMs = 6000;
const longestMs = 15_000;

/**
 * How long a toast stays, in milliseconds: time to notice it, then to read it, and more where there is
 * something to decide. `Infinity` for urgent ones. What leaves is still in the list (WCAG 2.2.1).
 *
 * @param stay - what the person chose: 1 normal, 2 longer, `Infinity` until they dismiss it
 */
export function toastDuration(toast: Toast, stay: number): number {
  const newest = toast.members[0];
  if (toast.urgent || !newest) return Infinity;
  const { actions, action, priority } = newest.item;
  const reading = Math.min(Math.max(3000 + 450 * newest.words, shortestMs), longestMs);
  const atLeast = [
    toast.count > 1 ? 8000 : 0,
    actions.length || action ? 10_000 : 0,
    priority === 'high' ? 12_000 : 0,
  ];
  return Math.max(reading, ...atLeast) * stay;
}

import type { Toast } from './toast.js';

/**
 * How long a toast stays, in milliseconds: time to notice it, then to read it, and more where there is
 * something to decide. `Infinity` for urgent ones. What leaves is still in the list (WCAG 2.2.1).
 *
 * @param stay - what the person chose: 1 normal, 2 longer, `Infinity` until they dismiss it
 */
export function toastDuration({ members: [newest], count, urgent, heldBy }: Toast, stay: number): number {
  if (urgent || !newest) return Infinity;
  const { actions, action, priority } = newest.item;
  const reading = Math.min(3000 + 450 * newest.words, 15_000);
  const several = count > 1 || heldBy ? 8000 : 6000;
  const deciding = actions.length || action ? 10_000 : 0;
  return Math.max(reading, several, deciding, priority === 'high' ? 12_000 : 0) * stay;
}

// A bell, and beside it the least that a page can do: an EventSource that writes the same number as text. Both hear of the
// same commits on streams of their own.
import 'belfry/define';
import { livePage } from '../support/live-page.js';

const frames = [];
let last = { bare: 0, bell: 0 };

livePage(
  '<notif-provider><notif-bell max="5000"></notif-bell></notif-provider><output></output><i></i>',
  {},
  {
    /** What the bell shows, which is one more with each revision. */
    rev: () => last.bell,
    frames: () => frames,
  },
);
const output = document.querySelector('output');
const bell = document.querySelector('notif-bell');
const probe = document.querySelector('i');
probe.style.display = 'block';

new EventSource('/api/v1/stream').addEventListener('notification', ({ data }) => {
  output.textContent = JSON.parse(data).counts.unread;
});

// Layout is observed after all that runs before a frame is painted: what stands in the text then is what is seen.
new ResizeObserver(() => {
  const badge = bell.shadowRoot.querySelector('[part=badge]')?.textContent ?? '';
  const shown = { bare: Number(output.textContent), bell: Number(badge.replace(/\D/g, '')) };
  const changed = shown.bare !== last.bare || shown.bell !== last.bell;
  last = shown;
  if (changed) frames.push({ frame, at: performance.timeOrigin + performance.now(), ...shown });
}).observe(probe);

let frame = 0;
function next() {
  frame++;
  probe.style.width = `${100 + (frame % 2)}px`;
  requestAnimationFrame(next);
}
requestAnimationFrame(next);

// What both pages are watched by: the floor, written by hand, and ours.
/** Milliseconds since the page was asked for, in the frame after `check` first holds. */
export const whenPainted = (check) =>
  new Promise((resolve) => {
    const look = () => {
      if (!check()) return requestAnimationFrame(look);
      // This frame is about to be painted; the next callback comes after it.
      requestAnimationFrame(() => resolve(performance.now()));
    };
    requestAnimationFrame(look);
  });

/** How many milliseconds from the press of a button until `check` holds and is painted. */
export async function fromClick(button, check) {
  let pressed = NaN;
  button.addEventListener('click', () => (pressed = performance.now()), { capture: true, once: true });
  button.click();
  return (await whenPainted(check)) - pressed;
}

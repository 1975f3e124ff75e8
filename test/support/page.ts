import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';

/** Every element below `root`, shadow roots included, in the order of the page; what is slotted comes where it is drawn. */
export function* elementsIn(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.children) {
    if (!(element instanceof HTMLElement)) continue;
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
    yield* elementsIn(element);
  }
}

const visible = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true });

/** What a person reads in it, on one line. Isolates are for the eye. */
export function textOf(element: Element): string {
  return (element as HTMLElement).innerText
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Its accessible name, as far as our elements use the ways to give one. Isolates are for the eye. */
export function nameOf(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const root = element.getRootNode() as ShadowRoot;
  const name = ids.length
    ? ids.map((id) => root.getElementById(id)?.textContent.trim()).join(' ')
    : (element.getAttribute('aria-label') ?? textOf(element));
  return name
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const implicit: Record<string, string> = {
  button: 'button:not([role])',
  link: 'a[href]:not([role])',
  article: 'article',
  dialog: 'dialog',
  heading: 'h1,h2,h3',
};

/** All visible elements of a role below `root`, whatever shadow root they are in. */
export function allByRole(root: ParentNode, role: string): HTMLElement[] {
  const selector = [`[role="${role}"]`, implicit[role]].filter(Boolean).join(',');
  return [...elementsIn(root)].filter(
    (element) => element.matches(selector) && visible(element) && !element.closest('[aria-hidden=true]'),
  );
}

/** The one visible element of that role and name; says what there is instead when there is none. */
export function byRole(root: ParentNode, role: string, name: string | RegExp): HTMLElement {
  const all = allByRole(root, role);
  const found = all.filter((element) =>
    typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)),
  );
  if (found.length !== 1 || !found[0]) {
    const there = all.map((element) => `"${nameOf(element)}"`).join(', ') || 'none';
    throw new Error(`${found.length} ${role} elements are called ${String(name)}. There are: ${there}.`);
  }
  return found[0];
}

/** Whether there is a visible element of that role and name. */
export function hasRole(root: ParentNode, role: string, name: string | RegExp): boolean {
  return allByRole(root, role).some((element) =>
    typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)),
  );
}

/** The element that has the focus, in whatever shadow root. */
export function focused(): HTMLElement {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement;
}

/** Whether an element is `box` or lies within it, shadow roots included. */
export function deepContains(box: Element, element: Element | null | undefined): boolean {
  for (let at: Node | null | undefined = element; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host)
    if (at === box) return true;
  return false;
}

/** Waits until `check` no longer throws, at most `ms`; then its own error says what is wrong. */
export async function eventually<T>(check: () => T, ms = 4000): Promise<T> {
  for (const end = performance.now() + ms; ; await aTimeout(20)) {
    try {
      return check();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}

/** What the announcer holds now. */
export const spoken = (role: 'status' | 'alert' = 'status'): string =>
  (document.querySelector(`.notif-announcer > [role=${role}]`)?.textContent ?? '').replace(
    /[\u2068\u2069]/g,
    '',
  );

/** Waits until a sentence has been spoken; sentences come 1.5 s apart, so others may be before it. */
export function expectSpoken(text: string | RegExp, role?: 'status' | 'alert'): Promise<void> {
  return eventually(() => {
    if (typeof text === 'string') expect(spoken(role)).to.equal(text);
    else expect(spoken(role)).to.match(text);
  }, 9000);
}

/** Presses keys one after another; "Control+z" holds the first while it presses the second. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const [held, pressed] = /^(Control|Shift)\+(.+)$/.exec(key)?.slice(1) ?? [];
    if (held && pressed) {
      await sendKeys({ down: held });
      await sendKeys({ press: pressed });
      await sendKeys({ up: held });
    } else await sendKeys({ press: key });
  }
}

/** What the console is warned of until the test is over, as it comes. */
export function warnings(): () => readonly string[] {
  const heard: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => heard.push(words.join(' '));
  restore.push(() => (console.warn = warn));
  return () => heard;
}

const restore: (() => void)[] = [];
afterEach(() => restore.splice(0).forEach((run) => run()));

/** A press of the mouse in its middle: whatever lies on top there gets it. */
export async function clickOn(element: HTMLElement): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({ type: 'click', position });
}

/** A modal dialog of the page, with a button in it. */
export function openDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.append(document.createElement('button'));
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

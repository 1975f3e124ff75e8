let prefix = '';
let observer: MutationObserver | undefined;

/** The title as the page wrote it, read anew each time: it is the page's, and only the prefix is ours. */
const own = (): string => {
  const { title } = document;
  return prefix && title.startsWith(prefix) ? title.slice(prefix.length) : title;
};

function write(title = own()): void {
  // What is written is heard of as well: written only where it changes something, that ends here.
  if (document.title !== prefix + title) document.title = prefix + title;
}

/** Puts "(3) " before the title of the page, and back before each one that the page sets later. Empty: takes it away. */
export function signTitle(text: string): void {
  const title = own();
  prefix = text && `(${text}) `;
  write(title);
  if (!prefix) {
    observer?.disconnect();
    observer = undefined;
  } else if (!observer) {
    observer = new MutationObserver(() => write());
    observer.observe(document.head, { subtree: true, childList: true, characterData: true });
  }
}

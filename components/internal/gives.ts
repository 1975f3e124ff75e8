/** Whether the page fills a slot: one that is handed on empty would hide what the list has for that place. */
export const gives = (host: Element, name: string): boolean =>
  [...host.children].some(
    (child) =>
      child.slot === name &&
      !(child instanceof HTMLSlotElement && !child.assignedNodes({ flatten: true }).length),
  );

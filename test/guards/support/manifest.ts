import { readFileSync } from 'node:fs';

interface Line {
  name: string;
  description?: string;
}

/** What the guards need of a custom element's entry in custom-elements.json. */
export interface ElementEntry {
  name: string;
  customElement?: boolean;
  tagName?: string;
  description?: string;
  cssParts?: Line[];
  slots?: Line[];
  events?: Line[];
  cssProperties?: Line[];
  cssStates?: Line[];
}

interface Manifest {
  modules: { path: string; declarations?: ElementEntry[] }[];
}

/** Every element of the manifest that the build wrote, with the module it stands in. */
export function elementsOfTheManifest(): { element: ElementEntry; tag: string; path: string }[] {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
  return modules.flatMap(({ path, declarations = [] }) =>
    declarations
      .filter(({ customElement }) => customElement === true)
      .map((element) => ({ element, path, tag: element.tagName ?? `${element.name}, which has no tag` })),
  );
}

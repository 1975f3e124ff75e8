import { unsafeCSS, type CSSResult } from 'lit';

/** A style sheet without expressions. Lit's own `css` would bring the long text of an error about those. */
export const css = ([text]: TemplateStringsArray): CSSResult => unsafeCSS(text);

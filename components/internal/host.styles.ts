import { unsafeCSS } from 'lit';
import { css } from './css.js';
import { hostBellStyles } from './host-bell.styles.js';
import { colourRules } from './tokens-bell.js';
import { colours } from './tokens.js';

/** The look that panel, list, item and toast share: colours, type, reset, icons, focus ring. */
export const hostStyles = [
  unsafeCSS(hostBellStyles),
  unsafeCSS(colourRules(colours)),
  css`
    :host {
      --_text-xs: var(--notif-text-xs, 0.75rem);
      --_line-xs: var(--notif-line-xs, 1rem);
      --_text-sm: var(--notif-text-sm, 0.8125rem);
      --_line-sm: var(--notif-line-sm, 1.125rem);
      --_text-md: var(--notif-text-md, 0.875rem);
      --_line-md: var(--notif-line-md, 1.25rem);
      --_text-lg: var(--notif-text-lg, 1rem);
      --_line-lg: var(--notif-line-lg, 1.5rem);
      --_weight-medium: var(--notif-weight-medium, 500);
      --_weight-bold: var(--notif-weight-bold, 600);
      --_title-font: var(--notif-title-font, inherit);
      --_gutter: var(--notif-gutter, 1.5rem);
      --_radius-l: var(--notif-radius-l, calc(14px * var(--_radius-scale)));
      --_shadow-float: var(
        --notif-shadow-float,
        0 0 0 1px var(--_edge),
        inset 0 1px 0 var(--_highlight),
        0 2px 6px var(--_shade-1),
        0 20px 44px -12px var(--_shade-2)
      );
      --_dur-1: 80ms;
      --_dur-2: 140ms;
      --_ease-out: cubic-bezier(0.2, 0.8, 0.2, 1);
      --_ease-in: cubic-bezier(0.4, 0, 1, 1);
      font-size: var(--_text-md);
      line-height: var(--_line-md);
      font-weight: 400;
      color: var(--_text);
      letter-spacing: -0.006em;
    }
    :host(:is(:lang(ar), :lang(ru))) {
      letter-spacing: 0;
    }
    button {
      appearance: none;
      border: 0;
      background: none;
      padding: 0;
      margin: 0;
      font: inherit;
      letter-spacing: inherit;
      color: inherit;
      cursor: pointer;
    }
    p,
    h2,
    h3 {
      margin: 0;
      font: inherit;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    .i-more {
      stroke-width: 3;
    }
    .flip:dir(rtl) {
      transform: scaleX(-1);
    }
    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (prefers-reduced-motion: reduce) {
      *,
      ::before,
      ::after {
        animation: none !important;
        transition: none !important;
      }
    }
    @media (prefers-contrast: more) {
      :host {
        --_text-2: var(--_text);
        --_text-3: var(--_text);
        --_border: var(--_border-strong);
      }
    }
  `,
];

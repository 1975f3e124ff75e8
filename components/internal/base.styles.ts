import { css, unsafeCSS } from 'lit';
import { baseColours, canLightDark, colourRules } from './tokens.js';

/** What the bell needs of the look, and with it every element: colours, type, reset, icons, focus ring. */
export const baseStyles = [
  unsafeCSS(colourRules(baseColours, canLightDark)),
  css`
    :host {
      --_text-sm: var(--notif-text-sm, 0.8125rem);
      --_line-sm: var(--notif-line-sm, 1.125rem);
      --_text-md: var(--notif-text-md, 0.875rem);
      --_line-md: var(--notif-line-md, 1.25rem);
      --_radius-scale: var(--notif-radius-scale, 1);
      --_radius-m: var(--notif-radius-m, calc(8px * var(--_radius-scale)));
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
      --_dur-3: 200ms;
      --_ease-out: cubic-bezier(0.2, 0.8, 0.2, 1);
      font-family: var(--notif-font, inherit);
      font-size: var(--_text-md);
      line-height: var(--_line-md);
      font-weight: 400;
      color: var(--_text);
      letter-spacing: -0.006em;
    }
    :host([hidden]) {
      display: none;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
    :host(:is(:lang(ar), :lang(ru))) {
      letter-spacing: 0;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
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
    :focus-visible {
      outline: var(--notif-ring, 2px solid var(--_focus));
      outline-offset: var(--notif-ring-offset, 2px);
    }
    .i {
      display: block;
      flex: none;
      inline-size: 20px;
      block-size: 20px;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.7;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .i-12 {
      inline-size: 12px;
      block-size: 12px;
      stroke-width: 2.5;
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
      }
    }
  `,
];

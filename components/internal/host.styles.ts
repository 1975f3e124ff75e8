import { css, unsafeCSS } from 'lit';
import { canLightDark, colourRules } from './tokens.js';

/** The look that panel, list, item and toast share: colours, type, reset, icons, focus ring. */
export const hostStyles = [
  unsafeCSS(colourRules(canLightDark)),
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
    :host {
      --_text-xs: var(--notif-text-xs, 0.75rem);
      --_line-xs: var(--notif-line-xs, 1rem);
      --_text-lg: var(--notif-text-lg, 1rem);
      --_line-lg: var(--notif-line-lg, 1.5rem);
      --_weight-medium: var(--notif-weight-medium, 500);
      --_weight-bold: var(--notif-weight-bold, 600);
      --_title-font: var(--notif-title-font, inherit);
      --_gutter: var(--notif-gutter, 1.5rem);
      --_radius-s: var(--notif-radius-s, calc(6px * var(--_radius-scale)));
      --_ease-in: cubic-bezier(0.4, 0, 1, 1);
      --_ease-move: cubic-bezier(0.3, 0, 0.1, 1);
    }
    ul,
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    .i-24 {
      inline-size: 24px;
      block-size: 24px;
      stroke-width: 1.5;
    }
    .i-18 {
      inline-size: 18px;
      block-size: 18px;
      stroke-width: 1.8;
    }
    .i-16 {
      inline-size: 16px;
      block-size: 16px;
      stroke-width: 2;
    }
    .i-14 {
      inline-size: 14px;
      block-size: 14px;
      stroke-width: 2.2;
    }
    .i-10 {
      inline-size: 10px;
      block-size: 10px;
      stroke-width: 3.4;
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
    @media (prefers-contrast: more) {
      :host {
        --_text-3: var(--_text);
        --_border: var(--_border-strong);
      }
    }
  `,
];

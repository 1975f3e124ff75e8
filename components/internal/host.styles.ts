import { css, unsafeCSS } from 'lit';
import { baseStyles } from './base.styles.js';
import { canLightDark, colourRules, moreColours } from './tokens.js';

/** The look that panel, list, item and toast share. The bell, which loads alone, has {@link baseStyles}. */
export const hostStyles = [
  baseStyles,
  unsafeCSS(colourRules(moreColours, canLightDark)),
  css`
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

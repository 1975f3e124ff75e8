import { bellColours, colourRules } from './tokens-bell.js';

/** Nothing but a name by which editors and formatters know a style sheet. */
export const css = String.raw;

/** The look that every element shares, the bell too, which loads before anything else. */
export const hostBellStyles =
  colourRules(bellColours) +
  css`
    :host([hidden]) {
      display: none;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
    :host {
      --_radius-scale: var(--notif-radius-scale, 1);
      --_radius-m: var(--notif-radius-m, calc(8px * var(--_radius-scale)));
      font-family: var(--notif-font, inherit);
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    :focus-visible {
      outline: var(--notif-ring, 2px solid var(--_focus));
      outline-offset: var(--notif-ring-offset, 2px);
    }
    .i {
      display: block;
      flex: none;
      fill: none;
      stroke: currentColor;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `;

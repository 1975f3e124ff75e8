import { css } from '@lit/reactive-element';

/** The bell loads before anything else, so it has its own few tokens; host.styles.ts is for what comes later. */
export const bellStyles = css`
  :host {
    --_size: var(--notif-bell-size, 40px);
    --_surface: var(--notif-surface, light-dark(#fff, #101216));
    --_ground: var(--notif-bell-ground, var(--_surface));
    --_fill: var(--notif-fill, light-dark(#eef0f3, #272a32));
    --_text: var(--notif-text, light-dark(#15171c, #eff1f4));
    --_text-2: var(--notif-text-2, light-dark(#545a66, #aab0bc));
    --_accent: var(--notif-accent, light-dark(#3f54e3, #5365ee));
    display: inline-block;
    inline-size: var(--_size);
    block-size: var(--_size);
    vertical-align: middle;
    font-family: var(--notif-font, inherit);
    font-size: 0.8125rem;
    line-height: 1.4;
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
  button {
    all: unset;
    box-sizing: border-box;
    border-radius: var(--notif-radius-m, calc(8px * var(--notif-radius-scale, 1)));
    cursor: pointer;
  }
  :focus-visible {
    outline: var(--notif-ring, 2px solid var(--notif-focus, light-dark(var(--_accent), #8f9dff)));
    outline-offset: var(--notif-ring-offset, 2px);
  }
  .bell {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 100%;
    block-size: 100%;
    color: var(--_text-2);
    anchor-name: --bell;
  }
  .bell:is(:hover, [aria-expanded='true']) {
    --_ground: var(--_fill);
    background: var(--_fill);
    color: var(--_text);
  }
  .bell[aria-disabled] {
    background: none;
    color: color-mix(in srgb, var(--_text) 55%, var(--_surface));
    cursor: default;
  }
  .bell > * {
    grid-area: 1 / 1;
  }
  .i {
    display: block;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .badge,
  .glyph {
    position: absolute;
    border-radius: 99px;
    background: var(--_ground);
  }
  .glyph {
    inset-block-end: calc(50% - 14px);
    inset-inline-end: calc(50% - 15px);
    padding: 1.5px;
  }
  .i-12 {
    inline-size: 12px;
    block-size: 12px;
    stroke-width: 2.5;
  }
  .badge {
    inset-block-start: calc(50% - 16px);
    inset-inline-start: calc(50% + 2px);
    box-sizing: border-box;
    min-inline-size: 16px;
    padding-inline: 4px;
    box-shadow: 0 0 0 1.5px var(--_ground);
    font-size: 0.65625rem;
    line-height: 16px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .badge:not(.outline) {
    background: var(--notif-badge, var(--_accent));
    color: var(--notif-on-badge, var(--notif-on-accent, #fff));
  }
  .urgent:not(.outline) {
    background: var(--notif-urgent-fill, light-dark(#c71f45, #d92c55));
    color: var(--notif-on-urgent, #fff);
  }
  .urgent::before {
    content: '!';
    margin-inline-end: 2px;
  }
  .outline {
    box-shadow:
      inset 0 0 0 1.25px var(--notif-border-strong, light-dark(#828895, #6f7786)),
      0 0 0 1.5px var(--_ground);
  }
  .dot {
    inset-block-start: calc(50% - 11px);
    min-inline-size: 8px;
    block-size: 8px;
    padding: 0;
  }
  .failure {
    max-inline-size: 280px;
    padding: 16px;
    border: 0;
    border-radius: 14px;
    background: var(--notif-surface-raised, light-dark(#fff, #16181d));
    color: var(--_text);
    box-shadow: 0 4px 40px rgb(0 0 0 / 0.3);
    /* In engines without anchors it stands in the corner of the screen. */
    margin-block: 8px auto;
    margin-inline: auto 0;
    position-anchor: --bell;
    position-area: block-end span-inline-start;
    position-try: flip-inline;
  }
  .retry {
    padding: 7px 12px;
    background: var(--_fill);
  }
  @media (pointer: coarse) {
    :host {
      --_size: var(--notif-bell-size, 44px);
    }
  }
  @media (forced-colors: active) {
    .badge,
    .failure,
    .retry {
      border: 1px solid;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

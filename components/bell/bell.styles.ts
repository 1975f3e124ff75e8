import { css } from 'lit';

export const bellStyles = css`
  :host {
    --_size: var(--notif-bell-size, 40px);
    --_ground: var(--notif-bell-ground, var(--_surface));
    display: inline-block;
    inline-size: var(--_size);
    block-size: var(--_size);
    vertical-align: middle;
  }
  .bell {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 100%;
    block-size: 100%;
    border-radius: var(--_radius-m);
    color: var(--_text-2);
    anchor-name: --bell;
  }
  .bell > * {
    grid-area: 1 / 1;
  }
  .bell:is(:hover, [aria-expanded='true']) {
    --_ground: var(--_fill);
    background: var(--_fill);
    color: var(--_text);
  }
  .bell[aria-disabled] {
    --_ground: var(--notif-bell-ground, var(--_surface));
    background: none;
    color: color-mix(in srgb, var(--_text) 55%, var(--_ground));
    cursor: default;
  }
  .badge,
  .dot,
  .glyph {
    position: absolute;
    display: flex;
    align-items: center;
    justify-content: center;
    border-radius: 99px;
  }
  .badge {
    inset-block-start: calc(50% - 16px);
    inset-inline-start: calc(50% + 2px);
    min-inline-size: 16px;
    min-block-size: 16px;
    padding-inline: 4px;
    gap: 1px;
    background: var(--_badge);
    color: var(--_on-badge);
    box-shadow: 0 0 0 1.5px var(--_ground);
    font-size: 0.65625rem;
    line-height: 1;
    font-weight: 600;
    letter-spacing: 0;
    font-variant-numeric: tabular-nums;
  }
  .urgent {
    background: var(--_urgent-fill);
    color: var(--_on-urgent);
  }
  .urgent.badge {
    padding-inline: 5px;
    gap: 2.5px;
  }
  .urgent svg {
    inline-size: 2px;
    block-size: 9px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.7;
    stroke-linecap: round;
  }
  .outline {
    background: var(--_ground);
    color: var(--_text-2);
    box-shadow:
      inset 0 0 0 1.25px var(--_border-strong),
      0 0 0 1.5px var(--_ground);
  }
  .dot {
    inset-block-start: calc(50% - 11px);
    inset-inline-start: calc(50% + 2px);
    inline-size: 8px;
    block-size: 8px;
    background: var(--_badge);
    box-shadow: 0 0 0 2px var(--_ground);
  }
  .glyph {
    inset-block-end: calc(50% - 14px);
    inset-inline-end: calc(50% - 15px);
    padding: 1.5px;
    background: var(--_ground);
  }
  .failure {
    inline-size: 280px;
    padding: 16px;
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    color: var(--_text-2);
    box-shadow: var(--_shadow-float);
    font-size: var(--_text-sm);
    line-height: var(--_line-sm);
  }
  .failure h2 {
    color: var(--_text);
    font-size: var(--_text-md);
    font-weight: 600;
  }
  .retry {
    min-block-size: 32px;
    padding-inline: 12px;
    margin-block-start: 12px;
    border-radius: var(--_radius-m);
    background: var(--_fill);
    color: var(--_text);
    font-weight: 500;
  }
  .retry:hover {
    background: var(--_fill-hover);
  }
  [aria-busy='true'] {
    cursor: progress;
  }
  /* Where it cannot stand under the bell, it stands in the middle of the screen. */
  @supports (position-area: block-end) {
    .failure {
      position-anchor: --bell;
      position-area: block-end span-inline-start;
      position-try-fallbacks: flip-inline, flip-block;
      inset: auto;
      margin: 8px 0;
    }
  }
  @media (pointer: coarse) {
    :host {
      --_size: var(--notif-bell-size, 44px);
    }
    .retry {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .badge,
    .dot,
    .failure,
    .retry {
      border: 1px solid;
    }
    .bell[aria-disabled] {
      color: GrayText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

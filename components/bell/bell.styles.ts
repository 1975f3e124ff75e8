import { css, hostBellStyles } from '../internal/host-bell.styles.js';

/** The bell loads before anything else; host.styles.ts is for what comes later. */
export const bellStyles =
  hostBellStyles +
  css`
    :host {
      --_size: var(--notif-bell-size, 40px);
      --_ground: var(--notif-bell-ground, var(--_surface));
      display: inline-block;
      inline-size: var(--_size);
      block-size: var(--_size);
      vertical-align: middle;
      font-size: 0.8125rem;
      line-height: 1.4;
    }
    button {
      all: unset;
      border-radius: var(--_radius-m);
      cursor: pointer;
    }
    .bell {
      position: relative;
      display: grid;
      place-items: center;
      /* Not what is left of the host by a page that resets everything. */
      inline-size: var(--_size);
      block-size: var(--_size);
      color: var(--_text-2);
      anchor-name: --bell;
      /* What the dot on the icon of the tab is drawn with: the colour as it comes out. */
      accent-color: var(--_badge);
      &:is(:hover, [aria-expanded='true']) {
        --_ground: var(--_fill);
        background: var(--_fill);
        color: var(--_text);
      }
      &[aria-disabled] {
        background: none;
        color: color-mix(in srgb, var(--_text) 55%, var(--_surface));
        cursor: default;
      }
      > * {
        grid-area: 1 / 1;
      }
    }
    .glyph,
    .badge {
      position: absolute;
      border-radius: 99px;
      background: var(--_ground);
    }
    .glyph {
      inset-block-end: calc(50% - 14px);
      inset-inline-end: calc(50% - 15px);
      padding: 1.5px;
    }
    .badge {
      inset-block-start: calc(50% - 16px);
      inset-inline-start: calc(50% + 2px);
      min-inline-size: 16px;
      padding-inline: 4px;
      box-shadow: 0 0 0 1.5px var(--_ground);
      font-size: 0.65625rem;
      line-height: 16px;
      font-weight: 600;
      font-variant-numeric: tabular-nums;
      text-align: center;
      &:not(.outline) {
        background: var(--_badge);
        color: var(--_on-badge);
      }
    }
    .urgent {
      --_badge: var(--_urgent-fill);
      --_on-badge: var(--_on-urgent);
      &:not(.dot)::before {
        content: '!';
        margin-inline-end: 2px;
      }
    }
    .outline {
      box-shadow:
        inset 0 0 0 1.25px var(--_border-strong),
        0 0 0 1.5px var(--_ground);
    }
    .dot {
      inset-block-start: calc(50% - 11px);
      min-inline-size: 8px;
      block-size: 8px;
      padding: 0;
    }
    .failure {
      max-inline-size: 312px;
      padding: 16px;
      border: 0;
      border-radius: 14px;
      background: var(--_surface-raised);
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

import { css } from '../internal/css.js';

/* Grid: rail 16, media, 12, text. The unread dot hangs in the gutter, the urgent bar on the panel's own edge. */
export const itemStyles = css`
  :host {
    --_row-pad: var(--notif-row-pad, 0.625rem);
    --_media: var(--notif-media, 2rem);
    display: block;
  }
  article {
    scroll-margin-block: 8px;
  }
  /* The label of a day is no part of what is in focus. */
  article:focus-visible {
    outline: none;
  }
  .day {
    padding: 8px 16px 4px;
    font-size: var(--_text-xs);
    line-height: var(--_line-xs);
    font-weight: var(--_weight-medium);
    color: var(--_text-3);
  }
  :host(:not(:first-child)) .day {
    padding-block-start: 12px;
  }
  .row {
    --_ground: var(--_surface-unread);
    position: relative;
    display: grid;
    grid-template-columns: 16px var(--_media) minmax(0, 1fr);
    padding-block: var(--_row-pad);
    padding-inline-end: 12px;
    border-radius: calc(10px * var(--_radius-scale));
    background: var(--_ground);
  }
  .row:not(.is-unread) {
    --_ground: var(--_surface-raised);
  }
  .row:hover,
  .row:has(:popover-open) {
    --_ground: var(--_surface-hover);
  }
  article:focus-visible .row {
    outline: var(--notif-ring, 2px solid var(--_focus));
    outline-offset: -2px;
  }
  .is-urgent::before {
    content: '';
    position: absolute;
    inset-block: 10px;
    inset-inline-start: calc(-1 * var(--_inset, 8px));
    inline-size: 3px;
    border-start-end-radius: 3px;
    border-end-end-radius: 3px;
    background: var(--_urgent);
  }
  .rail {
    block-size: calc(var(--_media) + 4px);
    display: grid;
    place-items: center;
  }
  .dot {
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_dot);
    forced-color-adjust: none;
  }
  .is-urgent .dot {
    background: var(--_urgent);
  }
  .row-media {
    position: relative;
    inline-size: var(--_media);
    block-size: var(--_media);
    margin-block-start: 2px;
  }
  .is-urgent .tile {
    background: var(--_urgent-fill);
    color: var(--_on-urgent);
  }
  .main {
    padding-inline-start: 12px;
    min-inline-size: 0;
  }
  .row-title {
    font-family: var(--_title-font);
    color: var(--_text-2);
    font-weight: var(--_weight-medium);
    text-wrap: pretty;
  }
  .row-title,
  .row-body {
    overflow: hidden;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .is-unread .row-title {
    color: var(--_text);
    font-weight: var(--_weight-bold);
    letter-spacing: -0.011em;
  }
  .row-title a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .row-body {
    margin-block-start: 1px;
    font-size: var(--_text-sm);
    line-height: var(--_line-sm);
    color: var(--_text-3);
    text-wrap: pretty;
  }
  .is-unread .row-body {
    color: var(--_text-2);
  }
  [data-clamp] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .line {
    display: flex;
    align-items: center;
    margin-block-start: 4px;
  }
  .row-meta {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    font-size: var(--_text-xs);
    line-height: var(--_line-xs);
    letter-spacing: 0;
    font-variant-numeric: tabular-nums;
    color: var(--_text-3);
  }
  .row-meta > * {
    unicode-bidi: plaintext;
  }
  .row-meta > :not(:last-child)::after {
    content: '·' / '';
    margin-inline: 5px;
    color: var(--_text-3);
    font-weight: 400;
  }
  .prio,
  .pending {
    display: inline-flex;
    align-items: center;
    color: var(--_text-2);
  }
  .row-meta .i {
    margin-inline-end: 3px;
  }
  .prio {
    font-weight: 600;
  }
  .is-urgent .prio {
    color: var(--_urgent);
  }
  @media (hover: none), (pointer: coarse) {
    .row {
      padding-block: 12px;
      padding-inline-end: 16px;
    }
  }
  @media (forced-colors: active) {
    .row .dot {
      background: Highlight;
    }
    .tile,
    .avatar,
    .row-mark {
      border: 1px solid CanvasText;
    }
    .is-urgent::before {
      background: CanvasText;
    }
  }
`;

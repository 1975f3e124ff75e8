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
    /* The label of a day is no part of what is in focus. */
    &:focus-visible {
      outline: none;
      .row {
        outline: var(--notif-ring, 2px solid var(--_focus));
        outline-offset: -2px;
      }
    }
  }
  .day,
  .row-meta,
  .more {
    font-size: var(--_text-xs);
    line-height: var(--_line-xs);
    color: var(--_text-3);
  }
  .day,
  .row-title,
  .more {
    font-weight: var(--_weight-medium);
  }
  .day {
    padding: 8px 16px 4px;
  }
  .later {
    padding-block-start: 12px;
  }
  .row {
    --_ground: var(--_surface-raised);
    position: relative;
    display: grid;
    grid-template-columns: 16px var(--_media) minmax(0, 1fr);
    padding-block: var(--_row-pad);
    padding-inline-end: 12px;
    border-radius: calc(10px * var(--_radius-scale));
    background: var(--_ground);
  }
  .is-unread {
    --_ground: var(--_surface-unread);
    .row-title {
      color: var(--_text);
      font-weight: var(--_weight-bold);
      letter-spacing: -0.011em;
    }
    .row-body {
      color: var(--_text-2);
    }
    &::after {
      content: '';
      grid-area: 1 / 1;
      justify-self: center;
      inline-size: 6px;
      block-size: 6px;
      margin-block-start: calc(var(--_media) / 2 - 1px);
      border-radius: 50%;
      background: var(--_dot);
      forced-color-adjust: none;
    }
  }
  .row:hover,
  .row:has(:popover-open) {
    --_ground: var(--_surface-hover);
  }
  [aria-current] .row {
    --_ground: var(--_fill);
  }
  .row:has(.check:checked) {
    --_ground: var(--_surface-selected);
  }
  .is-urgent {
    --_dot: var(--_urgent);
    &::before {
      content: '';
      position: absolute;
      inset-block: 10px;
      inset-inline-start: calc(-1 * var(--_inset, 8px));
      inline-size: 3px;
      border-start-end-radius: 3px;
      border-end-end-radius: 3px;
      background: var(--_urgent);
    }
    .tile {
      background: var(--_urgent-fill);
      color: var(--_on-urgent);
    }
    .prio {
      color: var(--_urgent);
    }
  }
  .selects {
    grid-template-columns: 24px 16px var(--_media) minmax(0, 1fr);
    &.is-unread::after {
      grid-column: 2;
    }
    .row-media {
      grid-column: 3;
    }
  }
  .pick {
    position: relative;
    z-index: 1;
    grid-area: 1 / 1;
    display: grid;
    place-content: center;
    align-self: start;
    margin-inline-start: -8px;
    inline-size: 40px;
    block-size: calc(var(--_media) + 4px);
    cursor: pointer;
  }
  mark {
    border-radius: 2px;
    background: var(--_info-bg);
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_accent-text);
    text-decoration-thickness: 2px;
    text-underline-offset: 2px;
  }
  .row-media {
    grid-column: 2;
    position: relative;
    inline-size: var(--_media);
    block-size: var(--_media);
    margin-block-start: 2px;
  }
  .main {
    padding-inline-start: 12px;
  }
  .row-title,
  .row-body {
    overflow: hidden;
    overflow-wrap: anywhere;
    hyphens: auto;
    text-wrap: pretty;
  }
  .row-title {
    font-family: var(--_title-font);
    color: var(--_text-2);
    a::after {
      content: '';
      position: absolute;
      inset: 0;
    }
  }
  .row-body {
    margin-block-start: 1px;
    font-size: var(--_text-sm);
    line-height: var(--_line-sm);
    color: var(--_text-3);
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
    letter-spacing: 0;
    font-variant-numeric: tabular-nums;
    span {
      display: inline-flex;
      align-items: center;
    }
    > :not(:last-child)::after {
      content: '·' / '';
      margin-inline: 5px;
      color: var(--_text-3);
      font-weight: 400;
    }
    .i {
      margin-inline-end: 3px;
    }
  }
  .prio,
  .pending {
    color: var(--_text-2);
  }
  .prio {
    font-weight: 600;
  }
  @media (hover: none), (pointer: coarse) {
    .row {
      --_row-pad: 12px;
      padding-inline-end: 16px;
    }
  }
  @media (forced-colors: active) {
    .row {
      --_dot: Highlight;
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

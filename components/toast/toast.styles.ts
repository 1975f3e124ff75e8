import { css } from '../internal/css.js';

/* Media 32, gap 12, text, close 28. A card with one short button has it between text and close. */
export const toastStyles = css`
  :host {
    display: contents;
  }
  .region {
    --_gap: 24px;
    inset-block: auto 0;
    inset-inline: auto 0;
    margin-block: calc(var(--_gap) + env(safe-area-inset-top))
      calc(var(--notif-toast-inset-block-end, var(--_gap)) + env(safe-area-inset-bottom));
    margin-inline: calc(var(--_gap) + env(safe-area-inset-right));
    inline-size: min(var(--notif-toast-inline-size, 360px), 100vw - 16px);
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    overflow: visible;
    pointer-events: none;
  }
  .region:popover-open,
  .list {
    display: flex;
    flex-direction: column;
    gap: 10px;
  }
  .region:not(.upper) .list {
    flex-direction: column-reverse;
  }
  .upper {
    inset-block: 0 auto;
  }
  .region[class$='start'] {
    inset-inline: 0 auto;
  }
  .bottom,
  .top {
    inset-inline: 0;
    margin-inline: auto;
  }
  .toast,
  .overflow {
    background: var(--_ground);
    pointer-events: auto;
    --_ground: var(--_surface-raised);
  }
  .overflow {
    align-self: end;
    border-radius: 999px;
    box-shadow:
      0 0 0 1px var(--_edge),
      0 4px 12px -4px var(--_shade-2);
    color: var(--_text-2);
  }
  .toast {
    position: relative;
    display: flex;
    align-items: start;
    gap: 12px;
    padding-block: 14px;
    padding-inline: 14px 10px;
    border-radius: var(--_radius-l);
    box-shadow: var(--_shadow-float);
  }
  .media {
    position: relative;
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    margin-block-start: 2px;
  }
  .main {
    flex: 1;
    min-inline-size: 0;
    padding-block-end: 1px;
  }
  .title,
  .body {
    /* One edge for all text, whatever its script. */
    text-align: match-parent;
    overflow-wrap: anywhere;
    text-wrap: pretty;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .title {
    font-family: var(--_title-font);
    font-weight: var(--_weight-bold);
    letter-spacing: -0.011em;
  }
  .body {
    margin-block-start: 1px;
    font-size: var(--_text-sm);
    line-height: var(--_line-sm);
    color: var(--_text-2);
  }
  .times {
    display: inline-block;
    vertical-align: 1px;
    margin-inline-start: 6px;
    padding-inline: 6px;
    border-radius: 6px;
    font-size: 0.6875rem;
    line-height: 18px;
    letter-spacing: 0;
    background: var(--_fill);
    color: var(--_text-2);
  }
  .kicker,
  .pager {
    display: flex;
    align-items: center;
    font-size: var(--_text-xs);
    color: var(--_text-2);
  }
  .kicker {
    margin-block-end: 2px;
    line-height: var(--_line-xs);
    letter-spacing: 0;
    gap: 4px;
    & b {
      font-weight: 600;
    }
    & span {
      color: var(--_text-3);
    }
    & span::before {
      content: '·' / ''; /* Not read out. */
      margin-inline: 1px 5px;
    }
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-start: 10px;
  }
  .pager {
    margin-inline: auto -30px;
    font-variant-numeric: tabular-nums;
    & span {
      margin-inline-end: 4px;
    }
    & .icon-btn {
      inline-size: 28px;
      block-size: 28px;
    }
  }
  .close {
    margin: -6px -2px;
    color: var(--_text-3);
  }
  .side .actions {
    flex: none;
    margin-block-start: 3px;
    margin-inline-end: -6px;
  }
  .side .close {
    margin-block: 3px;
  }
  [part~='toast-urgent'] {
    box-shadow:
      inset 0 0 0 1px color-mix(in srgb, var(--_urgent) 46%, transparent),
      var(--_shadow-float);
    & .tile {
      background: var(--_urgent-fill);
      color: var(--_on-urgent);
    }
    & b {
      color: var(--_urgent);
    }
  }
  @media (max-width: 480px) {
    .region {
      --_gap: 8px;
      inset-inline: 0;
      margin-inline: 8px;
      inline-size: auto;
    }
    .side :is(.actions, .close) {
      align-self: center;
      margin-block: 0;
    }
  }
  /* Zoomed to 400 %: one card, never more than a part of what is left of the page, and the list for the rest. */
  @media (max-height: 419px) {
    .overflow {
      display: none;
    }
    .toast {
      max-block-size: 40dvh;
      overflow: auto;
    }
  }
  @media (pointer: coarse) {
    .close {
      margin: -12px -8px;
    }
    .side .close {
      margin-block: -4px;
    }
  }
  @media (forced-colors: active) {
    .toast {
      border: 1px solid CanvasText;
    }
    [part~='toast-urgent'] {
      border-width: 2px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

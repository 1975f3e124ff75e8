import { css } from '../internal/css.js';

/* Media 32, gap 12, text, close 28. A card with one short button has it between text and close. */
export const cardStyles = css`
  .toast {
    --_ground: var(--_surface-raised);
    position: relative;
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr) 28px;
    column-gap: 12px;
    padding: 14px;
    padding-inline-end: 10px;
    border-radius: var(--_radius-l);
    background: var(--_ground);
    box-shadow: var(--_shadow-float);
    pointer-events: auto;
    touch-action: pan-y;
  }
  .media {
    position: relative;
    inline-size: 32px;
    block-size: 32px;
    margin-block-start: 2px;
  }
  .main {
    min-inline-size: 0;
    padding-block-end: 1px;
  }
  .title {
    font-family: var(--_title-font);
    font-weight: var(--_weight-bold);
    letter-spacing: -0.011em;
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
  .times,
  .pager {
    font-variant-numeric: tabular-nums;
  }
  .kicker {
    display: flex;
    margin-block-end: 2px;
    font-size: var(--_text-xs);
    line-height: var(--_line-xs);
    letter-spacing: 0;
    color: var(--_text-3);
  }
  .kicker > * + *::before {
    /* Not read out. */
    content: '·' / '';
    margin-inline: 5px;
  }
  .prio {
    font-weight: 600;
    color: var(--_text-2);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-start: 10px;
  }
  .close {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    margin-block-start: -4px;
    border-radius: 8px;
    color: var(--_text-3);
  }
  .close:hover {
    background: var(--_fill);
    color: var(--_text);
  }
  /* Drawn at 28, pressed at 32. */
  .close::after {
    content: '';
    position: absolute;
    inline-size: 32px;
    block-size: 32px;
  }
  .side {
    grid-template-columns: 32px minmax(0, 1fr) auto 28px;
  }
  .side .actions {
    margin-block-start: 3px;
    margin-inline-end: -6px;
    align-self: start;
  }
  .side .close {
    margin-block-start: 5px;
  }
  .urgent {
    box-shadow:
      inset 0 0 0 1px color-mix(in srgb, var(--_urgent) 46%, transparent),
      var(--_shadow-float);
  }
  .urgent .tile {
    background: var(--_urgent-fill);
    color: var(--_on-urgent);
  }
  .urgent .prio {
    color: var(--_urgent);
  }
  .pager {
    display: flex;
    align-items: center;
    margin-inline: auto -30px;
    font-size: var(--_text-xs);
    color: var(--_text-2);
  }
  .pager span {
    margin-inline-end: 4px;
  }
  .pager .icon-btn {
    inline-size: 28px;
    block-size: 28px;
  }
  @media (max-width: 480px) {
    .side .actions,
    .side .close {
      align-self: center;
      margin-block: 0;
    }
  }
  /* Zoomed to 400 %: never more than a part of what is left of the page. */
  @media (max-height: 419px) {
    .toast {
      max-block-size: 40dvh;
      overflow: auto;
    }
  }
  @media (pointer: coarse) {
    .close {
      inline-size: 44px;
      block-size: 44px;
      margin: -12px -8px;
    }
    .side .close {
      margin-block: -4px;
    }
    .pager .icon-btn {
      inline-size: 44px;
      block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .toast,
    .close {
      border: 1px solid CanvasText;
    }
    .urgent {
      border-width: 2px;
    }
  }
`;

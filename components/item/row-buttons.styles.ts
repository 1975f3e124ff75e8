import { css } from '../internal/css.js';

/** What can be pressed in a row, beside its title, and the menu. */
export const rowButtonsStyles = css`
  .cta-row {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 10px 2px;
  }
  .btn-danger {
    color: var(--_danger);
  }
  .btn-primary[aria-busy='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .btn.outcome {
    cursor: default;
    background: var(--_success-bg);
    color: var(--_success);
    white-space: normal;
    overflow-wrap: anywhere;
    min-inline-size: 0;
    &.bad {
      background: var(--_danger-bg);
      color: var(--_danger);
    }
  }
  .more {
    position: relative;
    margin-block-start: 2px;
    padding-block: 4px;
    color: var(--_accent-text);
  }
  .row-actions {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 8px;
    display: flex;
    border-radius: 8px;
    outline: 1px solid transparent;
    background: var(--_ground);
    &::before {
      content: '';
      position: absolute;
      inset-block: 0;
      inset-inline-end: 100%;
      inline-size: 24px;
      background: var(--_ground);
      mask: linear-gradient(to left, #000, transparent);
      pointer-events: none;
    }
    &:dir(rtl)::before {
      scale: -1 1;
    }
    .icon-btn {
      inline-size: 28px;
      block-size: 28px;
      border-radius: 7px;
    }
  }
  .menu {
    position: fixed;
    inset: 0 auto auto 0;
    translate: var(--_x) var(--_y);
    max-block-size: var(--_room);
    inline-size: 236px;
    margin: 0;
    padding: 5px;
    border: 0;
    border-radius: calc(12px * var(--_radius-scale));
    outline: 1px solid transparent;
    overflow: auto;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-float);
    color: var(--_text);
    font-size: var(--_text-sm);
    .i {
      color: var(--_text-2);
    }
    kbd,
    .end {
      margin-inline-start: auto;
    }
    .end {
      color: var(--_text-3);
      font-variant-numeric: tabular-nums;
    }
    hr {
      block-size: 1px;
      margin: 5px 4px;
      border: 0;
      background: var(--_border);
    }
  }
  .back {
    font-weight: var(--_weight-bold);
  }
  .menu-item {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 32px;
    padding-inline: 9px;
    border-radius: calc(7px * var(--_radius-scale));
    text-align: start;
    &:is(:hover, :focus-visible) {
      background: var(--_fill);
      outline-offset: -2px;
    }
  }
  @media (hover: hover) and (pointer: fine) {
    .row:not(:hover, :focus-within, :has(:popover-open)) .row-actions {
      opacity: 0;
    }
    article:focus .row .row-actions {
      opacity: 1;
    }
  }
  @media (hover: none), (pointer: coarse) {
    .row-actions {
      position: relative;
      inset: auto;
      margin: -14px -16px -14px 0;
      margin-inline: 0 -16px;
      background: none;
      .icon-btn {
        inline-size: 44px;
        block-size: 44px;
        color: var(--_text-3);
      }
    }
    .row-actions::before,
    .quick {
      display: none;
    }
    .cta-row .btn {
      flex: 1;
    }
    .more,
    .menu-item {
      min-block-size: 44px;
    }
    kbd {
      display: none;
    }
  }
`;

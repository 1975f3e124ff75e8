import { css } from '../internal/css.js';

/** What can be pressed in a row, beside its title. */
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
  .outcome,
  .outcome:hover {
    cursor: default;
    background: var(--_success-bg);
    color: var(--_success);
    white-space: normal;
    overflow-wrap: anywhere;
    min-inline-size: 0;
  }
  .outcome.bad,
  .outcome.bad:hover {
    background: var(--_danger-bg);
    color: var(--_danger);
  }
  .more {
    position: relative;
    margin-block-start: 2px;
    padding-block: 3px;
    font-size: var(--_text-xs);
    line-height: 1.125rem;
    font-weight: var(--_weight-medium);
    color: var(--_accent-text);
  }
  .row-actions {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 8px;
    display: flex;
    border-radius: 8px;
    background: var(--_ground);
  }
  .row-actions::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-end: 100%;
    inline-size: 24px;
    background: var(--_ground);
    mask: linear-gradient(to left, #000, transparent);
    pointer-events: none;
  }
  :host(:dir(rtl)) .row-actions::before {
    scale: -1 1;
  }
  .row-actions .icon-btn {
    inline-size: 28px;
    block-size: 28px;
    border-radius: 7px;
  }
  @media (hover: hover) and (pointer: fine) {
    .row:not(:hover, :focus-within, :has(:popover-open)) .row-actions {
      opacity: 0;
    }
    article:focus .row-actions {
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
    }
    .row-actions::before,
    .quick {
      display: none;
    }
    .row-actions .icon-btn {
      inline-size: 44px;
      block-size: 44px;
      color: var(--_text-3);
    }
    .cta-row .btn {
      flex: 1;
    }
    .more {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .row-actions,
    .outcome {
      border: 1px solid CanvasText;
    }
  }
`;

import { css } from '../internal/css.js';

export const toastStyles = css`
  :host {
    display: contents;
  }
  .region {
    --_gap: 24px;
    position: fixed;
    inset: auto;
    margin: 0;
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    overflow: visible;
    inline-size: min(var(--notif-toast-inline-size, 360px), 100vw - 16px);
    inset-block-end: calc(var(--notif-toast-inset-block-end, var(--_gap)) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: calc(var(--_gap) + env(safe-area-inset-right, 0px));
    pointer-events: none;
  }
  .region:popover-open,
  .list {
    display: flex;
    flex-direction: column;
    gap: 10px;
  }
  .list {
    flex-direction: column-reverse;
  }
  .start {
    inset-inline: calc(var(--_gap) + env(safe-area-inset-left, 0px)) auto;
  }
  .middle {
    inset-inline: 0;
    margin-inline: auto;
  }
  .top {
    inset-block: calc(var(--_gap) + env(safe-area-inset-top, 0px)) auto;
  }
  .top .list {
    flex-direction: column;
  }
  .overflow {
    align-self: end;
    min-block-size: 32px;
    padding-inline: 12px;
    border-radius: 999px;
    background: var(--_surface-raised);
    box-shadow:
      0 0 0 1px var(--_edge),
      0 4px 12px -4px var(--_shade-2);
    font-size: var(--_text-sm);
    font-weight: var(--_weight-medium);
    color: var(--_text-2);
    pointer-events: auto;
  }
  @media (max-width: 480px) {
    .region {
      --_gap: 8px;
      inset-inline: 8px;
      inline-size: auto;
    }
  }
  /* Zoomed to 400 %: one card, and the list for the rest. */
  @media (max-height: 419px) {
    .overflow {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .overflow {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .overflow {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .region:popover-open {
      display: none;
    }
  }
`;

import { css } from '../internal/css.js';

/** What stands round the list. */
export const frameStyles = css`
  .header {
    display: flex;
    align-items: center;
    gap: 4px;
    flex: none;
    padding-block: 12px 8px;
    padding-inline: var(--_gutter) 17px;
  }
  .header-text {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 8px;
  }
  .title {
    font-family: var(--_title-font);
    font-size: var(--_text-lg);
    line-height: var(--_line-lg);
    font-weight: var(--_weight-bold);
    letter-spacing: -0.014em;
    border-radius: 4px;
  }
  .count {
    font-size: var(--_text-sm);
    line-height: var(--_line-lg);
    color: var(--_text-3);
  }
  .count,
  .chip {
    font-variant-numeric: tabular-nums;
    unicode-bidi: plaintext;
  }
  .tabs {
    flex: none;
    display: flex;
    gap: 20px;
    padding-inline: var(--_gutter);
    box-shadow: inset 0 -1px 0 var(--_border);
  }
  .tab {
    position: relative;
    min-block-size: 36px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
    font-size: var(--_text-sm);
    font-weight: var(--_weight-medium);
    color: var(--_text-3);
  }
  .tab:focus-visible {
    outline-offset: -2px;
    border-radius: 4px;
  }
  .tab[aria-selected='true'] {
    color: var(--_text);
  }
  .tab[aria-selected='true']::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    block-size: 2px;
    border-radius: 2px 2px 0 0;
    background: var(--_text);
  }
  .chip {
    min-inline-size: 18px;
    min-block-size: 18px;
    padding-inline: 5px;
    display: inline-grid;
    place-items: center;
    border-radius: 6px;
    font-size: 0.6875rem;
    line-height: 1;
    font-weight: 600;
    letter-spacing: 0;
    background: var(--_fill);
    color: var(--_text-2);
  }
  .banner {
    flex: none;
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    padding-block: 6px;
    padding-inline: var(--_gutter) 12px;
    font-size: var(--_text-sm);
    line-height: var(--_line-sm);
    background: var(--_surface-sunken);
    box-shadow: inset 0 -1px 0 var(--_border);
    color: var(--_text-2);
  }
  .offline .i {
    color: var(--_warning);
  }
  .banner p,
  .undo p {
    flex: 1;
  }
  .undo {
    position: absolute;
    inset-inline: 12px;
    inset-block-end: 60px;
    z-index: 3;
    min-block-size: 44px;
    display: flex;
    align-items: center;
    gap: 10px;
    padding-inline: 14px 6px;
    border-radius: calc(10px * var(--_radius-scale));
    background: light-dark(#1b1e24, #2b303a);
    box-shadow:
      inset 0 0 0 1px var(--_highlight),
      0 10px 24px -8px var(--_shade-2);
    color: #f3f4f6;
    font-size: var(--_text-sm);
    font-weight: var(--_weight-medium);
    --_focus: #c2caff;
  }
  .undo:last-child {
    inset-block-end: 12px;
  }
  .undo .i {
    color: #b4bac6;
  }
  .undo .btn {
    min-inline-size: 0;
    background: none;
    color: #c2caff;
    font-weight: 600;
  }
  .undo .btn:hover {
    background: rgb(255 255 255 / 0.12);
  }
  kbd {
    padding-inline: 5px;
    border-radius: 5px;
    background: rgb(255 255 255 / 0.12);
    color: #d5d9e2;
    font: inherit;
    font-size: 0.6875rem;
    line-height: 1rem;
    font-weight: 500;
  }
  .footer {
    flex: none;
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 2px;
    min-block-size: 48px;
    padding-inline: 14px;
    box-shadow: inset 0 1px 0 var(--_border);
  }
  .footer [aria-disabled='true'] {
    background: none;
  }
  .inbox {
    margin-inline-start: auto;
  }
  @media (pointer: coarse) {
    .tab,
    .footer {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .undo {
      border: 1px solid CanvasText;
    }
    .tab[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

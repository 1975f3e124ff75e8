import { css } from '../internal/css.js';

/** What stands round the list. */
export const frameStyles = css`
  .header,
  .tabs,
  .footer {
    flex: none;
    display: flex;
    align-items: center;
    gap: 10px;
    padding-inline: var(--_gutter) 12px;
    font-size: var(--_text-sm);
    line-height: var(--_line-sm);
  }
  .header {
    gap: 4px;
    padding-block: 12px 8px;
    padding-inline-end: 17px;
  }
  .header-text {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 8px;
    line-height: var(--_line-lg);
  }
  .title {
    font-family: var(--_title-font);
    font-size: var(--_text-lg);
    font-weight: var(--_weight-bold);
    letter-spacing: -0.014em;
    border-radius: 4px;
  }
  .count,
  .chip {
    font-variant-numeric: tabular-nums;
    unicode-bidi: plaintext;
  }
  .count,
  .tab {
    color: var(--_text-3);
  }
  .tabs {
    gap: 20px;
    overflow: auto hidden;
    scrollbar-width: none;
    padding-inline-end: var(--_gutter);
  }
  .tabs {
    box-shadow: inset 0 -1px 0 var(--_border);
  }
  .tab {
    position: relative;
    flex: none;
    min-block-size: 36px;
    min-inline-size: 24px;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    white-space: nowrap;
    font-weight: var(--_weight-medium);
    &:focus-visible {
      outline-offset: -2px;
      border-radius: 4px;
    }
    @media (pointer: coarse) {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
    &[aria-selected='true'] {
      color: var(--_text);
      &::after {
        content: '';
        position: absolute;
        inset: auto 0 0;
        block-size: 2px;
        border-radius: 2px 2px 0 0;
        background: currentColor;
      }
      @media (forced-colors: active) {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
        outline-color: HighlightText;
      }
    }
  }
  .chip {
    min-inline-size: 18px;
    padding-inline: 5px;
    border-radius: 6px;
    font-size: 0.6875rem;
    font-weight: 600;
    letter-spacing: 0;
    text-align: center;
    background: var(--_fill);
    color: var(--_text-2);
  }
  .undo {
    inset: auto 12px 60px;
    &:last-child {
      inset-block-end: 12px;
    }
  }
  .footer {
    flex-wrap: wrap;
    gap: 2px;
    min-block-size: 48px;
    padding-inline: 14px;
    box-shadow: inset 0 1px 0 var(--_border);
    [aria-disabled='true'] {
      background: none;
    }
  }
  .inbox {
    margin-inline-start: auto;
  }
  @media (pointer: coarse) {
    .tab {
      min-block-size: 44px;
    }
  }
`;

import { css } from '../internal/css.js';

/** What offers several things to choose from: lists, times, segments, days, a slider. Needs `controls.styles.ts`. */
export const choicesStyles = css`
  .field {
    position: relative;
    display: flex;
    align-items: center;
    flex: 0 1 auto;
    min-inline-size: 0;
    max-inline-size: 100%;
    font-size: var(--_text-sm);
    line-height: var(--_line-sm);
    .i {
      position: absolute;
      inset-inline-end: 10px;
      color: var(--_text-2);
      pointer-events: none;
    }
  }
  select,
  .time {
    appearance: none;
    min-block-size: 32px;
    max-inline-size: 100%;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    color: var(--_text);
    text-overflow: ellipsis;
  }
  select {
    inline-size: 100%;
    min-inline-size: 176px;
    padding-inline: 10px 30px;
    cursor: pointer;
    &[aria-disabled='true'] {
      border-color: var(--_border);
      color: var(--_text-3);
    }
  }
  .line:has(.btn) select {
    min-inline-size: 128px;
  }
  .time {
    padding-inline: 10px 8px;
    font-variant-numeric: tabular-nums;
    &[readonly] {
      border-color: var(--_border);
      color: var(--_text-3);
    }
  }
  .seg {
    display: inline-flex;
    flex-wrap: wrap;
    padding: 2px;
    border-radius: calc(9px * var(--_radius-scale));
    background: var(--_fill);
    outline: 1px solid transparent;
    outline-offset: -1px;
    font-size: var(--_text-sm);
    line-height: var(--_line-sm);
  }
  .seg label,
  .day {
    position: relative;
    display: grid;
    place-items: center;
    cursor: pointer;
  }
  .seg input,
  .day input {
    appearance: none;
    position: absolute;
    inset: 0;
    border-radius: calc(7px * var(--_radius-scale));
    cursor: inherit;
  }
  .seg label {
    flex: 1 0 auto;
    max-inline-size: 100%;
    min-block-size: 32px;
    span {
      display: grid;
      place-items: center;
      inline-size: 100%;
      min-block-size: 32px;
      padding: 4px 11px;
      border-radius: calc(7px * var(--_radius-scale));
      color: var(--_text-2);
      text-align: center;
    }
    :checked + span {
      background: var(--_surface-raised);
      box-shadow: 0 0 0 1px var(--_border-strong);
      color: var(--_text);
      font-weight: var(--_weight-medium);
    }
  }
  .days {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .day span {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: var(--_radius-m);
    background: var(--_fill);
    font-size: var(--_text-xs);
    font-weight: var(--_weight-medium);
    color: var(--_text-2);
  }
  .day :checked + span {
    background: var(--_info-bg);
    box-shadow: inset 0 0 0 1.5px var(--_accent);
    color: var(--_accent-text);
  }
  .day input[aria-disabled='true'] {
    cursor: default;
  }
  .volume {
    inline-size: 136px;
    min-block-size: 32px;
    accent-color: var(--_accent);
  }
  @media (pointer: coarse) {
    .volume,
    select,
    .time,
    .seg label,
    .seg label span {
      min-block-size: 44px;
    }
    /* Seven of them in 328 pixels. */
    .days {
      gap: 2px;
    }
    .day span {
      inline-size: 44px;
      block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .day span {
      border: 1px solid ButtonBorder;
    }
    :is(.day, .seg label) :checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;

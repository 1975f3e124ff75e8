import { css } from '../internal/css.js';

/** The filters' place: tabs over the list, a bar with tabs, a column. */
export const sideStyles = css`
  /* Tabs, where there is no column for a list. */
  @container (max-width: 1023.98px) {
    .states {
      display: flex;
      gap: 20px;
      padding-inline: 20px;
      box-shadow: inset 0 -1px 0 var(--_border);
      legend {
        position: absolute;
        clip-path: inset(50%);
      }
    }
    .state {
      position: relative;
      min-block-size: 40px;
      gap: 6px;
      color: var(--_text-3);
      font-weight: var(--_weight-medium);
      &:has(:checked)::after {
        content: '';
        position: absolute;
        inset: auto 0 0;
        block-size: 2px;
        border-radius: 2px 2px 0 0;
        background: currentColor;
      }
      .n {
        padding-inline: 5px;
        border-radius: 6px;
        background: var(--_fill);
        color: var(--_text-2);
        font-size: 0.6875rem;
        font-weight: 600;
      }
    }
  }
  @container (min-width: 640px) and (max-width: 1023.98px) {
    .side {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 12px 20px;
      padding-inline: 24px;
      padding-block-end: 12px;
      box-shadow: inset 0 -1px 0 var(--_border);
    }
    .states {
      flex: 1 0 100%;
      padding-inline: 0;
    }
    .types {
      flex: 1 0 100%;
      display: flex;
      flex-wrap: wrap;
      column-gap: 20px;
      legend {
        position: absolute;
        clip-path: inset(50%);
      }
      .n {
        margin-inline-start: -4px;
      }
    }
    .group .field {
      inline-size: 152px;
    }
  }
  @container (min-width: 1024px) {
    .side {
      display: grid;
      align-content: start;
      gap: 20px;
      padding: 20px 12px 24px 24px;
      padding-inline: 24px 12px;
      overflow: hidden auto;
    }
    .state {
      margin-inline: -10px 0;
      padding-inline: 10px;
      border-radius: calc(8px * var(--_radius-scale));
      &:has(:checked) {
        background: var(--_fill);
      }
      @media (forced-colors: active) {
        &:has(:checked) {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
          .n {
            color: inherit;
          }
        }
      }
    }
    .types .n,
    .states .n {
      padding-inline-end: 10px;
    }
    .states .n {
      padding-inline-end: 0;
    }
    .dates {
      grid-template-columns: 1fr;
    }
    .clear-all {
      justify-self: start;
      margin-inline-start: -10px;
    }
    .group,
    .dates {
      padding-inline-end: 10px;
    }
    .dates .group {
      padding-inline-end: 0;
    }
  }
`;

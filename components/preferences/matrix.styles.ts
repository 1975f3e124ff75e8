import { css } from '../internal/css.js';

/** Types by channels: a table, and below 560 px a card for each type. */
export const matrixStyles = css`
  .matrix {
    position: relative;
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    font-size: var(--_text-sm);
    line-height: var(--_line-sm);
    :is(th, td) {
      padding: 0;
      text-align: center;
      font-weight: var(--_weight-medium);
    }
    .type {
      inline-size: 30%;
      text-align: start;
    }
    .priority {
      inline-size: 176px;
      padding-inline-start: 12px;
      font-weight: 400;
      text-align: start;
    }
    tbody :is(th, td) {
      block-size: 44px;
      border-block-start: 1px solid var(--_border);
    }
    .type-name {
      display: flex;
      align-items: center;
      gap: 12px;
      padding-block: 6px;
      overflow-wrap: anywhere;
      > .i {
        color: var(--_text-2);
      }
    }
    thead th {
      padding-block-end: 10px;
      font-size: var(--_text-xs);
      line-height: var(--_line-xs);
      color: var(--_text-3);
      vertical-align: bottom;
      overflow-wrap: anywhere;
      .i {
        margin: 0 auto 4px;
        color: var(--_text-2);
      }
    }
    small {
      display: block;
      font-size: var(--_text-xs);
      line-height: var(--_line-xs);
      font-weight: 400;
      color: var(--_text-3);
    }
    select {
      min-inline-size: 0;
    }
  }
  .cell {
    display: inline-flex;
    align-items: center;
    cursor: pointer;
    bdi {
      display: none;
    }
  }
  .cell-label {
    display: none;
  }
  .quiet-text {
    padding-inline-start: 11px;
    color: var(--_text-3);
  }
  @container (max-width: 719px) {
    .matrix .type {
      inline-size: 27%;
    }
    .matrix .priority {
      inline-size: 120px;
    }
  }
  @container (max-width: 559px) {
    .matrix {
      &,
      thead,
      tbody,
      :is(th, td) {
        display: block;
      }
      thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      tbody tr {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 16px;
        padding-block: 10px;
        border-block-start: 1px solid var(--_border);
      }
      tbody :is(th, td) {
        block-size: auto;
        border: 0;
      }
      tbody :is(.type, .priority) {
        flex: 1 0 100%;
        inline-size: auto;
        min-inline-size: 0;
      }
      .type-name {
        padding-block: 2px 4px;
      }
      tbody .priority {
        display: flex;
        align-items: center;
        gap: 12px;
        padding: 0;
      }
      .field {
        flex: 0 1 176px;
      }
    }
    .cell-label {
      display: block;
      flex: 1;
    }
    .cell {
      margin-inline-start: -8px;
      bdi {
        display: inline;
      }
    }
  }
`;

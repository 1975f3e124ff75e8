import { css } from '../internal/css.js';

/** Search field, filters and their sheet. */
export const filtersStyles = css`
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .leg {
    padding: 0 0 6px;
    font-size: var(--_text-xs);
    line-height: var(--_line-xs);
    font-weight: var(--_weight-medium);
    color: var(--_text-3);
  }
  .field {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    min-inline-size: 0;
    padding-inline: 10px 8px;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    font-size: var(--_text-sm);
    .i {
      color: var(--_text-2);
      pointer-events: none;
    }
    &:focus-within:has(:focus-visible) {
      outline: var(--notif-ring, 2px solid var(--_focus));
      outline-offset: -1px;
    }
  }
  .field :is(input, select) {
    appearance: none;
    flex: 1;
    min-inline-size: 0;
    min-block-size: 30px;
    margin: 0;
    padding: 0;
    border: 0;
    outline: none;
    background: none;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
    &::placeholder {
      color: var(--_text-3);
      opacity: 1;
    }
    &::-webkit-search-cancel-button {
      display: none;
    }
  }
  select option {
    background: var(--_surface);
    color: var(--_text);
  }
  .clear {
    inline-size: 24px;
    block-size: 24px;
  }
  .search:has(:focus, .clear) kbd {
    display: none;
  }
  .opt {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 32px;
    color: var(--_text-2);
    cursor: pointer;
    &:has(:checked) {
      color: var(--_text);
      font-weight: var(--_weight-medium);
    }
  }
  .n {
    margin-inline-start: auto;
    font-size: var(--_text-xs);
    font-weight: 400;
    color: var(--_text-3);
    font-variant-numeric: tabular-nums;
  }
  .state:has(:focus-visible) {
    outline: var(--notif-ring, 2px solid var(--_focus));
    outline-offset: -2px;
    border-radius: 4px;
  }
  .bad {
    grid-column: 1 / -1;
    padding-block-start: 6px;
    color: var(--_danger);
    font-size: var(--_text-xs);
  }
  .dates {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 12px;
  }
  .group {
    display: block;
    .leg {
      display: block;
    }
  }
  .side {
    flex: none;
    font-size: var(--_text-sm);
    line-height: var(--_line-sm);
  }
  .clear-all[aria-disabled='true'] {
    background: none;
  }
  @media (pointer: coarse) {
    .opt,
    .field {
      min-block-size: 44px;
    }
    .field :is(input, select) {
      min-block-size: 42px;
    }
    .clear {
      inline-size: 44px;
      min-block-size: 44px;
    }
    .search kbd {
      display: none;
    }
  }
`;

import { css } from './css.js';

/** The strip that says what is wrong with a list, and the one that offers to take back; where they stand is the element's. */
export const barStyles = css`
  .banner,
  .undo {
    flex: none;
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    padding-inline: var(--_gutter) 12px;
    font-size: var(--_text-sm);
    line-height: var(--_line-sm);
    p {
      flex: 1;
    }
  }
  .banner {
    padding-block: 6px;
    box-shadow: inset 0 -1px 0 var(--_border);
    background: var(--_surface-sunken);
    color: var(--_text-2);
  }
  .offline .i {
    color: var(--_warning);
  }
  .undo {
    --_focus: #c2caff;
    --_fill-hover: rgb(255 255 255 / 0.12);
    position: absolute;
    z-index: 3;
    padding-inline: 14px 6px;
    border-radius: calc(10px * var(--_radius-scale));
    outline: 1px solid transparent;
    background: light-dark(#1b1e24, #2b303a);
    box-shadow:
      inset 0 0 0 1px var(--_highlight),
      0 10px 24px -8px var(--_shade-2);
    color: #f3f4f6;
    font-weight: var(--_weight-medium);
    .i {
      color: #b4bac6;
    }
    .btn {
      min-inline-size: 0;
      color: var(--_focus);
      font-weight: 600;
      &:not(:hover) {
        background: none;
      }
    }
    kbd {
      background: var(--_fill-hover);
      color: #d5d9e2;
    }
  }
`;

import { css } from '../internal/css.js';

export const swipeStyles = css`
  .lane {
    position: relative;
    touch-action: pan-y;
    .row {
      translate: var(--_swipe, 0);
      transition: translate var(--_dur-2) var(--_ease-out);
    }
  }
  .under {
    position: absolute;
    inset: 0;
    display: flex;
    align-items: center;
    gap: 8px;
    padding-inline: 20px;
    border-radius: calc(10px * var(--_radius-scale));
    background: var(--_fill);
    color: var(--_text-2);
    font-size: var(--_text-sm);
    font-weight: var(--_weight-medium);
    &.start {
      flex-direction: row-reverse;
    }
    &.counts {
      background: var(--_accent);
      color: var(--_on-accent);
    }
    /* It follows the finger, and glides back alone. */
    + .row {
      transition: none;
    }
  }
`;

import { css } from './css.js';

/** A box to tick (`.check`), round where one of several is chosen. The label round it is the target. */
export const checkStyles = css`
  .check {
    appearance: none;
    display: inline-grid;
    place-content: center;
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    border: 1.25px solid var(--_border-strong);
    border-radius: 4.5px;
    background: var(--_surface-raised);
    color: var(--_on-accent);
    cursor: pointer;
    &::before {
      content: '';
      inline-size: 10px;
      block-size: 10px;
    }
    &:is(:checked, :indeterminate) {
      border-color: var(--_accent);
      background: var(--_accent);
      &::before {
        background: currentColor;
        clip-path: polygon(10% 48%, 0 58%, 38% 92%, 100% 22%, 90% 12%, 38% 72%);
      }
    }
    &:indeterminate::before {
      clip-path: inset(42% 5%);
    }
    @media (forced-colors: active) {
      &:is(:checked, :indeterminate) {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
      }
    }
  }
`;

import { css } from '../internal/css.js';

/** Lines with a control at their end; switches and boxes: native ones, drawn anew as far as that keeps what they are. */
export const controlsStyles = css`
  input,
  select {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  .line,
  .label-and {
    display: flex;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 40px;
    > .i {
      color: var(--_text-2);
    }
  }
  .controls > .line:first-child,
  .window:first-child > :first-child {
    margin-block-start: -10px;
  }
  .controls > .line:last-child {
    margin-block-end: -10px;
  }
  .label-and,
  .label {
    flex: 1 1 0;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  /* What is wider than what is left goes below its label. */
  .line:has(.seg, .days, .field),
  .label-and {
    flex-wrap: wrap;
    > .label,
    > .label-and {
      flex: 1 1 auto;
    }
  }
  .line.times {
    gap: 4px 20px;
    > .label-and {
      flex-wrap: nowrap;
    }
    > .label-and + .label-and {
      flex: none;
    }
  }
  @container (max-width: 479px) {
    .line.times > .label-and + .label-and {
      flex: 1 0 100%;
    }
  }
  .note {
    padding-block: 2px 8px;
  }
  .switch,
  .check {
    appearance: none;
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    block-size: 32px;
    border-radius: 8px;
    cursor: pointer;
    &::before,
    &::after {
      content: '';
      grid-area: 1 / 1;
    }
    &[aria-disabled='true'] {
      cursor: default;
    }
  }
  .switch {
    inline-size: 34px;
    &::before {
      inline-size: 34px;
      block-size: 20px;
      border-radius: 10px;
      background: var(--_border-strong);
    }
    &::after {
      justify-self: start;
      margin-inline-start: 2px;
      inline-size: 16px;
      block-size: 16px;
      border-radius: 50%;
      background: #fff;
      box-shadow: 0 1px 2px rgb(0 0 0 / 0.25);
      transition: margin var(--_dur-2) var(--_ease-out);
    }
    &:checked::before {
      background: var(--_accent);
    }
    &:checked::after {
      margin-inline-start: 16px;
      background: var(--_on-accent);
    }
    &[aria-disabled='true']::before {
      background: var(--_border-strong);
    }
  }
  .check {
    inline-size: 32px;
    &::before {
      inline-size: 16px;
      block-size: 16px;
      border-radius: calc(4.5px * var(--_radius-scale));
      border: 1.25px solid var(--_border-strong);
      background: var(--_surface-raised);
    }
    &:checked::before {
      border-color: var(--_accent);
      background: var(--_accent);
    }
    &:checked::after {
      inline-size: 5px;
      block-size: 9px;
      margin-block-end: 2px;
      border: solid var(--_on-accent);
      border-width: 0 1.75px 1.75px 0;
      rotate: 45deg;
    }
    &[aria-disabled='true']:checked::before {
      border-color: var(--_border-strong);
      background: var(--_border-strong);
    }
    &[aria-disabled='true']:checked::after {
      border-color: var(--_surface-raised);
    }
  }
  @media (pointer: coarse) {
    .line,
    .label-and {
      min-block-size: 48px;
    }
    .switch,
    .check {
      min-inline-size: 44px;
      block-size: 44px;
    }
    .switch::after {
      margin-inline-start: 7px;
    }
    .switch:checked::after {
      margin-inline-start: 21px;
    }
  }
  @media (forced-colors: active) {
    .switch,
    .check {
      appearance: auto;
      inline-size: 20px;
      min-inline-size: 0;
      block-size: 20px;
      margin: 6px;
      &::before,
      &::after {
        display: none;
      }
    }
  }
`;

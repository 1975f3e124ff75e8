import { css } from './css.js';

/** `.btn` (soft, `-primary`, `-quiet`), `.icon-btn`, the ring of a button that is `aria-busy`, and a key's name. Needs the tokens of `host.styles.ts`. */
export const buttonStyles = css`
  .btn,
  .icon-btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    border-radius: var(--_radius-m);
    color: var(--_text-2);
  }
  .icon-btn {
    inline-size: 32px;
    block-size: 32px;
    flex: none;
  }
  .btn {
    min-block-size: 32px;
    min-inline-size: 64px;
    padding-inline: 12px;
    gap: 6px;
    font-size: var(--_text-sm);
    line-height: var(--_line-sm);
    font-weight: var(--_weight-medium);
    white-space: nowrap;
    background: var(--_fill);
    color: var(--_text);
    &:hover {
      background: var(--_fill-hover);
    }
  }
  .btn-primary {
    background: var(--_accent);
    color: var(--_on-accent);
    box-shadow:
      inset 0 1px 0 rgb(255 255 255 / 0.14),
      0 1px 2px var(--_shade-1);
    &:hover {
      background: var(--_accent-hover);
    }
  }
  .btn-quiet {
    background: none;
    color: var(--_text-2);
    min-inline-size: 0;
    padding-inline: 10px;
  }
  .icon-btn:hover,
  .btn-quiet:hover {
    background: var(--_fill);
    color: var(--_text);
  }
  [aria-disabled='true']:is(.btn, .icon-btn) {
    background: var(--_fill);
    color: var(--_text-3);
    box-shadow: none;
    cursor: default;
  }
  button[aria-busy='true']::before {
    content: '';
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    border: 1.75px solid;
    border-inline-end-color: transparent;
    animation: spin 0.8s linear infinite;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  kbd {
    padding-inline: 5px;
    border-radius: 5px;
    background: var(--_fill);
    color: var(--_text-3);
    font-family: inherit;
    font-size: 0.6875rem;
    line-height: 1rem;
    font-weight: 500;
  }
  @media (pointer: coarse) {
    .btn,
    .icon-btn {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .btn,
    .icon-btn {
      border: 1px solid ButtonText;
    }
    [aria-disabled='true']:is(.btn, .icon-btn) {
      color: GrayText;
      border-color: GrayText;
    }
  }
`;

import { css } from '../internal/css.js';

export const menuStyles = css`
  .menu {
    position: fixed;
    inset: 0 auto auto 0;
    translate: var(--_x) var(--_y);
    max-block-size: var(--_room);
    inline-size: 236px;
    margin: 0;
    padding: 5px;
    border: 0;
    border-radius: calc(12px * var(--_radius-scale));
    overflow: auto;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-float);
    color: var(--_text);
    font-size: var(--_text-sm);
  }
  .menu-item {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 32px;
    padding-inline: 9px;
    border-radius: calc(7px * var(--_radius-scale));
    text-align: start;
  }
  .menu-item .i {
    color: var(--_text-2);
  }
  .menu-item:hover,
  .menu-item:focus-visible {
    background: var(--_fill);
  }
  .menu-item:focus-visible {
    outline-offset: -2px;
  }
  kbd {
    margin-inline-start: auto;
    padding-inline: 5px;
    border-radius: 5px;
    background: var(--_fill);
    color: var(--_text-3);
    font: inherit;
    font-size: 0.6875rem;
    line-height: 1rem;
    font-weight: 500;
  }
  @media (pointer: coarse) {
    .menu-item {
      min-block-size: 44px;
    }
    kbd {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .menu {
      border: 1px solid CanvasText;
    }
  }
`;

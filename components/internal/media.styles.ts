import { css } from './css.js';

/** Tile, avatar and the mark on their corner, ringed in `--_ground`. Needs the tokens of `host.styles.ts`. */
export const mediaStyles = css`
  .tile,
  .avatar {
    inline-size: 100%;
    block-size: 100%;
    display: grid;
    place-items: center;
  }
  .tile {
    border-radius: calc(9px * var(--_radius-scale));
    background: color-mix(in srgb, var(--_text-2) 11%, transparent);
    color: var(--_text-2);
  }
  .avatar {
    position: relative;
    border-radius: 50%;
    overflow: clip;
    font-size: 0.6875rem;
    line-height: 1;
    font-weight: 600;
    letter-spacing: 0.01em;
    /* For engines without light-dark(), which drop the second of each. */
    background: #e3e8f7;
    color: #3b4a82;
    background: light-dark(#e3e8f7, #2a3350);
    color: light-dark(#3b4a82, #b9c6f5);
  }
  .av-2 {
    background: light-dark(#f4e4dc, #43302a);
    color: light-dark(#84472c, #f0bfa8);
  }
  .av-3 {
    background: light-dark(#dff0ea, #1f3a33);
    color: light-dark(#1f6350, #9fdcc8);
  }
  .av-4 {
    background: light-dark(#efe4f3, #3a2c43);
    color: light-dark(#6d3f82, #dcb8ee);
  }
  .av-5 {
    background: light-dark(#f3ebd2, #3b3319);
    color: light-dark(#6b5413, #e6cf86);
  }
  .avatar img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .row-mark {
    position: absolute;
    inset-block-end: -3px;
    inset-inline-end: -3px;
    inline-size: 15px;
    block-size: 15px;
    border-radius: 50%;
    display: grid;
    place-items: center;
    box-shadow: 0 0 0 2px var(--_ground);
    background: var(--_success);
    color: var(--_on-status);
  }
  .avatar + .row-mark {
    inset-block-end: -5px;
    inset-inline-end: -6px;
  }
  .bad.row-mark {
    background: var(--_urgent-fill);
    color: var(--_on-urgent);
  }
`;

import { css } from './css.js';

/** Tile, avatar and the mark on their corner, ringed in `--_ground`. Needs the tokens of `host.styles.ts`. */
export const mediaStyles = css`
  .tile,
  .avatar,
  .row-mark {
    inline-size: 100%;
    block-size: 100%;
    display: grid;
    place-items: center;
  }
  .avatar,
  .row-mark {
    border-radius: 50%;
  }
  .tile {
    border-radius: calc(9px * var(--_radius-scale));
    background: color-mix(in srgb, var(--_text-2) 11%, transparent);
    color: var(--_text-2);
  }
  .avatar {
    position: relative;
    overflow: clip;
    font-size: 0.6875rem;
    line-height: 1;
    font-weight: 600;
    letter-spacing: 0.01em;
    --_tint: oklch(0.6 0.135 var(--_hue, 271));
    background: color-mix(in oklab, var(--_tint) 20%, var(--_surface-raised));
    color: color-mix(in oklab, var(--_tint), var(--_text));
  }
  .av-2 {
    --_hue: 45;
  }
  .av-3 {
    --_hue: 172;
  }
  .av-4 {
    --_hue: 315;
  }
  .av-5 {
    --_hue: 91;
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

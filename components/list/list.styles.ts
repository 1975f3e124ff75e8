import { css } from '../internal/css.js';

export const listStyles = css`
  :host {
    display: block;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .feed {
    padding-block: 4px 8px;
    padding-inline: var(--_inset, 8px);
  }
  /* What goes on below fades out; at the end only the last row's padding lies under it. */
  .fade {
    position: sticky;
    inset-block-end: 0;
    block-size: 24px;
    margin-block-start: -24px;
    background: linear-gradient(transparent, var(--_surface-raised));
    pointer-events: none;
  }
  /* Takes no room, so that the rows stay where they are when it comes. */
  .pill-line {
    position: sticky;
    inset-block-start: 8px;
    z-index: 2;
    block-size: 0;
    display: flex;
    justify-content: center;
    align-items: start;
  }
  .new-pill {
    flex: none;
    min-block-size: 30px;
    padding-inline: 10px 13px;
    display: inline-flex;
    align-items: center;
    gap: 5px;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_text-sm);
    font-weight: 500;
    box-shadow:
      0 0 0 1px var(--_edge),
      0 6px 16px -4px var(--_shade-2);
  }
  .blank {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    min-block-size: max(100%, var(--_blank, 388px));
    padding: 40px 40px 44px;
    text-align: center;
  }
  .blank h3 {
    margin-block-start: 20px;
    font-size: var(--_text-lg);
    line-height: var(--_line-lg);
    font-weight: 600;
    letter-spacing: -0.014em;
  }
  .blank p {
    margin-block-start: 4px;
    max-inline-size: 30ch;
    font-size: var(--_text-sm);
    line-height: 1.25rem;
    color: var(--_text-2);
    text-wrap: balance;
  }
  .blank .btn,
  .blank ::slotted(*) {
    margin-block-start: 20px;
  }
  .art {
    inline-size: 136px;
    block-size: 84px;
    overflow: visible;
    fill: none;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke: var(--_border);
  }
  .card,
  .disc {
    fill: var(--_surface-raised);
  }
  .back {
    fill: var(--_surface-sunken);
  }
  .ghost {
    fill: var(--_fill);
    stroke: none;
  }
  .sign {
    stroke: var(--_text-2);
  }
  .done .sign {
    stroke: var(--_success);
  }
  .broken .sign {
    stroke: var(--_danger);
  }
  .sk-row {
    display: grid;
    grid-template-columns: 32px 1fr;
    gap: 12px;
    padding-block: 12px;
    padding-inline: var(--_gutter) 20px;
  }
  .sk {
    border-radius: 5px;
    background: linear-gradient(90deg, var(--_fill), var(--_surface-hover) 50%, var(--_fill)) 0 / 200%;
    animation: shimmer 1.4s linear 3;
  }
  .sk-media {
    block-size: 32px;
    border-radius: 9px;
  }
  .sk-row:nth-child(even) .sk-media {
    border-radius: 50%;
  }
  .sk-lines {
    display: grid;
    align-content: start;
    gap: 8px;
    padding-block-start: 3px;
  }
  .sk-lines .sk {
    block-size: 9px;
    inline-size: 82%;
  }
  .sk-lines .sk:first-child {
    block-size: 11px;
    inline-size: 64%;
  }
  .sk-lines .sk:last-child {
    inline-size: 28%;
  }
  .sk-row:nth-child(even) .sk-lines .sk:first-child {
    inline-size: 51%;
  }
  @keyframes shimmer {
    from {
      background-position: 200% 0;
    }
  }
  @media (pointer: coarse) {
    .new-pill {
      min-block-size: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .sk {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .fade {
      display: none;
    }
    .sk,
    .new-pill {
      border: 1px solid CanvasText;
    }
  }
`;

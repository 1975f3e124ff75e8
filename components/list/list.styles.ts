import { css } from '../internal/css.js';

export const listStyles = css`
  :host {
    display: block;
    overflow: hidden auto;
    overscroll-behavior: contain;
    /* By hand, see row-window.ts: both together would move twice. */
    overflow-anchor: none;
  }
  .feed {
    padding: 4px var(--_inset, 8px) calc(8px + var(--_rest, 0px));
  }
  /* Room for the rows that are not in the page. */
  notif-item {
    margin-block-start: var(--_gap, 0);
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
    display: grid;
    justify-content: center;
  }
  .new-pill {
    padding-inline: 10px 13px;
    gap: 5px;
    border-radius: 999px;
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
    gap: 20px;
    min-block-size: max(100%, var(--_blank, 388px));
    padding: 40px 40px 44px;
    text-align: center;
    h3 {
      font-size: var(--_text-lg);
      line-height: var(--_line-lg);
      font-weight: 600;
      letter-spacing: -0.014em;
    }
    p {
      margin-block-start: -16px;
      max-inline-size: 30ch;
      font-size: var(--_text-sm);
      color: var(--_text-2);
      text-wrap: balance;
    }
  }
  .art {
    position: relative;
    inline-size: 136px;
    fill: var(--_fill);
    svg {
      display: block;
    }
    .i {
      position: absolute;
      inset: 50px 56px auto;
      color: var(--_text-2);
    }
  }
  .back,
  .card {
    stroke: var(--_border);
    stroke-width: 1.5;
    fill: var(--_surface-raised);
  }
  .back {
    fill: var(--_surface-sunken);
  }
  .done .i {
    color: var(--_success);
  }
  .broken .i {
    color: var(--_danger);
  }
  .sk {
    display: grid;
    grid-template-columns: 32px 1fr;
    gap: 8px 12px;
    padding-block: 12px;
    padding-inline: var(--_gutter) 20px;
    i {
      block-size: 9px;
      inline-size: 82%;
      border-radius: 5px;
      background: linear-gradient(90deg, var(--_fill), var(--_surface-hover) 50%, var(--_fill)) 0 / 200%;
      animation: shimmer 1.4s linear 3;
    }
    :first-child {
      grid-row: 1 / 4;
      block-size: 32px;
      inline-size: auto;
      border-radius: 9px;
    }
    :nth-child(2) {
      block-size: 11px;
      inline-size: 64%;
      margin-block-start: 3px;
    }
    :last-child {
      inline-size: 28%;
    }
    &:nth-child(even) {
      :first-child {
        border-radius: 50%;
      }
      :nth-child(2) {
        inline-size: 51%;
      }
    }
  }
  @keyframes shimmer {
    from {
      background-position: 200% 0;
    }
  }
  @media (forced-colors: active) {
    .fade {
      display: none;
    }
    i {
      border: 1px solid;
    }
  }
`;

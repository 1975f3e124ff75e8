import { css } from '../internal/css.js';

/** The list and what stands over and under it. */
export const zoneStyles = css`
  .zone {
    position: relative;
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
  }
  notif-list {
    flex: 1 1 auto;
    min-block-size: 0;
    --_gutter: 1.25rem;
  }
  .bulk,
  .chips,
  .pager {
    flex: none;
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 52px;
    padding-inline: 20px 12px;
    font-size: var(--_text-sm);
    line-height: var(--_line-sm);
  }
  .bulk {
    flex-wrap: wrap;
    box-shadow: inset 0 -1px 0 var(--_border);
    .count {
      margin-inline: 6px 4px;
      font-weight: 600;
      white-space: nowrap;
    }
    .link {
      color: var(--_accent-text);
    }
  }
  .pick {
    display: grid;
    place-content: center;
    inline-size: 32px;
    block-size: 32px;
    margin-inline-start: -8px;
    cursor: pointer;
  }
  .chips {
    flex-wrap: wrap;
    gap: 8px;
    min-block-size: 0;
    padding-block: 10px 4px;
    color: var(--_text-3);
    font-size: var(--_text-xs);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 28px;
    max-inline-size: 100%;
    padding-inline: 10px 7px;
    border-radius: 999px;
    outline: 1px solid transparent;
    background: var(--_fill);
    color: var(--_text);
    font-weight: var(--_weight-medium);
    &:hover {
      background: var(--_fill-hover);
    }
    &:focus-visible {
      outline: var(--notif-ring, 2px solid var(--_focus));
    }
  }
  .pager {
    min-block-size: 48px;
    box-shadow: inset 0 1px 0 var(--_border);
    color: var(--_text-3);
    font-size: var(--_text-xs);
    font-variant-numeric: tabular-nums;
    .icon-btn[aria-disabled='true'] {
      background: none;
    }
  }
  .jump {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-inline-end: 4px;
    .field {
      color: var(--_text);
    }
  }
  .undo {
    inset: auto 12px 60px;
  }
  @container (max-width: 639.98px) {
    .pager {
      padding-inline: 20px 8px;
      padding-block-end: env(safe-area-inset-bottom);
    }
    .jump > :first-child {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .jump .field {
      max-inline-size: 132px;
    }
  }
  @container (min-width: 640px) {
    .bulk,
    .chips,
    .pager {
      padding-inline-start: 24px;
    }
    .undo {
      inset-inline: 50% auto;
      inline-size: min(400px, 100% - 24px);
      translate: -50%;
      &:dir(rtl) {
        translate: 50%;
      }
    }
    /* One line each, and the time at its end, where the buttons come that a pointer calls. */
    @media (hover: hover) and (pointer: fine) {
      notif-list::part(row) {
        padding-inline-end: 14rem;
      }
      notif-list::part(row-title),
      notif-list::part(row-body) {
        -webkit-line-clamp: 1;
      }
      notif-list::part(row-meta) {
        position: absolute;
        inset-block-start: calc(var(--notif-row-pad, 0.625rem) + 2px);
        inset-inline-end: 12px;
        max-inline-size: 13.5rem;
        justify-content: end;
      }
    }
  }
  @container (min-width: 1024px) {
    .zone,
    .detail {
      border-inline-start: 1px solid var(--_border);
    }
    .inbox:not(.has-detail) notif-list::part(list) {
      max-inline-size: var(--notif-inbox-list-max, 960px);
    }
  }
  @media (pointer: coarse) {
    .pick {
      inline-size: 44px;
      block-size: 44px;
    }
    .chip {
      min-block-size: 44px;
    }
  }
`;

import { css } from '../internal/css.js';

/** What is open: beside the list, or over it where there is no room. */
export const detailStyles = css`
  .detail {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    padding: 12px 16px 24px;
    overflow: hidden auto;
    background: var(--_surface);
    &:focus-visible {
      outline-offset: -2px;
    }
  }
  .detail-head {
    display: flex;
    align-items: center;
    gap: 4px;
    margin-block-end: 12px;
    [aria-disabled='true'] {
      background: none;
    }
  }
  .detail-empty {
    margin: auto;
    display: grid;
    justify-items: center;
    gap: 12px;
    max-inline-size: 24ch;
    color: var(--_text-3);
    text-align: center;
    text-wrap: balance;
  }
  .detail notif-item {
    --notif-media: 2.5rem;
    &::part(row) {
      display: block;
      padding-inline-end: 8px;
      background: none;
    }
    &::part(row-media) {
      display: block;
      margin-inline-start: 12px;
      margin-block-end: 12px;
    }
    &::part(row-title) {
      color: var(--_text);
      font-size: 1.125rem;
      line-height: 1.625rem;
      font-weight: var(--_weight-bold);
      text-wrap: balance;
    }
    &::part(row-body) {
      margin-block-start: 8px;
      color: var(--_text-2);
      font-size: var(--_text-md);
      line-height: 1.375rem;
    }
  }
  @container (max-width: 1023.98px) {
    .detail {
      position: absolute;
      inset: 0;
      z-index: 4;
    }
    .inbox:not(.is-open) .detail {
      display: none;
    }
  }
  @media print {
    .detail {
      display: none;
    }
  }
`;

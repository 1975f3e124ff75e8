import { css } from '../internal/css.js';

/** How close rows are. A finger needs room: what is compact is cosy then. */
export const densityStyles = css`
  @media (hover: hover) and (pointer: fine) {
    :host([density='compact']) {
      --_row-pad: var(--notif-row-pad, 0.4375rem);
      --_media: var(--notif-media, 1.25rem);
      article {
        position: relative;
      }
      .tile {
        background: none;
      }
      .is-urgent .tile {
        color: var(--_urgent);
      }
      .row-media {
        margin-block-start: 0;
      }
      .main {
        padding-inline-start: 10px;
      }
      .row-body[data-clamp] {
        -webkit-line-clamp: 1;
      }
      .line {
        margin-block-start: 2px;
      }
      .avatar {
        font-size: 0.5rem;
      }
      .row-mark {
        display: none;
      }
    }
    :host([density='compact']:not(:first-child)) .row {
      box-shadow: 0 -1px 0 var(--_border);
      border-start-start-radius: 0;
      border-start-end-radius: 0;
    }
  }
  :host([density='comfortable']) {
    --_row-pad: var(--notif-row-pad, 0.875rem);
    --_media: var(--notif-media, 2.5rem);
    .row-body[data-clamp] {
      -webkit-line-clamp: 3;
    }
    .row-title {
      font-size: 0.9375rem;
    }
    .main {
      padding-inline-start: 14px;
    }
    .avatar {
      font-size: 0.8125rem;
    }
  }
`;

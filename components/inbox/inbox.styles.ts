import { barStyles } from '../internal/bar.styles.js';
import { buttonStyles } from '../internal/button.styles.js';
import { checkStyles } from '../internal/check.styles.js';
import { css } from '../internal/css.js';
import { hostStyles } from '../internal/host.styles.js';
import { detailStyles } from './detail.styles.js';
import { filtersStyles } from './filters.styles.js';
import { sheetStyles } from './sheet.styles.js';
import { sideStyles } from './side.styles.js';
import { zoneStyles } from './zone.styles.js';

/** From the narrowest on: list alone, filters over the list (640 px), filters beside it (1024 px). */
const frameStyles = css`
  :host {
    --notif-surface-raised: var(--_surface);
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: min(480px, 100dvh);
    max-block-size: 100dvh;
    background: var(--_surface);
  }
  .box {
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    container-type: inline-size;
  }
  .inbox {
    position: relative;
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .top {
    flex: none;
    display: grid;
    grid-template: auto auto / minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px;
    padding: 12px 20px 0;
  }
  h2 {
    font-family: var(--_title-font);
    font-size: var(--_text-lg);
    line-height: var(--_line-lg);
    font-weight: var(--_weight-bold);
    letter-spacing: -0.021em;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: 4px;
    grid-area: 1 / 2;
    .btn {
      min-inline-size: 0;
    }
    [aria-pressed='true'] {
      background: var(--_fill);
      color: var(--_text);
    }
  }
  .grow {
    flex: 1;
  }
  @container (max-width: 479.98px) {
    .tools .btn span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .tools .btn {
      inline-size: 40px;
      min-block-size: 40px;
      padding: 0;
      background: none;
    }
  }
  @container (min-width: 640px) {
    .top {
      grid-template: auto / auto minmax(0, 380px) 1fr;
      gap: 16px;
      padding: 16px 24px;
    }
    h2 {
      font-size: 1.25rem;
      line-height: 1.75rem;
    }
    .tools {
      grid-area: 1 / 3;
      justify-self: end;
    }
  }
  @container (min-width: 1024px) {
    .inbox {
      display: grid;
      grid-template: auto minmax(0, 1fr) / 220px minmax(0, 1fr);
    }
    .top {
      grid-column: 1 / -1;
      grid-template-columns: 180px minmax(0, 380px) 1fr;
      padding-block: 20px;
      box-shadow: inset 0 -1px 0 var(--_border);
    }
    .has-detail {
      grid-template-columns: 220px minmax(0, 1fr) minmax(320px, 30%);
    }
  }
  @media print {
    :host {
      display: block;
      max-block-size: none;
      block-size: auto;
    }
    .search,
    .tools,
    .side,
    .bulk,
    .pager,
    .undo,
    .sheet-button {
      display: none;
    }
    .box,
    .inbox,
    .zone,
    notif-list {
      display: block;
      container-type: normal;
      overflow: visible;
    }
  }
`;

export const inboxStyles = [
  hostStyles,
  buttonStyles,
  checkStyles,
  barStyles,
  frameStyles,
  filtersStyles,
  sideStyles,
  sheetStyles,
  zoneStyles,
  detailStyles,
];

import { css } from '../internal/css.js';

/** The filters of a small screen, and the button that shows them. */
export const sheetStyles = css`
  .sheet-button {
    min-block-size: 40px;
    border: 1px solid var(--_border-strong);
    background: none;
  }
  .badge {
    min-inline-size: 18px;
    padding-inline: 5px;
    border-radius: 6px;
    font-size: 0.6875rem;
    font-weight: 600;
    background: var(--_fill);
    color: var(--_text-2);
  }
  .sheet {
    inset: auto 0 0;
    inline-size: 100%;
    max-inline-size: none;
    max-block-size: calc(100dvh - 48px);
    margin: 0;
    padding: 0;
    border: 0;
    border-start-start-radius: calc(16px * var(--_radius-scale));
    border-start-end-radius: calc(16px * var(--_radius-scale));
    outline: 1px solid transparent;
    background: var(--_surface);
    color: var(--_text);
    &::backdrop {
      background: light-dark(rgb(16 18 22 / 0.32), rgb(0 0 0 / 0.56));
    }
    .opt {
      min-block-size: 44px;
    }
    .field {
      min-block-size: 44px;
    }
    .types {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(128px, 1fr));
      column-gap: 16px;
    }
  }
  .sheet-box,
  .sheet-body {
    display: grid;
    gap: 16px;
  }
  .sheet-box {
    padding: 16px 20px calc(16px + env(safe-area-inset-bottom));
  }
  .sheet-head,
  .sheet-foot {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  .sheet-foot .btn {
    flex: 1;
    min-block-size: 44px;
    font-size: var(--_text-md);
    &:last-child {
      flex: 2;
    }
  }
`;

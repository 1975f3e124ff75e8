import { css } from '../internal/css.js';

export const modalStyles = css`
  :host {
    display: contents;
  }
  [popover] {
    position: fixed;
    inset: 0 auto auto 0;
    translate: var(--_x) var(--_y);
    flex-direction: column;
    inline-size: min(var(--notif-panel-inline-size, 400px), 100vw - 16px);
    max-inline-size: none;
    max-block-size: min(var(--notif-panel-max-block-size, 736px), 100dvh - 96px, var(--_room, 100dvh));
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-l);
    overflow: clip;
    /* Drawn in forced colours, as is each outline that is transparent. */
    outline: 1px solid transparent;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-float);
    color: var(--_text);
    opacity: 0;
    transition:
      opacity var(--_dur-1) var(--_ease-in),
      transform var(--_dur-1),
      display var(--_dur-1) allow-discrete,
      overlay var(--_dur-1) allow-discrete;
    &:is(:popover-open, [open]) {
      display: flex;
      opacity: 1;
      transition-duration: var(--_dur-2);
      transition-timing-function: var(--_ease-out);
      @starting-style {
        opacity: 0;
        transform: translateY(-4px);
      }
    }
  }
  notif-list,
  .preferences {
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .preferences {
    padding: 4px var(--_gutter) 24px;
    overflow: hidden auto;
    overscroll-behavior: contain;
  }
  .collapsed notif-list {
    --_blank: 0;
  }
  .sheet {
    --_gutter: 1.25rem;
    --_inset: 4px;
    --notif-surface-raised: var(--_surface);
    background: var(--_surface);
    inset: 0;
    translate: none;
    inline-size: 100%;
    block-size: 100%;
    max-block-size: none;
    border-radius: 0;
    box-shadow: none;
    .header {
      padding-block: 6px 0;
      padding-inline-end: 8px;
      gap: 0;
    }
    .title {
      font-size: 1.125rem;
    }
    .tab {
      min-block-size: 44px;
      font-size: var(--_text-md);
    }
    .footer {
      gap: 8px;
      padding: 10px 20px calc(10px + env(safe-area-inset-bottom));
      .btn {
        flex: 1 0 auto;
        min-block-size: 44px;
        background: var(--_fill);
        color: var(--_text);
        font-size: var(--_text-md);
      }
    }
    .undo {
      inset-block-end: calc(76px + env(safe-area-inset-bottom));
    }
    /* Where there is little height nothing stands still over what has the focus (WCAG 2.4.11). */
    @media (max-height: 419.98px) {
      overflow: auto;
      notif-list {
        flex: none;
        overflow: visible;
      }
    }
  }
`;

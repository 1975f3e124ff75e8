import { NotifError } from '../../src/index.js';
import { NotifErrorEvent } from '../events/error.js';
import type { ShowOptions } from '../modal/opening-controller.js';
import { failureOf, type Shown } from './failure.js';
import type * as panelCode from './panel.js';
import type { Words } from './state.js';

/** Fetches the panel's code, and shows it, or what stands in its place. */
export interface Opener {
  readonly open: boolean;
  /** Whether the person waits for it. */
  readonly isBusy: boolean;
  readonly isLoaded: boolean;
  /** Gives why it failed; whoever asks after that tries again. */
  fetch(): Promise<NotifError | undefined> | undefined;
  show(options: ShowOptions): Promise<void>;
  hide(): void;
  update(words: Words): void;
}

export function createOpener(
  bell: panelCode.PanelHost,
  load: () => Promise<typeof panelCode> | undefined,
): Opener {
  let loading: Promise<NotifError | undefined> | undefined;
  let code: typeof panelCode | undefined;
  /** What is to be shown once the code is here. */
  let wanted: ShowOptions | undefined;
  /** What has been shown last. The panel is in the tree from the first time on. */
  let shown: Shown | undefined;
  // What opens or closes may still be prevented: look once the event has been everywhere.
  const onToggle = (): void => queueMicrotask(() => bell.requestUpdate());

  const opener: Opener = {
    get open() {
      return !!shown?.open;
    },
    get isBusy() {
      return !!wanted;
    },
    get isLoaded() {
      return !!code;
    },
    fetch: () =>
      (loading ??= load()?.then(
        (loaded) => {
          code = loaded;
          shown?.hide();
          shown = undefined;
          bell.requestUpdate();
          return undefined;
        },
        (cause: unknown) => {
          loading = undefined;
          return new NotifError('load', 'The panel could not be fetched.', { cause });
        },
      )),
    async show(options) {
      wanted = options;
      bell.requestUpdate();
      const error = await opener.fetch();
      // Pressed again meanwhile, or gone.
      if (wanted !== options || !bell.isConnected) return;
      wanted = undefined;
      const make = error ? failureOf : code?.panelOf;
      shown ??= make?.(bell, onToggle, () => void opener.show({}));
      bell.requestUpdate();
      await bell.updateComplete;
      shown?.show(options);
      if (error) bell.dispatchEvent(new NotifErrorEvent(error));
    },
    hide() {
      wanted = undefined;
      bell.requestUpdate();
      shown?.hide();
    },
    update: (words) => shown?.update(words, !!wanted),
  };
  return opener;
}

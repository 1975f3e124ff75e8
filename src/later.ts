import type { Keeper } from './cache/keeper.js';
import { createUiStore, type UiStore } from './cache/ui-state.js';
import type { CommandContext, Tools } from './commands/context.js';
import { createCommands, type Commands } from './commands/index.js';
import type { Current } from './current.js';
import type { lazily } from './lazily.js';
import type { MarkAnswer } from './model/op.js';
import type { ResolvedOptions } from './options.js';
import { deferPreferences, type DeferredPreferences } from './preferences.js';
import type { Stores } from './stores.js';
import type { Report } from './wire/decode-item.js';
import { contractWrites } from './wire/write-routes.js';

type Made = 'tools' | 'sync' | 'writes' | 'log' | 'stream';

export interface LaterOptions
  extends Omit<CommandContext, Made | '$connection'>, Pick<ResolvedOptions, 'user' | 'storage'>, Stores {
  tools: Omit<Tools, 'createRetry'>;
  current: Current;
  keeper: Keeper | undefined;
  lazily: typeof lazily;
  /** Path of the contract's list. */
  list: string;
  decodeAnswer(body: unknown, report: Report): MarkAnswer;
}

export type Later = Commands & DeferredPreferences & { readonly ui: UiStore };

/** What a first paint does not need: one part, fetched once the first list is there. */
export function createLater(options: LaterOptions): Later {
  const { backend, current, keeper, list, decodeAnswer, report, user, storage, $ui, clock } = options;
  const { name, sync, stream, createRetry } = current;
  options.note({ area: 'client', event: 'loaded', part: 'later' });
  const commands = createCommands({
    ...options,
    tools: { ...options.tools, createRetry },
    sync,
    writes: contractWrites(backend, list, (body) => decodeAnswer(body, report)),
    log: keeper?.ops,
    stream: () => stream,
  });
  return {
    ...commands,
    ...deferPreferences({ ...options, post: stream.post }, options.lazily),
    ui: createUiStore($ui, storage, user === undefined ? null : name, clock),
  };
}

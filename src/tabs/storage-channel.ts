import type { OpMessage } from '../model/op.js';
import type { TabChannel } from './bus.js';

/**
 * What may lie in storage for a moment: that something was read, archived or brought back, and nothing of what it says. The
 * rest the other tabs hear from the server.
 */
function readState(message: OpMessage | { readonly kind: '' }): object | null {
  if (message.kind === 'ops') {
    const ops = message.ops.filter(({ kind }) => kind === 'mark' || kind === 'all');
    return ops.length ? { ...message, ops } : null;
  }
  if (message.kind !== 'done') return null;
  return { ...message, answer: message.answer && { ...message.answer, item: null } };
}

/** In place of a `BroadcastChannel`, where there is none: other tabs hear of what is written to local storage. For read state alone. */
export function storageChannel(name: string): TabChannel {
  const key = `${name}:said`;
  const onStorage = ({ key: written, newValue }: StorageEvent): void => {
    if (written !== key || !newValue) return;
    let data: unknown;
    try {
      data = JSON.parse(newValue);
    } catch {
      return; // Under our key may be somebody else's words.
    }
    channel.onmessage?.({ data } as MessageEvent);
  };
  const channel: TabChannel = {
    onmessage: null,
    postMessage(message) {
      const said = readState(message as OpMessage);
      if (!said) return;
      try {
        localStorage.setItem(key, JSON.stringify(said));
        localStorage.removeItem(key);
      } catch {
        // Full or forbidden: the other tabs hear it from the server.
      }
    },
    close: () => removeEventListener('storage', onStorage),
  };
  addEventListener('storage', onStorage);
  return channel;
}

import type { Transport } from '../../../src/index.js';

type Link = Parameters<Transport['open']>[0];

/** A stream that says what the test says, when the test says it. */
export function puppet() {
  let link: Link | undefined;
  const transport: Transport = {
    name: 'puppet',
    open(given) {
      link = given;
      given.onOpen();
      return new Promise(() => {});
    },
  };
  const say = (event: string, data: object, id = ''): void =>
    link?.onFrame({ event, data: JSON.stringify(data), id });
  return { transport, say, isOpen: () => link !== undefined };
}

/** The run cannot begin: the call is wrong, or nobody answers. Says what to do instead; exit code 2. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall';
}

import { parseArgs } from 'node:util';
import { WrongCall } from './wrong-call.js';

/** What a run is asked for. */
export interface Options {
  /** Base URL of the contract, e.g. `https://api.example.com/v1`. */
  readonly base: string;
  /** Bearer tokens of two users; neither may create notifications. */
  readonly tokenA: string;
  readonly tokenB: string;
  /** What `to.users` calls the two. @default `sub` of their tokens, where these are JWTs */
  readonly userA?: string;
  readonly userB?: string;
  /** Bearer token with the scope `notifications:write`. */
  readonly producerToken?: string;
  /** A token of a user that is over, for P-02. */
  readonly expiredToken?: string;
  /** Ids of checks. @default all */
  readonly only?: readonly string[];
}

export interface Arguments extends Options {
  readonly report: 'text' | 'json';
}

export const help = `Usage: belfry-conformance <base> --token-a <token> --token-b <token> [options]

Grades the notification backend at <base>, e.g. https://api.example.com/v1, against the contract.
Take two users that exist for tests: the checks create about 100 notifications and mark all as read.

  --token-a, --token-b <token>  bearer tokens of the two users; they must not be able to create
  --user-a, --user-b <id>       what "to.users" calls the two; by default "sub" of their tokens (JWT)
  --producer-token <token>      may create notifications (POST /notifications); most checks need it
  --expired-token <token>       a token that was good once, to see it refused
  --only <ids>                  these checks alone, e.g. P-01,A-02
  --report text|json            what is printed on standard output; text if not said
  --help                        this text

Exit code: 0 all musts hold, 1 one does not, 2 wrong call or nobody answers at <base>.`;

const text = { type: 'string' } as const;

function parse(
  argv: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    // Node's second sentence advises on options that begin with a dash; the first says what is wrong.
    throw new WrongCall(`${error instanceof Error ? error.message.split('. ')[0] : error}. See --help.`);
  }
}

const options = {
  'token-a': text,
  'token-b': text,
  'user-a': text,
  'user-b': text,
  'producer-token': text,
  'expired-token': text,
  only: text,
  report: text,
  help: { type: 'boolean' },
} as const;

/** Null where help is asked for. Throws `WrongCall`. */
export function readArguments(argv: readonly string[]): Arguments | null {
  const { values, positionals } = parse(argv);
  if (values.help) return null;
  const [base, ...more] = positionals;
  if (base === undefined || more.length > 0)
    throw new WrongCall('One base URL is needed, e.g. https://api.example.com/v1. See --help.');
  if (!/^https?:$/.test(URL.canParse(base) ? new URL(base).protocol : ''))
    throw new WrongCall(`"${base}" is no http: or https: URL.`);
  const { 'token-a': tokenA, 'token-b': tokenB, report = 'text' } = values;
  if (!tokenA || !tokenB)
    throw new WrongCall('Both --token-a and --token-b are needed: two users. See --help.');
  if (report !== 'text' && report !== 'json')
    throw new WrongCall(`--report is text or json, not "${report}".`);
  return {
    base,
    tokenA,
    tokenB,
    report,
    ...(values['user-a'] !== undefined && { userA: values['user-a'] }),
    ...(values['user-b'] !== undefined && { userB: values['user-b'] }),
    ...(values['producer-token'] !== undefined && { producerToken: values['producer-token'] }),
    ...(values['expired-token'] !== undefined && { expiredToken: values['expired-token'] }),
    ...(values.only !== undefined && { only: values.only.split(',').map((id) => id.trim().toUpperCase()) }),
  };
}

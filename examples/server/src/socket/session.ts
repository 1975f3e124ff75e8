import { subjectOf, type Principal } from '../auth/principal.js';
import type { WireSocketAuth, WireSocketMark, WireSocketResume } from '../generated/contract.generated.js';
import {
  validateSocketAuth,
  validateSocketMark,
  validateSocketResume,
} from '../generated/validators.generated.js';
import { invalidRequest, Problem, problemBody } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { limits } from '../inbox/limits.js';
import { transportsOf, type Services } from '../services.js';
import type { Connection } from '../stream/connection.js';
import { encodeJson } from '../stream/encode.js';
import { newSession, readStart, type Start } from '../stream/read-start.js';
import { readClientFrame, refOf, type ClientFrame } from './client-frame.js';
import { markOverSocket } from './mark.js';
import { closeCodes, type TextSocket } from './text-socket.js';

/** What was known when the socket opened. */
export interface Opening {
  /** null: the first frame will tell. */
  readonly principal: Principal | null;
  /** `?after=`; null: a `resume` frame may tell. */
  readonly after: string | null;
  /** Who a token is. */
  authenticate(token: string): Promise<Principal>;
}

/** Whose socket it is, and its place in the hub. */
interface Entered {
  readonly principal: Principal;
  readonly connection: Connection;
}

/**
 * One WebSocket (contract B.6): `hello` once it is known whose it is, then where to go on from, then what happens. Frames
 * are dealt with one after the other.
 */
export class SocketSession {
  readonly #services: Services;
  readonly #socket: TextSocket;
  readonly #opening: Opening;
  readonly #session = newSession();
  #entered: Entered | null = null;
  /** Ends the wait for `auth`, or for `resume`. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLive = false;
  #isOver = false;
  #work: Promise<void> = Promise.resolve();

  constructor(services: Services, socket: TextSocket, opening: Opening) {
    this.#services = services;
    this.#socket = socket;
    this.#opening = opening;
  }

  open(): void {
    const { principal } = this.#opening;
    if (principal) void this.#inTurn(() => this.#enter(principal));
    else {
      this.#services.waiting.add(this);
      this.#wait(() => this.#refuse(closeCodes.unauthenticated, 'no auth frame came'));
    }
  }

  /** Resolves once the frame is dealt with. Never rejects. */
  message(text: string): Promise<void> {
    return this.#inTurn(() => this.#receive(text));
  }

  /** For what is no text frame of an allowed size. */
  refuseFrame(code: 4400 | 4413, reason: string): void {
    this.#refuse(code, reason);
  }

  /** The other end has gone. */
  closed(): void {
    this.#isOver = true;
    this.#services.waiting.delete(this);
    clearTimeout(this.#timer);
    this.#entered?.connection.leave();
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#work = this.#work
      .then(() => (this.#isOver ? undefined : task()))
      .catch((error: unknown) => {
        this.#services.log('A WebSocket failed.', error);
        this.#refuse(closeCodes.internal, 'the server failed; it was logged');
      });
    return this.#work;
  }

  #wait(then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, limits.socketWaitMs);
  }

  #refuse(code: number, reason: string): void {
    this.closed();
    this.#socket.close(code, reason);
  }

  #start(user: string, cursor: string | null): Promise<Start> {
    const { settings, store, now } = this.#services;
    return subjectOf(user).then((subject) =>
      readStart(store, {
        user,
        subject,
        transport: 'ws',
        session: this.#session,
        cursor,
        heartbeatS: settings.heartbeatS,
        transports: transportsOf(settings),
        rules: settings.preferences,
        now: now(),
      }),
    );
  }

  /** Joins the hub first and reads the store then, so that nothing falls between. */
  async #enter(principal: Principal): Promise<void> {
    const { sub, expiresAt } = principal;
    this.#services.waiting.delete(this);
    this.#entered?.connection.leave();
    const connection = this.#services.hub.join(sub, 'ws', expiresAt);
    connection.attach(this.#socket);
    this.#entered = { principal, connection };
    const { after } = this.#opening;
    const start = await this.#start(sub, after);
    if (after !== null) return this.#goLive(connection, start.first, start.rev);
    for (const bytes of start.first) connection.send(bytes);
    // What happens meanwhile is held back: a client that says where it was gets all of it in order.
    if (!this.#isOver) this.#wait(() => this.#goLive(connection, [], start.rev));
  }

  #goLive(connection: Connection, first: readonly Uint8Array[], rev: number): void {
    clearTimeout(this.#timer);
    this.#isLive = true;
    connection.start(first, rev);
  }

  async #receive(text: string): Promise<void> {
    const frame = readClientFrame(text);
    if (!frame) return this.#refuse(closeCodes.badFrame, 'a frame is a JSON object with "op"');
    const entered = this.#entered;
    if (!entered && frame.op !== 'auth')
      return this.#refuse(closeCodes.unauthenticated, 'the first frame must be auth');
    try {
      if (frame.op === 'auth' || !entered) await this.#auth(frame);
      else await this.#dispatch(frame, entered);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.#answer({ op: 'error', ...refOf(frame), problem: problemBody(error) });
    }
  }

  async #dispatch(frame: ClientFrame, { principal, connection }: Entered): Promise<void> {
    const { op } = frame;
    if (op === 'pong') return;
    const { sub, expiresAt } = principal;
    if (expiresAt !== null && expiresAt <= Date.parse(this.#services.now()))
      return connection.bye('auth_expired', 0);
    if (op === 'resume') {
      const { after } = validate<WireSocketResume>(validateSocketResume, frame);
      clearTimeout(this.#timer);
      connection.hold();
      const start = await this.#start(sub, after);
      return this.#goLive(connection, start.first, start.rev);
    }
    if (op !== 'mark') throw invalidRequest(`"${op.slice(0, 32)}" is no op of notify.v1.`);
    const mark = validate<WireSocketMark>(validateSocketMark, frame);
    const data = await markOverSocket(this.#services, sub, mark);
    this.#answer({ op: 'result', ...refOf(frame), ok: true, data });
  }

  async #auth(frame: ClientFrame): Promise<void> {
    let principal: Principal;
    try {
      const { token } = validate<WireSocketAuth>(validateSocketAuth, frame);
      principal = await this.#opening.authenticate(token);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const code = error.status === 403 ? closeCodes.forbidden : closeCodes.unauthenticated;
      return this.#refuse(code, error.code);
    }
    const entered = this.#entered;
    if (entered?.principal.sub === principal.sub) {
      entered.connection.expiresAt = principal.expiresAt;
      this.#entered = { ...entered, principal };
      if (frame['ref'] !== undefined) this.#answer({ op: 'result', ...refOf(frame), ok: true });
    } else if (this.#isLive) {
      this.#refuse(closeCodes.forbidden, 'the token is another user’s');
    } else {
      // Before anything was told, a token goes before a cookie that came along, as it does over HTTP.
      await this.#enter(principal);
    }
  }

  #answer(frame: object): void {
    this.#entered?.connection.send(encodeJson(frame));
  }
}

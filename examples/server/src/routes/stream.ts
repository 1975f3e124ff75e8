import { subjectOf } from '../auth/principal.js';
import { Problem } from '../http/problem.js';
import { transportsOf, type Handler } from '../services.js';
import { openStream } from '../stream/open-stream.js';
import { webSink } from '../stream/web-sink.js';

/** The stream (contract B.6). A cursor that cannot be resumed is a `reset` frame, never an HTTP error. */
export const stream: Handler = async (c, services) => {
  const accept = c.req.header('accept') ?? '*/*';
  if (!/text\/event-stream|text\/\*|\*\/\*/.test(accept)) {
    throw new Problem(
      406,
      'not-acceptable',
      'This is a text/event-stream. Ask with Accept: text/event-stream.',
    );
  }
  const { sub, expiresAt } = c.get('principal');
  const opened = await openStream(services.store, services.hub, {
    user: sub,
    subject: await subjectOf(sub),
    expiresAt,
    cursor: c.req.header('last-event-id') || new URL(c.req.url).searchParams.get('after') || null,
    heartbeatS: services.settings.heartbeatS,
    transports: transportsOf(services.settings),
    rules: services.settings.preferences,
    now: services.now(),
  });
  // In a browser, an app that is mounted without bindings gets undefined for them.
  const takeStream = (c.env as typeof c.env | undefined)?.takeStream;
  if (takeStream) {
    takeStream(opened);
    return new Response(null, { headers: opened.headers });
  }
  const { sink, body, abort } = webSink(c.req.raw, () => opened.close());
  const { signal } = c.req.raw;
  const end = (): void => {
    abort(signal.reason);
    opened.close();
  };
  // Whoever asked may have gone while the store was read.
  if (signal.aborted) end();
  else {
    signal.addEventListener('abort', end);
    opened.start(sink);
  }
  return new Response(body, { headers: opened.headers });
};

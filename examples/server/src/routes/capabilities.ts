import type { WireCapabilities } from '../generated/contract.generated.js';
import { toResponse } from '../http/answer.js';
import { matchesTag, shortHash } from '../http/conditional.js';
import { limits } from '../inbox/limits.js';
import type { Handler } from '../services.js';

/** U1. The tag leaves out the clock, or it would never match. */
export const capabilities: Handler = async (c, { settings, now }) => {
  const fixed: WireCapabilities = {
    contract: '1',
    server: 'belfry-server/0.1.0',
    levels: [
      'poll',
      'state',
      'sync',
      'sse',
      ...(settings.sockets ? ['ws'] : []),
      'prefs',
      'snooze',
      'produce',
    ],
    poll_interval_s: settings.pollIntervalS,
    sync_horizon_s: settings.syncHorizonS,
    retention_days: null,
    limits: {
      page_max: limits.pageMax,
      bulk_max: limits.bulkMax,
      data_bytes: limits.dataBytes,
      streams_per_user: settings.streamsPerUser,
      title_max: limits.titleMax,
      body_max: limits.bodyMax,
    },
    auth: ['bearer', 'cookie', 'ticket'],
    stream: {
      sse: '/stream',
      ...(settings.sockets && { ws: '/ws' }),
      heartbeat_s: settings.heartbeatS,
    },
  };
  const headers = {
    etag: `W/"${shortHash(JSON.stringify(fixed))}"`,
    'cache-control': 'private, max-age=300',
  };
  if (matchesTag(c.req.header('if-none-match') ?? null, headers.etag))
    return toResponse({ status: 304, body: null, headers });
  return toResponse({ status: 200, body: { ...fixed, server_time: now() }, headers });
};

// A host with its own interface: the core and one transport.
import { createClient, sse } from 'belfry';

const client = createClient({ url: '/api/v1', transports: [sse()] });
client.connect();

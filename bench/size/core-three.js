// A host with its own interface: the core and every transport.
import { createClient, polling, sse, websocket } from 'belfry';

const client = createClient({ url: '/api/v1', transports: [sse(), websocket(), polling()] });
client.connect();

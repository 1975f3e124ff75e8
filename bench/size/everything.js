// Everything there is, in English: the core with all its transports, every element.
import 'belfry/auto';
import 'belfry/define';
import { createClient, polling, sse } from 'belfry';

const client = createClient({ url: '/api/v1', transports: [sse(), polling()] });
document.querySelector('notif-provider').client = client;
client.connect();

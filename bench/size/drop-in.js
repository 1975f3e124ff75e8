// README's five lines: bell, panel and pop-ups, two transports. What is fetched before the first click.
import 'belfry/define';
import { createClient, polling, sse } from 'belfry';

const client = createClient({ url: '/api/v1', transports: [sse(), polling()] });
document.querySelector('notif-provider').client = client;

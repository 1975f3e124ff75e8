// A page that shows the bell: what is fetched before the first click.
import 'belfry/provider/define';
import 'belfry/bell/define';
import { createClient, sse } from 'belfry';

const client = createClient({ url: '/api/v1', transports: [sse()] });
document.querySelector('notif-provider').client = client;
client.connect();

import { readArguments } from './node/arguments.js';
import { readSettings } from './node/settings.js';
import { StartError } from './node/start-error.js';
import { startServer } from './node/start-server.js';

try {
  const server = await startServer(readSettings({ ...process.env, ...readArguments(process.argv.slice(2)) }));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  console.log(`The notification backend listens at ${server.url} (contract at ${server.url}/api/v1).`);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

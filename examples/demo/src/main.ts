import { readArguments, readSettings, StartError } from 'belfry-server';
import { startDemo } from './demo.js';

// What `npm start` runs.
try {
  const log = (sentence: string, error?: unknown): void => console.error(sentence, error ?? '');
  const settings = readSettings({ ...process.env, ...readArguments(process.argv.slice(2)) });
  const demo = await startDemo(settings, log);
  console.log(`Lantern, the demo of Belfry, is at ${demo.url} (contract at ${demo.url}/api/v1).`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void demo.close().then(() => process.exit(0)));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

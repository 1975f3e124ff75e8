// @ts-check
// Writes docs/api-report/<subpath>.api.md: the public API as text, so that a change of it is seen in review.
// `--check` writes nothing and ends with code 1 when a report is out of date.
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';

const reports = {
  belfry: 'dist/src/index.d.ts',
  elements: 'dist/components/index.d.ts',
  auto: 'dist/components/auto.d.ts',
  'event-stream': 'dist/src/event-stream.d.ts',
  toasts: 'dist/src/toasts.d.ts',
};
const folder = 'docs/api-report';
const check = process.argv.includes('--check');

ensureBuild();
mkdirSync(folder, { recursive: true });
let drifted = false;
for (const [name, entry] of Object.entries(reports)) {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: resolve('.'),
      mainEntryPointFilePath: resolve(entry),
      compiler: { tsconfigFilePath: resolve('tsconfig.build.json') },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: resolve(folder),
        reportTempFolder: resolve('node_modules/.cache/belfry/api-report'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      newlineKind: 'lf',
      messages: {
        extractorMessageReporting: {
          // We have one release, and no trimmed rollups to tag exports for.
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
          'ae-undocumented': { logLevel: ExtractorLogLevel.None },
        },
        // Docs are typedoc's subject, checked there.
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: resolve('package.json'),
  });
  const result = Extractor.invoke(config, {
    localBuild: !check,
    messageCallback: (message) => {
      // Which compiler it ran with, and where it wrote, is no news.
      if (message.logLevel === ExtractorLogLevel.Info || message.logLevel === ExtractorLogLevel.Verbose)
        message.handled = true;
      if (check && message.messageId === 'console-api-report-not-copied') message.handled = true;
    },
  });
  if (result.apiReportChanged) {
    drifted = true;
    const file = `${folder}/${name}.api.md`;
    console.log(
      check ? `${file} is out of date: run "npm run api-report" and commit it.` : `${file} written`,
    );
  }
  if (result.errorCount > 0) process.exitCode = 1;
}
if (check && drifted) process.exitCode = 1;
if (!drifted) console.log('The API reports are up to date.');

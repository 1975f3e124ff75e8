// Builds what is published: dist/ with JavaScript (tsup: one module per file, and the CDN files), declarations (tsc) and
// theme.css, the themes, and custom-elements.json.
import { spawn } from 'node:child_process';
import { copyFile, cp, mkdir, rm } from 'node:fs/promises';

const run = (command, ...args) =>
  new Promise((resolve, reject) => {
    const child = spawn('npx', ['--no-install', command, ...args], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with code ${code}`)),
    );
  });

const started = Date.now();
await rm('dist', { recursive: true, force: true });
await mkdir('dist/components', { recursive: true });
const results = await Promise.allSettled([
  run('tsup'),
  run('tsc', '-p', 'tsconfig.build.json'),
  run('cem', 'analyze', '--config', 'custom-elements-manifest.config.js', '--quiet'),
  copyFile('components/theme.css', 'dist/components/theme.css'),
  cp('components/themes', 'dist/components/themes', { recursive: true }),
]);

const failures = results.filter((result) => result.status === 'rejected');
for (const { reason } of failures) console.error(`Build failed: ${reason.message}`);
if (failures.length > 0) process.exit(1);
console.log(`Built dist/ in ${((Date.now() - started) / 1000).toFixed(1)} s`);

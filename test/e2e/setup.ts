import { ensureBuild } from '../../scripts/ensure-build.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';

/** The pages under test load dist/, and installing a browser may take longer than a test's time-out. */
export default async function setup(): Promise<void> {
  ensureBuild();
  process.env['CHROME_PATH'] = await findBrowser();
}

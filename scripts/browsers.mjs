/** The oldest browsers the package promises (README, "Browsers"); esbuild lowers what any of them lacks. */
export const browsers = ['es2022', 'chrome125', 'edge125', 'firefox128', 'safari17.4'];

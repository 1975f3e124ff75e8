import { test } from 'vitest';
import { holdLink, LINK_SEEDS, linkStory } from '../support/link-story.js';
import { property } from '../support/random.js';

/** `npm run faults` asks for more. */
const RUNS = Number(process.env['RUNS'] ?? 500);

test(
  'whatever happens to it, the link never opens more than it may, and is live again once the trouble is over',
  property('link', linkStory, holdLink, { runs: RUNS, seeds: LINK_SEEDS }),
  60_000 + RUNS * 20,
);

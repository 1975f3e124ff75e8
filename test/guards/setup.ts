import { ensureBuild } from '../../scripts/ensure-build.mjs';

/** Some guards look at what is published, so dist/ is made once for all of them. */
export default ensureBuild;

/**
 * Registers every element. The panel, with the list and the rows that it is made of, the inbox and the preferences are parts of
 * their own, fetched beside the others so that nothing waits for them; a page that wants it no sooner than somebody reaches for the bell imports
 * `belfry/bell/define` and the others one by one.
 */
import './bell/define.js';
import './provider/define.js';
import './toast/define.js';

// What fails here is fetched again by the bell, which says so if it must.
void import('./modal/define.js').catch(() => {});
// An element without a class shows nothing; the page can import it itself.
void import('./preferences/define.js').catch(() => {});
void import('./inbox/define.js').catch(() => {});

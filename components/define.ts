/** Registers every element. The panel comes later by itself, when the page is idle or somebody reaches for the bell. */
import './bell/define.js';
import './item/define.js';
import './list/define.js';
import './provider/define.js';
import './toast/define.js';

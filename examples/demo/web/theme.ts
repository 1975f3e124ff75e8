import { applyLook, applyTheme, storedLook, storedTheme } from './theme-choice.js';

// Runs before the first paint, so that a dark page does not flash white.
applyTheme(storedTheme());
applyLook(storedLook());

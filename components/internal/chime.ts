/** Between two, in milliseconds; between two urgent ones. */
const gapMs = 10_000;
const urgentGapMs = 3000;
/** A sentence of a screen reader has begun by then, and is not spoken over. */
const speechMs = 300;
/** A fifth, in hertz: soft is heard by most, also where high notes are not; bright through a noisy room. */
const partials = { soft: [880, 1320], bright: [1320, 1980], low: [440, 660] };
/** In seconds: how a note comes and goes, and how far apart the two of an urgent one are. */
const [riseS, fadeS, againS] = [0.01, 0.12, 0.18];
/** −18 dB, of both partials together. */
const peak = 10 ** (-18 / 20);

/** Which of the sounds. */
export type Chime = keyof typeof partials;

/** Whether anything can sound here at all. */
export const canChime = 'AudioContext' in globalThis;

let context: AudioContext | undefined;
let notBefore = 0;
let urgentNotBefore = 0;

function note(audio: AudioContext, at: number, volume: number, kind: Chime): void {
  for (const frequency of partials[kind]) {
    const gain = new GainNode(audio, { gain: 0 });
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime((peak / partials[kind].length) * volume, at + riseS);
    gain.gain.linearRampToValueAtTime(0, at + riseS + fadeS);
    const tone = new OscillatorNode(audio, { frequency });
    tone.connect(gain).connect(audio.destination);
    tone.start(at);
    tone.stop(at + riseS + fadeS);
  }
}

/** Makes ready to sound with the person's next press on the page: before one, browsers let nothing sound. */
export function armChime(): void {
  if (context || !canChime) return;
  const stop = new AbortController();
  const wake = (): void => {
    stop.abort();
    context ??= new AudioContext();
  };
  for (const type of ['pointerdown', 'keydown'])
    document.addEventListener(type, wake, { capture: true, signal: stop.signal });
}

/** @param volume from 0 to 1 */
export function chime(urgent: boolean, volume: number, kind: Chime = 'soft'): void {
  const now = Date.now();
  if (!context || volume <= 0 || now < (urgent ? urgentNotBefore : notBefore)) return;
  notBefore = now + gapMs;
  urgentNotBefore = now + urgentGapMs;
  const audio = context;
  setTimeout(() => {
    note(audio, audio.currentTime, volume, kind);
    if (urgent) note(audio, audio.currentTime + againS, volume, kind);
  }, speechMs);
}

/** Sounds at once, however recently something did: for a person who asks how it sounds, by a press. */
export function previewChime(kind: Chime, volume: number): void {
  if (!canChime) return;
  const audio = (context ??= new AudioContext());
  // Made without a press, it would wait for one.
  void audio.resume();
  note(audio, audio.currentTime, volume, kind);
}

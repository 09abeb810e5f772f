// Two short tones at the end of a rest, made on the spot: no file, and nothing that goes on.

const TONES = [
  { at: 0, hertz: 660 },
  { at: 0.18, hertz: 880 },
];
const LENGTH_S = 0.14;
const LOUDNESS = 0.25;

let context: AudioContext | undefined;

/** To be called from a press: a browser lets nothing sound before one. */
export function readySound(): void {
  try {
    context ??= new AudioContext();
    void context.resume();
  } catch {
    context = undefined;
  }
}

export function sound(): void {
  if (context?.state !== 'running') return;
  for (const { at, hertz } of TONES) {
    const begin = context.currentTime + at;
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(LOUDNESS, begin + 0.01);
    volume.gain.linearRampToValueAtTime(0, begin + LENGTH_S);
    tone.connect(volume).connect(context.destination);
    tone.start(begin);
    tone.stop(begin + LENGTH_S);
  }
}

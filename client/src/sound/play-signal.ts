import { lengthOf, tonesOf, type WarningSignal } from './warning-signals.ts';

/** About what the outdoor sirens sound like. */
const HERTZ = 300;
/** Soft: it is heard by the one who holds the device, and nobody else is frightened. */
const LOUDNESS = 0.12;
/** So that a tone begins and ends without a click, in seconds. */
const SLOPE = 0.05;

export interface PlayedSignal {
  /** Silences it at once; nothing happens when it has ended already. */
  stop: () => void;
}

/**
 * Plays a warning signal in this device alone: nothing is sent anywhere [VM1] [VM2]. To be called in answer to a touch or
 * a key, as browsers ask. `onEnd` is told once, when it is over or stopped. Null where the browser makes no sound.
 */
export function playSignal(signal: WarningSignal, onEnd: () => void): PlayedSignal | null {
  if (typeof AudioContext === 'undefined') return null;
  const context = new AudioContext();
  const gain = context.createGain();
  const source = context.createOscillator();
  source.frequency.value = HERTZ;
  source.type = 'triangle';
  source.connect(gain).connect(context.destination);
  const start = context.currentTime;
  gain.gain.setValueAtTime(0, start);
  for (const { from, to } of tonesOf(signal)) {
    gain.gain.setValueAtTime(0, start + from);
    gain.gain.linearRampToValueAtTime(LOUDNESS, start + from + SLOPE);
    gain.gain.setValueAtTime(LOUDNESS, start + to - SLOPE);
    gain.gain.linearRampToValueAtTime(0, start + to);
  }
  source.onended = () => {
    void context.close();
    onEnd();
  };
  source.start(start);
  source.stop(start + lengthOf(signal));
  // a device that keeps the sound back until it is asked
  void context.resume();
  return { stop: () => source.stop() };
}

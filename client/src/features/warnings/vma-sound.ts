/** On this device alone: whether a VMA is heard, and for which it has been. Nothing of what they say. */
const CHOICE = 'ledningsplats-vma-sound';
const HEARD = 'ledningsplats-vma-heard';
/** As many as there can be before the oldest is long gone. */
const MOST_HEARD = 50;

export function isSoundOn(): boolean {
  return read(CHOICE) === 'on';
}

/** From the touch that chose it: browsers let nothing be heard before one. Three short tones show what it is like. */
export function chooseSound(isOn: boolean): void {
  write(CHOICE, isOn ? 'on' : 'off');
  if (isOn) playTones();
}

/** Plays once for each warning on this device, whichever tab is first. */
export function soundFor(warnings: readonly string[]): void {
  const heard = (read(HEARD) ?? '').split('\n').filter((key) => key !== '');
  const unheard = warnings.filter((key) => !heard.includes(key));
  if (unheard.length === 0) return;
  write(HEARD, [...heard, ...unheard].slice(-MOST_HEARD).join('\n'));
  if (isSoundOn()) playTones();
}

/** Unlike the sirens' signal: nobody is to take a screen for the outdoor warning [VM2]. */
function playTones(): void {
  try {
    const context = new AudioContext();
    for (const [at, frequency] of [
      [0, 880],
      [0.3, 660],
      [0.6, 880],
    ] as const) {
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(0.25, context.currentTime + at);
      volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + at + 0.25);
      tone.connect(volume).connect(context.destination);
      tone.start(context.currentTime + at);
      tone.stop(context.currentTime + at + 0.25);
    }
    setTimeout(() => void context.close(), 1_500);
  } catch {
    // a device without sound shows it all the same
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // a browser that keeps nothing rings again after a reload
  }
}

import type { PenRequest } from '@ledningsplats/shared/core/protocol.ts';

/**
 * One's hold on a section while it is open for writing: taken at once, let go after so long a silence and when it is left, and
 * taken again at the next key. What is taken by another meanwhile is left with them.
 */
export class PenHold {
  readonly #say: (what: PenRequest['what']) => void;
  readonly #silenceMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSilent = false;

  constructor(say: (what: PenRequest['what']) => void, silenceMs: number) {
    this.#say = say;
    this.#silenceMs = silenceMs;
    say('take');
    this.#wait();
  }

  /** Something was written. */
  touched(): void {
    if (this.#isSilent) this.#say('take');
    this.#isSilent = false;
    this.#wait();
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#say('release');
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isSilent = true;
      this.#say('release');
    }, this.#silenceMs);
  }
}

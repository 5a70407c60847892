import type { Pen, PensFrame } from '@ledningsplats/shared/core/protocol.ts';

interface Held {
  pen: Pen;
  connection: string;
}

/** More sections than any picture has; beyond it nothing is told, and saving still compares what was seen. */
const PENS_PER_STREAM = 32;

/**
 * Who writes in what now, in memory alone. It tells and hinders nobody: whoever writes without a pen is met by the rule of
 * the command, which compares what was seen. It goes with the connection, so that a closed lid holds nothing.
 */
export class Pens {
  readonly #tell: (frame: PensFrame) => void;
  readonly #streams = new Map<string, Map<string, Held>>();

  constructor(tell: (frame: PensFrame) => void) {
    this.#tell = tell;
  }

  /** One that another person holds is left with them, unless it is taken over. */
  take(stream: string, connection: string, pen: Pen, isTakenOver: boolean): void {
    const held = this.#streams.get(stream) ?? new Map<string, Held>();
    const before = held.get(pen.thing);
    if (!before && held.size >= PENS_PER_STREAM) return;
    if (before && before.pen.person !== pen.person && !isTakenOver) return;
    const isSame = before?.pen.person === pen.person;
    held.set(pen.thing, { pen: isSame ? { ...pen, since: before.pen.since } : pen, connection });
    this.#streams.set(stream, held);
    if (!isSame) this.#changed(stream);
  }

  /** Another's is left alone, and so is one's own that is held from another screen since. */
  release(stream: string, connection: string, thing: string): void {
    const held = this.#streams.get(stream);
    if (held?.get(thing)?.connection !== connection) return;
    held.delete(thing);
    this.#changed(stream);
  }

  releaseAll(connection: string): void {
    for (const stream of [...this.#streams.keys()]) this.leave(stream, connection);
  }

  leave(stream: string, connection: string): void {
    for (const [thing, one] of [...(this.#streams.get(stream) ?? [])]) {
      if (one.connection === connection) this.release(stream, connection, thing);
    }
  }

  /** For one who has just come. */
  frame(stream: string): PensFrame {
    return { stream, pens: [...(this.#streams.get(stream)?.values() ?? [])].map(({ pen }) => pen) };
  }

  #changed(stream: string): void {
    this.#tell(this.frame(stream));
    if (this.#streams.get(stream)?.size === 0) this.#streams.delete(stream);
  }
}

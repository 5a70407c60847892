/** Told no oftener than a reader can see, and each is a message to the process that answers everybody. */
const TIMES = 100;

/** Counts what is written of what there is to write; `of` 0: it is not yet known. */
export class Progress {
  readonly #say: (done: number, of: number) => void;
  #done = 0;
  #of = 0;
  #said = 0;

  constructor(say: (done: number, of: number) => void) {
    this.#say = say;
  }

  begin(of: number): void {
    this.#of = of;
    this.#say(0, of);
  }

  /** One more, or so many. */
  readonly add = (count = 1): void => {
    this.#done = Math.min(this.#of, this.#done + count);
    if (this.#done - this.#said < this.#of / TIMES) return;
    this.#said = this.#done;
    this.#say(this.#done, this.#of);
  };

  /** Each of many as it passes. */
  *counted<One>(many: Iterable<One>, countOf: (one: One) => number = () => 1): Generator<One> {
    for (const one of many) {
      yield one;
      this.add(countOf(one));
    }
  }
}

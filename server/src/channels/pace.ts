/**
 * No more than so many within any second, and after a pause no more at once than a tenth of that. Times are a monotone clock's,
 * milliseconds.
 */
export class Pace {
  /** What comes back in a second: what went at once is paid for within it. */
  readonly #perSecond: number;
  readonly #burst: number;
  #left: number;
  #at: number;

  constructor(perSecond: number, at: number) {
    // a gateway that counts by the second would refuse a second's worth on top of a second's
    this.#burst = Math.max(1, perSecond / 10);
    this.#perSecond = perSecond + 1 - this.#burst;
    this.#left = this.#burst;
    this.#at = at;
  }

  /** How many may go now. */
  room(at: number): number {
    this.#left = Math.min(this.#burst, this.#left + ((at - this.#at) / 1_000) * this.#perSecond);
    this.#at = at;
    return Math.floor(this.#left);
  }

  spend(count: number): void {
    this.#left -= count;
  }

  /** Until there is room for one, milliseconds. */
  wait(at: number): number {
    return this.room(at) >= 1 ? 0 : Math.ceil(((1 - this.#left) / this.#perSecond) * 1_000);
  }
}

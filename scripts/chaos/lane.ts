import type { SeededRandom } from '../proof/seeded-random.ts';

/** One kind of work that the server is killed in the midst of, and what it was promised. */
export interface Lane {
  /** Works until nothing answers any more. */
  run: (random: SeededRandom) => Promise<void>;
  /** After a kill: asks again for what was left without an answer. */
  mend: () => Promise<void>;
  /** Holds what is there against every answer that was given; says what is wrong. */
  check: () => Promise<string[]>;
  /** What it has had done, in words, with the number. */
  count: () => string;
}

import type { SeededRandom } from '../proof/seeded-random.ts';

/** How bad one tab's network is; each from 0 to 1. */
export interface Weather {
  /** A request or a socket's question that never reaches the server. */
  loseQuestion: number;
  /** An answer that never comes back, although the server has acted. */
  loseAnswer: number;
  /** A question that the network delivers twice. */
  repeat: number;
  /** A frame that overtakes others. */
  reorder: number;
  /** The longest delay, virtual milliseconds. */
  delay: number;
}

export const FAIR: Weather = { loseQuestion: 0, loseAnswer: 0, repeat: 0, reorder: 0, delay: 0 };

/** From a wired office to a cellar with one bar. */
export function someWeather(random: SeededRandom): Weather {
  const kind = random.weighted({ office: 3, phone: 3, cellar: 1 });
  if (kind === 'office') return { ...FAIR, delay: 30 };
  if (kind === 'phone') return { loseQuestion: 0.03, loseAnswer: 0.05, repeat: 0.05, reorder: 0.05, delay: 800 };
  return { loseQuestion: 0.2, loseAnswer: 0.25, repeat: 0.1, reorder: 0.2, delay: 6_000 };
}

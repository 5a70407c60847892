/** A schedule that `npm test` plays: it failed once, or shows something that the others do not. */
export interface KeptSeed {
  seed: number;
  steps: number;
  why: string;
}

/**
 * A seed means what the generator makes of it today: whoever changes `schedule.ts`, `some-command.ts` or the order in
 * which randomness is drawn looks for new ones.
 */
export const KEPT_SEEDS: readonly KeptSeed[] = [
  { seed: 1_697_034_193, steps: 200, why: 'areas are taken over and the board is ended; departments get answers' },
  {
    seed: 922_480_359,
    steps: 200,
    why: 'an incident is closed and opened again; secret lines are marked and corrected',
  },
  { seed: 1_070_406_884, steps: 200, why: 'what departments send in is taken over, and put into an incident' },
  {
    seed: 3_576_916_120,
    steps: 200,
    why: 'an area is handed back, the board rests, an answer by telephone is taken back',
  },
  { seed: 443_779_575, steps: 200, why: 'one incident is merged into the other, and a correction is seen' },
  { seed: 1_788_458_060, steps: 200, why: 'what secret lines say is removed by decision' },
];

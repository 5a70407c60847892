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
  {
    seed: 1_013_904_226,
    steps: 200,
    why: 'a board is activated, cards are ticked',
  },
  {
    seed: 387_276_917,
    steps: 200,
    why: 'an incident is closed with all that is open handed over, and corrections are seen',
  },
  { seed: 4_201_588_976, steps: 200, why: 'between them, with the others, most of what can be done' },
  { seed: 2_800_407_833, steps: 200, why: 'between them, with the others, most of what can be done' },
  { seed: 533_248_989, steps: 200, why: 'between them, with the others, most of what can be done' },
  { seed: 1_547_153_215, steps: 200, why: 'between them, with the others, most of what can be done' },
];

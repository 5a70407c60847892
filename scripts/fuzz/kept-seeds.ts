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
  { seed: 721_928_767, steps: 120, why: 'two tabs, a lost answer and a device that sleeps for minutes' },
  { seed: 2_654_435_761, steps: 120, why: 'a session ended while its device was away; taken and never shown' },
  { seed: 3_668_339_987, steps: 120, why: 'a role given back; a log whose first page was lost' },
  { seed: 2_027_808_452, steps: 120, why: 'a snapshot in the midst of a log that was read to its end' },
  { seed: 78_084_107, steps: 120, why: 'a role given back, and the answer that tells of it lost in front of a sleep' },
  { seed: 3_824_508_201, steps: 120, why: 'a line that is answered after its owner has signed out' },
  {
    seed: 269_173_530,
    steps: 120,
    why: 'two tabs that send the same line, one is refused and the other gets no answer',
  },
];

import type { ExerciseRules } from './plan.ts';

/** Another way: three kinds, half-years instead of quarters, and the region leads the test. */
export const FOUR_LEVEL_EXERCISES: ExerciseRules = {
  kinds: [
    { id: 'bordsovning', name: 'Bordsövning' },
    { id: 'ringprov', name: 'Ringprov' },
    { id: 'faltovning', name: 'Fältövning' },
  ],
  groups: [
    { id: 'vakthavande', name: 'Vakthavande', everyMonths: 6, kind: 'ringprov', isDuty: true },
    { id: 'ledningen', name: 'Kommunledningen', everyMonths: 18, kind: 'bordsovning', isDuty: false },
    { id: 'sektorerna', name: 'Sektorerna', everyMonths: 36, kind: 'faltovning', isDuty: false },
  ],
  vmaTest: {
    organiser: 'Räddningsregionen',
    kind: 'ringprov',
    siren: 'tyfon',
    steps: [
      { id: 'radio', part: 'before', text: 'Prova radion' },
      { id: 'ute', part: 'during', text: 'Stå utomhus vid tyfonen' },
      { id: 'ring_in', part: 'after', text: 'Ring in det som inte hördes' },
    ],
  },
};

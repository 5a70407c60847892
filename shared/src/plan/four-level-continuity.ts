import type { ContinuityRules } from './plan.ts';

export const FOUR_LEVEL_CONTINUITY: ContinuityRules = {
  needs: [
    { id: 'strom', name: 'Ström' },
    { id: 'dricksvatten', name: 'Dricksvatten' },
    { id: 'data', name: 'Data och tele' },
    { id: 'folk', name: 'Folk på plats' },
  ],
  nearMinutes: 60,
};

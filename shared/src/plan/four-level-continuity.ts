import type { ContinuityRules } from './plan.ts';

export const FOUR_LEVEL_CONTINUITY: ContinuityRules = {
  needs: [
    { id: 'strom', name: 'Ström' },
    { id: 'dricksvatten', name: 'Dricksvatten' },
    { id: 'data', name: 'Data och tele' },
    { id: 'folk', name: 'Folk på plats' },
  ],
  supports: [
    { id: 'elverk', name: 'Elverk' },
    { id: 'tankvatten', name: 'Vattentank' },
    { id: 'handrackning', name: 'Handräckning' },
  ],
  linkText: 'Berätta hur ni har det på sidan här. Den är bara er.',
  nearMinutes: 60,
};

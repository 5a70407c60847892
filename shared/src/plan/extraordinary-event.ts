import type { LegalText } from './plan.ts';

/** The wording in force since the first of January 2020, by lag 2019:925; under review in SOU 2024:65. */
export const EXTRAORDINARY_EVENT: LegalText = {
  reference: 'LEH 2006:544 1 kap. 4 §',
  version: '2020-01-01',
  text: 'Med extraordinär händelse avses i denna lag en sådan händelse som avviker från det normala, innebär en allvarlig störning eller överhängande risk för en allvarlig störning i viktiga samhällsfunktioner och kräver skyndsamma insatser av en kommun eller en region.',
  criteria: [
    { id: 'avviker', question: 'Avviker händelsen från det normala?' },
    {
      id: 'allvarlig_storning',
      question:
        'Innebär den en allvarlig störning, eller överhängande risk för en allvarlig störning, i viktiga samhällsfunktioner?',
    },
    { id: 'skyndsamma_insatser', question: 'Kräver den skyndsamma insatser av kommunen?' },
  ],
};

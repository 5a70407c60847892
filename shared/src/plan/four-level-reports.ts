import type { ReportRules } from './plan.ts';

export const FOUR_LEVEL_REPORTS: ReportRules = {
  headings: [
    { id: 'behov', name: 'Behov', from: ['vi_behover'] },
    { id: 'laget', name: 'Läget i korthet', from: ['nulage', 'vad_gors'] },
    { id: 'utsikt', name: 'Utsikt', from: ['nasta_dygn'] },
  ],
  channels: [
    { id: 'portal', name: 'Länets portal' },
    { id: 'ring', name: 'Uppringning' },
  ],
};

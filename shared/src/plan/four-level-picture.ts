import type { PictureRules } from './plan.ts';

export const FOUR_LEVEL_PICTURE: PictureRules = {
  headings: [
    {
      id: 'nulage',
      name: 'Nuläge',
      help: 'Hur ser det ut just nu?',
      sources: ['direction', 'loss', 'service', 'place', 'line', 'warning'],
    },
    { id: 'vad_gors', name: 'Vad görs', help: 'Vad är i gång och vem gör det?', sources: ['task', 'decision'] },
    { id: 'nasta_dygn', name: 'Nästa dygn', help: 'Vad väntar vi oss till i morgon?', sources: ['contingency'] },
    { id: 'vi_behover', name: 'Vi behöver', help: 'Vad saknas, och vem kan ha det?', sources: ['task'] },
  ],
  releaseAfterMinutes: 20,
};

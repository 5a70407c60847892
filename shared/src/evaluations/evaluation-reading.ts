import type { Figure } from './figures.ts';

/** `GET /api/evaluations/<what>/<id>/figures`: what the history says of how it went. */
export interface FiguresReading {
  figures: Figure[];
}

export const OUTCOME_WORDS = {
  good: 'Bra',
  partly: 'Delvis',
  lacking: 'Brister',
  noted: 'Bara noterat',
} as const;

export const SECTION_WORDS = {
  purpose: 'Syfte',
  method: 'Metod',
  course: 'Händelseförlopp',
  conclusions: 'Slutsatser',
} as const;

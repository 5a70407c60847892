import type { PlannedInject } from '../conduct/injects.ts';
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

/** Whether an inject came to the players, in the words of screen and paper. */
export const INJECT_WORDS = { sent: 'Skickat', skipped: 'Utelämnat', waiting: 'Inte skickat' } as const;
/** What became of what was expected. */
export const JUDGED_WORDS = { done: 'Gjort', not_done: 'Inte gjort', unjudged: 'Inte bedömt' } as const;

export interface InjectVerdict {
  state: keyof typeof INJECT_WORDS;
  /** Null: nothing is to be judged, for the players never had it. */
  judged: keyof typeof JUDGED_WORDS | null;
}

/** How an inject went in the run that is, as the report says it [OV4]. */
export function verdictOf({ progress }: Pick<PlannedInject, 'progress'>): InjectVerdict {
  if (progress === null) return { state: 'waiting', judged: null };
  if (progress.state === 'skipped') return { state: 'skipped', judged: null };
  return { state: 'sent', judged: progress.judged?.outcome ?? 'unjudged' };
}

import type { DecisionProposed, DecisionRecorded } from './events.ts';

/** Decisions and proposals made before it was said which briefing they were made in. */
export const DECISION_LIFTS = {
  DecisionProposed: [
    (data: Omit<DecisionProposed['data'], 'madeIn'>): DecisionProposed['data'] => ({ ...data, madeIn: null }),
  ],
  DecisionRecorded: [
    (data: Omit<DecisionRecorded['data'], 'madeIn'>): DecisionRecorded['data'] => ({ ...data, madeIn: null }),
  ],
};

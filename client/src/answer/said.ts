import type { CallOutAnswer } from '@ledningsplats/shared/callouts/events.ts';

export interface Said {
  answer: CallOutAnswer;
  /** UTC milliseconds. */
  arrivesAt: number | null;
}

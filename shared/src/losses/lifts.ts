import type { ServiceAnsweredEvent } from './events.ts';

type FirstAnswer = Omit<ServiceAnsweredEvent['data'], 'number'>;

/** Answers that were noted before the line in the log said which service it was by its number. */
export const LOSS_LIFTS = {
  ServiceAnswered: [(data: FirstAnswer): ServiceAnsweredEvent['data'] => ({ ...data, number: null })],
};

import type { EvaluationRules } from './plan.ts';

/** Another way: three questions, and two weeks to get it done, by text message. */
export const FOUR_LEVEL_EVALUATIONS: EvaluationRules = {
  goals: [
    { id: 'vad_hande', name: 'Förstod vi vad som hände?' },
    { id: 'vad_gjorde', name: 'Gjorde vi rätt saker?' },
    { id: 'vilka_nadde', name: 'Nådde vi dem som behövde oss?' },
  ],
  remindDaysBefore: 14,
  channels: ['sms'],
};

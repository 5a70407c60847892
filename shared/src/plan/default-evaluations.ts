import type { EvaluationRules } from './plan.ts';

/**
 * What an incident is looked back at by [OV4]: the parts of a municipality's crisis management that MCF's guidance on
 * evaluation and the municipalities' own reports go through; an action's owner is told a week before.
 */
export const DEFAULT_EVALUATIONS: EvaluationRules = {
  goals: [
    { id: 'larm', name: 'Larm och igångsättning' },
    { id: 'ledning', name: 'Ledning och beslut' },
    { id: 'lagesbild', name: 'Lägesbild' },
    { id: 'samverkan', name: 'Samverkan' },
    { id: 'kommunikation', name: 'Kommunikation' },
    { id: 'uthallighet', name: 'Uthållighet' },
    { id: 'stod', name: 'Stöd till drabbade' },
  ],
  remindDaysBefore: 7,
  channels: ['email', 'push'],
};

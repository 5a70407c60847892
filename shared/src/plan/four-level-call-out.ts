import type { CallOutPost, CallOutRules } from './plan.ts';

/** Other words, other lists and another order than the default plan's; a county town that has no app on its telephones. */
export const FOUR_LEVEL_CALL_OUT: CallOutRules = {
  steps: [
    { channels: ['sms'], waitMinutes: 5 },
    { channels: ['sms', 'email'], waitMinutes: 10 },
  ],
  lastsHours: 12,
  lists: [
    {
      id: 'ledningsradet',
      name: 'Ledningsrådet',
      fromLevel: 3,
      way: 'all',
      members: [
        { who: capacity('kommunchef'), substitute: capacity('bitr_kommunchef') },
        { who: capacity('beredskapschef'), substitute: null },
        { who: capacity('sektorschef'), substitute: null },
      ],
      next: 'beslutsfattare',
    },
    {
      id: 'beslutsfattare',
      name: 'Någon som får besluta',
      fromLevel: null,
      way: 'in_order',
      members: ['kommunchef', 'bitr_kommunchef', 'beredskapschef'].map((id) => ({
        who: capacity(id),
        substitute: null,
      })),
      next: null,
    },
    {
      id: 'funktioner',
      name: 'S-funktionerna',
      fromLevel: 3,
      way: 'all',
      members: ['s0', 's1', 's2', 's3', 's4', 's7'].map((id) => ({
        who: { kind: 'function', function: id },
        substitute: null,
      })),
      next: null,
    },
  ],
  texts: [
    { level: 2, text: '{nivå}: {rubrik}. Var beredd att komma.' },
    { level: 3, text: '{nivå}: {rubrik}. Kom till Rådhuset.' },
    { level: 4, text: '{nivå}: {rubrik}. Kom till Rådhuset genast.' },
  ],
  selfMustering: null,
};

function capacity(id: string): CallOutPost {
  return { kind: 'capacity', capacity: id };
}

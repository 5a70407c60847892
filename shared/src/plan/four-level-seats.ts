import type { SeatRules } from './plan.ts';

/** The other municipality's staff [ST1]: by colour of posture alone, six hours at a time. */
export const FOUR_LEVEL_SEATS: SeatRules = {
  ledBy: 's0',
  functions: [
    { function: 's0', assistants: 0, levels: [], postures: ['gul', 'rod'] },
    { function: 's2', assistants: 2, levels: [4], postures: ['rod'] },
    { function: 's7', assistants: 1, levels: [4], postures: ['rod'] },
  ],
  shiftHours: 6,
  longestShiftHours: 10,
  leastRestHours: 9,
  offerMinutes: 15,
};

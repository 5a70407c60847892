import type { BoardsRules } from './plan.ts';

/** Boards of a plan that shares none with the default: by sections of a military staff, with other limits. */
export const FOUR_LEVEL_BOARDS: BoardsRules = {
  oldAfterMinutes: 120,
  arrangements: [
    {
      id: 'gemensam',
      name: 'Gemensam tavla',
      functions: [],
      roles: [],
      columns: {
        main: ['tasks', 'trays', 'callouts'],
        work: ['log'],
        side: ['direction', 'corrected', 'awaiting'],
      },
      folded: [],
      hidden: [],
    },
    {
      id: 'ledning',
      name: 'Ledningens tavla',
      functions: ['vakt', 'ledningsrad', 's0'],
      roles: ['ledning'],
      columns: {
        main: ['log'],
        work: ['direction', 'awaiting', 'corrected', 'trays', 'callouts', 'losses', 'services', 'contingencies'],
        side: ['tasks', 'places'],
      },
      folded: ['places'],
      hidden: ['presence'],
    },
  ],
};

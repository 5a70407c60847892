import type { BoardArrangement, BoardsRules } from './plan.ts';

/** The board of whoever has none of their own: every card where it belongs. */
const WHOLE_STAFF: BoardArrangement = {
  id: 'alla',
  name: 'Hela staben',
  functions: [],
  roles: [],
  columns: { main: [], work: [], side: [] },
  folded: [],
  hidden: [],
};

/** One board for all, as before there were several. */
export const ONE_BOARD: BoardsRules = { oldAfterMinutes: 480, arrangements: [WHOLE_STAFF] };

/** Until a municipality has said its own: what each looks for first stands first. */
export const DEFAULT_BOARDS: BoardsRules = {
  oldAfterMinutes: 480,
  arrangements: [
    WHOLE_STAFF,
    {
      // the first hour: who is rung, who comes, what the cards ask
      id: 'tib',
      name: 'TiB',
      functions: ['tib'],
      roles: [],
      columns: {
        main: ['log'],
        work: [
          'vma',
          'trays',
          'corrected',
          'callouts',
          'calls',
          'cards',
          'awaiting',
          'losses',
          'services',
          'tasks',
          'places',
          'picture',
        ],
        side: ['direction', 'briefings', 'seats', 'presence', 'krisstod', 'reports', 'contingencies', 'board'],
      },
      folded: [],
      hidden: [],
    },
    {
      // leads the staff: what waits for a decision, who does what, what comes next
      id: 'stabschef',
      name: 'Stabschef',
      functions: ['stabschef'],
      roles: [],
      columns: {
        main: ['log'],
        work: [
          'vma',
          'awaiting',
          'trays',
          'corrected',
          'losses',
          'services',
          'tasks',
          'callouts',
          'picture',
          'places',
          'krisstod',
          'cards',
          'calls',
        ],
        side: ['direction', 'briefings', 'seats', 'reports', 'contingencies', 'presence', 'board'],
      },
      folded: ['calls'],
      hidden: [],
    },
    {
      // keeps the record: the log, what was corrected, what is decided
      id: 'dokumentation',
      name: 'Dokumentation',
      functions: ['dokumentation', 'namndsekreterare'],
      roles: [],
      columns: {
        main: ['log'],
        work: [
          'vma',
          'corrected',
          'trays',
          'awaiting',
          'callouts',
          'losses',
          'services',
          'tasks',
          'picture',
          'cards',
          'places',
          'krisstod',
        ],
        side: ['direction', 'briefings', 'board', 'seats', 'reports', 'presence', 'contingencies'],
      },
      folded: ['places', 'krisstod', 'contingencies'],
      hidden: ['calls'],
    },
    {
      // tells others: where people can go, what is said, what is heard
      id: 'kommunikation',
      name: 'Kommunikation',
      functions: ['kommunikation'],
      roles: ['kommunikator'],
      columns: {
        main: ['log'],
        work: [
          'vma',
          'trays',
          'corrected',
          'picture',
          'losses',
          'services',
          'places',
          'krisstod',
          'tasks',
          'awaiting',
          'callouts',
        ],
        side: ['direction', 'briefings', 'cards', 'seats', 'contingencies', 'presence', 'reports', 'board'],
      },
      folded: ['board'],
      hidden: ['calls'],
    },
    {
      // follows, and is to do nothing: the ground first, then what has happened
      id: 'observator',
      name: 'Observatör',
      functions: [],
      roles: ['observator'],
      columns: {
        main: ['places', 'losses', 'services', 'picture', 'krisstod', 'callouts', 'trays', 'corrected'],
        work: ['log', 'vma', 'cards', 'calls'],
        side: ['direction', 'briefings', 'seats', 'awaiting', 'contingencies', 'board', 'presence', 'reports', 'tasks'],
      },
      folded: [],
      hidden: [],
    },
  ],
};

/** The columns of the board, from the widest; on a phone they follow one another. */
export const BOARD_COLUMNS = ['main', 'work', 'side'] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

/**
 * Every card that the board can show. `home`: where it stands, last, in a plan that was written before it was made.
 * `always`: nobody's board is without it, open: the direction, what waits for a decider's word, what others warn of, and
 * what alarms.
 * A new card is a row here and one in `client/src/pages/board/board-cards.tsx`.
 */
export const BOARD_CARDS = {
  log: { home: 'main', always: false },
  trays: { home: 'work', always: true },
  warnings: { home: 'work', always: true },
  corrected: { home: 'work', always: true },
  callouts: { home: 'work', always: true },
  vma: { home: 'work', always: true },
  losses: { home: 'work', always: false },
  services: { home: 'work', always: false },
  picture: { home: 'work', always: false },
  places: { home: 'work', always: false },
  krisstod: { home: 'work', always: false },
  tasks: { home: 'work', always: false },
  calls: { home: 'work', always: false },
  cards: { home: 'work', always: false },
  awaiting: { home: 'work', always: true },
  direction: { home: 'side', always: true },
  briefings: { home: 'side', always: false },
  seats: { home: 'side', always: false },
  reports: { home: 'side', always: false },
  contingencies: { home: 'side', always: false },
  board: { home: 'side', always: false },
  presence: { home: 'side', always: false },
} as const satisfies Record<string, { home: BoardColumn; always: boolean }>;

export type BoardCardId = keyof typeof BOARD_CARDS;

export const BOARD_CARD_IDS = Object.keys(BOARD_CARDS) as [BoardCardId, ...BoardCardId[]];

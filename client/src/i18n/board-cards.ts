import type { BoardCardId, BoardColumn } from '@ledningsplats/shared/plan/board-cards.ts';
import { inSentence } from './plan-words.ts';

/** The cards of the board by name, where one chooses among them. */
export const boardCardNames: Record<BoardCardId, string> = {
  log: 'Logg',
  trays: 'Att ta hand om',
  warnings: 'Varningar',
  corrected: 'Underlaget är rättat',
  callouts: 'Utlarmning',
  vma: 'VMA',
  awaiting: 'Beslut som väntar',
  losses: 'Bortfall',
  services: 'Verksamheter som räknar ner',
  picture: 'Lägesbild',
  places: 'Karta och platser',
  krisstod: 'Krisstöd',
  tasks: 'Uppgifter',
  calls: 'Ringlista',
  cards: 'Åtgärdskort',
  direction: 'Inriktning',
  briefings: 'Orienteringar',
  seats: 'Staben',
  reports: 'Lägesrapport',
  contingencies: 'Omfall',
  board: 'Krisledningsnämnd',
  presence: 'Här nu',
};

export const boardColumnNames: Record<BoardColumn, string> = {
  main: 'Bred kolumn',
  work: 'Mellankolumn',
  side: 'Smal kolumn',
};

/** Whose board one looks at. */
export const arrangementTexts = {
  menu: 'Välj tavla',
  shown: (name: string) => `Tavla: ${name}`,
  showAs: (name: string) => `Visa som ${inSentence(name)}`,
  own: 'Din tavla',
  back: 'Till din tavla',
} as const;

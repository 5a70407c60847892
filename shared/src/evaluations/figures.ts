import type { KnownEvent } from '../core/known-event.ts';
import type { Plan } from '../plan/plan.ts';

/** What the history says of how it went, by itself [OV4]: a time, a number, or both. */
export interface Figure {
  term: string;
  /** When, or when the first was, UTC milliseconds; null: it is a number alone. */
  at: number | null;
  count: number | null;
}

/** What is counted of an incident, and when the first of each was. */
const COUNTED = {
  callOuts: 'Utlarmningar, den första',
  decisions: 'Beslut, det första',
  pictures: 'Lägesbilder, den första',
  briefings: 'Orienteringar, den första',
  places: 'Platser öppnade, den första',
  warnings: 'VMA begärda, den första',
  lines: 'Rader i loggen, den första',
} as const;
type Counted = keyof typeof COUNTED;

/** Folded of an incident's open part; what is turned (level, posture, krisledningsnämnd, krisstöd) stands in its order. */
export interface Figures {
  turns: readonly { at: number; what: Turn }[];
  counted: Readonly<Record<Counted, { count: number; firstAt: number | null }>>;
}

type Turn =
  | { kind: 'registered' | 'board' | 'board_rested' | 'krisstod' | 'closed' | 'reopened' }
  | { kind: 'level'; to: number }
  | { kind: 'posture'; to: string };

const NONE = { count: 0, firstAt: null };
export const NO_FIGURES: Figures = {
  turns: [],
  counted: {
    ...{ callOuts: NONE, decisions: NONE, pictures: NONE, briefings: NONE },
    ...{ places: NONE, warnings: NONE, lines: NONE },
  },
};

export function foldFigures(figures: Figures, event: KnownEvent): Figures {
  const at = event.meta.occurredAt;
  const turn = turnOf(event);
  if (turn) return { ...figures, turns: [...figures.turns, { at, what: turn }] };
  const what = countedOf(event);
  if (!what) return figures;
  const { count, firstAt } = figures.counted[what];
  const next = { count: count + 1, firstAt: firstAt === null ? at : Math.min(firstAt, at) };
  return { ...figures, counted: { ...figures.counted, [what]: next } };
}

/** In words, in the order that they are read. */
export function figuresIn({ turns, counted }: Figures, plan: Pick<Plan, 'levels' | 'postures' | 'board'>): Figure[] {
  const count = (what: Counted): Figure[] => {
    const { count: number, firstAt } = counted[what];
    return number === 0 ? [] : [{ term: COUNTED[what], at: firstAt, count: number }];
  };
  return [
    ...turns.map(({ at, what }) => ({ term: turnWords(what, plan), at, count: null })),
    ...(Object.keys(COUNTED) as Counted[]).flatMap(count),
  ];
}

function turnOf(event: KnownEvent): Turn | null {
  switch (event.type) {
    case 'IncidentRegistered':
      return { kind: 'registered' };
    case 'LevelChanged':
      return { kind: 'level', to: event.data.to };
    case 'PostureChanged':
      return { kind: 'posture', to: event.data.to };
    case 'BoardActivated':
      return { kind: 'board' };
    case 'BoardRested':
    case 'BoardEnded':
      return { kind: 'board_rested' };
    case 'KrisstodStateChanged':
      return event.data.to === 'active' ? { kind: 'krisstod' } : null;
    case 'IncidentClosed':
      return { kind: 'closed' };
    case 'IncidentReopened':
      return { kind: 'reopened' };
    default:
      return null;
  }
}

function countedOf(event: KnownEvent): Counted | null {
  switch (event.type) {
    case 'CallOutSent':
      return 'callOuts';
    case 'DecisionRecorded':
      return 'decisions';
    case 'PicturePublished':
      return 'pictures';
    case 'BriefingStarted':
      return 'briefings';
    case 'PlaceStateChanged':
      return event.data.to === 'open' ? 'places' : null;
    case 'VmaRequested':
      return 'warnings';
    case 'LineWritten':
      return 'lines';
    default:
      return null;
  }
}

function turnWords(what: Turn, { levels, postures, board }: Pick<Plan, 'levels' | 'postures' | 'board'>): string {
  switch (what.kind) {
    case 'registered':
      return 'Händelsen registrerades';
    case 'level':
      return `Nivån blev ${levels.find(({ rank }) => rank === what.to)?.name.toLocaleLowerCase('sv') ?? what.to}`;
    case 'posture':
      return `Stabsläget blev ${postures.find(({ id }) => id === what.to)?.name.toLocaleLowerCase('sv') ?? what.to}`;
    case 'board':
      return `${board.name} trädde i funktion`;
    case 'board_rested':
      return `${board.name} vilar`;
    case 'krisstod':
      return 'Krisstöd aktiverades';
    case 'closed':
      return 'Händelsen avslutades';
    case 'reopened':
      return 'Händelsen öppnades igen';
    default:
      throw new Error(what satisfies never);
  }
}

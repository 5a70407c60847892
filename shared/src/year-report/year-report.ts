import type { ExerciseFacts, ExercisesState } from '../exercises/events.ts';
import { vmaTestDays } from '../exercises/vma-test-days.ts';
import type { Plan } from '../plan/plan.ts';
import { type LocalDate, wallOf } from '../roster/wall-time.ts';
import { highestLevel, type IncidentFacts } from './incident-facts.ts';

export const YEAR_SECTIONS = ['highest', 'reached', 'krisstod', 'places', 'exercises', 'vma'] as const;
export type YearSection = (typeof YEAR_SECTIONS)[number];

/** One of those that a figure counts. Nobody is named. */
export interface YearItem {
  words: string;
  date: LocalDate;
  /** The incident that it happened in; null: it stands elsewhere. */
  incident: string | null;
}

export interface YearFigure {
  /** The same every year. */
  id: string;
  section: YearSection;
  label: string;
  count: number;
  /** The year before. */
  before: number;
  /** A part of the figure above it in its section. */
  isPart: boolean;
  items: readonly YearItem[];
}

/** A year in figures, as the annual report asks for them [EX2]. */
export interface YearReport {
  year: number;
  /** The last day that is counted: the year's last, or today. */
  until: LocalDate;
  municipality: string;
  figures: readonly YearFigure[];
}

export interface YearGround {
  /** The plan in force: its words, and whose time a year is in. */
  plan: Plan;
  now: number;
  incidents: readonly IncidentFacts[];
  exercises: readonly HeldExercise[];
  /** Sirens that were listened to, by the date of the test. */
  sirens: ReadonlyMap<LocalDate, number>;
}

/** An exercise that was held, as the calendar has it. */
export type HeldExercise = Pick<ExerciseFacts, 'kind' | 'groups' | 'from'> & { id: string; title: string | null };

export function heldExercises({ exercises }: ExercisesState): HeldExercise[] {
  return Object.values(exercises).flatMap(({ id, kind, groups, from, texts, outcome }) =>
    outcome?.kind === 'held' ? { id, kind, groups, from, title: texts?.title ?? null } : [],
  );
}

type Counted = Omit<YearFigure, 'before' | 'count'>;

/** Years are the municipality's own, by its wall: what happened at half past midnight belongs to the new one. */
export function yearReport(ground: YearGround, year: number): YearReport {
  const { plan, now } = ground;
  const today = wallOf(now, plan.municipality.timeZone).slice(0, 10);
  const last = `${year}-12-31`;
  const before = new Map(figuresOf(ground, year - 1).map(({ id, items }) => [id, items.length]));
  return {
    year,
    until: today < last ? today : last,
    municipality: plan.municipality.name,
    figures: figuresOf(ground, year).map((figure) => ({
      ...figure,
      count: figure.items.length,
      before: before.get(figure.id) ?? 0,
    })),
  };
}

function figuresOf(ground: YearGround, year: number): Counted[] {
  const { plan, incidents } = ground;
  const { timeZone } = plan.municipality;
  const day = (at: number) => wallOf(at, timeZone).slice(0, 10);
  const isOf = ({ date }: YearItem) => date.startsWith(`${year}-`);
  const live = incidents.filter(({ mode }) => mode === 'live');
  const begun = live.filter(({ isMerged }) => !isMerged);
  const item = (incident: IncidentFacts, at: number, more?: string): YearItem => ({
    words: [more, `${incident.number} ${incident.title ?? 'Namnet är borttaget'}`].filter(Boolean).join(', '),
    date: day(at),
    incident: incident.id,
  });
  const ranks = [...new Set([...plan.levels.map(({ rank }) => rank), ...begun.map(highestLevel)])].sort(
    (one, other) => one - other,
  );
  const nameOf = (rank: number) => plan.levels.find((level) => level.rank === rank)?.name ?? `Nivå ${rank}`;

  const openings = live.flatMap((incident) =>
    incident.openings.map((opening) => ({ ...opening, item: item(incident, opening.at, opening.name) })),
  );
  // a siren is a place that nobody opens
  const receiving = plan.places.kinds.map(({ id }) => id).filter((id) => id !== plan.exercises.vmaTest.siren);
  const kinds = [...new Set([...receiving, ...openings.map(({ placeKind }) => placeKind)])];
  const kindName = (id: string) => plan.places.kinds.find((kind) => kind.id === id)?.name ?? id;

  return [
    figure('highest', 'incidents', 'Händelser', begun.map((one) => item(one, one.openedAt)).filter(isOf)),
    ...ranks.map((rank) => {
      const own = begun.filter((one) => highestLevel(one) === rank).map((one) => item(one, one.openedAt));
      return part('highest', `highest-${rank}`, nameOf(rank), own.filter(isOf));
    }),
    ...ranks.map((rank) => {
      const own = begun.flatMap((one) => {
        const first = reachedAt(one, rank)
          .map((at) => item(one, at))
          .find(isOf);
        return first ?? [];
      });
      return figure('reached', `reached-${rank}`, nameOf(rank), own);
    }),
    figure(
      'krisstod',
      'krisstod',
      'Krisstödsinsatser',
      live.flatMap((one) => one.efforts.map(({ at }) => item(one, at))).filter(isOf),
    ),
    figure('places', 'places', 'Öppnade platser', openings.map((one) => one.item).filter(isOf)),
    ...kinds.map((kind) => {
      const own = openings.filter(({ placeKind }) => placeKind === kind).map((one) => one.item);
      return part('places', `places-${kind}`, kindName(kind), own.filter(isOf));
    }),
    ...exerciseFigures(ground, isOf, item),
    ...vmaFigures(ground, year),
  ];
}

/** When the incident came to a level; one that no decision has raised is on the ground that it began on, and levels are skipped. */
function reachedAt({ ground, levels, openedAt }: IncidentFacts, rank: number): number[] {
  if (levels.length === 0 && rank === ground) return [openedAt];
  return levels.filter((level) => level.rank === rank).map(({ at }) => at);
}

function exerciseFigures(
  { plan, incidents, exercises }: YearGround,
  isOf: (item: YearItem) => boolean,
  item: (incident: IncidentFacts, at: number) => YearItem,
): Counted[] {
  const onDuty = plan.exercises.groups.filter(({ isDuty }) => isDuty).map(({ id }) => id);
  const kindName = (id: string) => plan.exercises.kinds.find((kind) => kind.id === id)?.name ?? id;
  const told = ({ title, kind, from }: HeldExercise): YearItem => ({
    words: `${title ?? 'Namnet är borttaget'} (${kindName(kind)})`,
    date: from.slice(0, 10),
    incident: null,
  });
  const ofDuty = exercises.filter(({ groups }) => groups.some((group) => onDuty.includes(group)));
  const played = playedOnce(incidents).map(({ first, times }) => {
    const told = item(first, first.openedAt);
    return times === 1 ? told : { ...told, words: `${told.words} (spelad ${times} gånger)` };
  });
  return [
    figure('exercises', 'exercises', 'Hållna övningar', exercises.map(told).filter(isOf)),
    part('exercises', 'exercises-duty', 'Med tjänsteman i beredskap', ofDuty.map(told).filter(isOf)),
    figure('exercises', 'exercise-incidents', 'Händelser som var övning', played.filter(isOf)),
  ];
}

/** An exercise that was played again is the one exercise, from when it was first begun [OV3]. */
function playedOnce(incidents: readonly IncidentFacts[]): { first: IncidentFacts; times: number }[] {
  const runs = new Map<string, IncidentFacts[]>();
  for (const one of incidents.filter(({ mode }) => mode === 'exercise')) {
    const key = one.exercise ?? one.id;
    runs.set(key, [...(runs.get(key) ?? []), one]);
  }
  return [...runs.values()].flatMap((own) => {
    // a copy begins with what it is a copy of, and at the same time: the first has the first number
    const [first] = own.toSorted(
      (one, other) => one.openedAt - other.openedAt || one.number.localeCompare(other.number, 'sv', { numeric: true }),
    );
    return first ? { first, times: own.length } : [];
  });
}

function vmaFigures({ plan, now, sirens }: YearGround, year: number): Counted[] {
  const today = wallOf(now, plan.municipality.timeZone).slice(0, 10);
  const days = vmaTestDays(year).filter((date) => date <= today);
  const items = days.map((date): YearItem => {
    const heard = sirens.get(date) ?? 0;
    const words =
      heard === 0 ? 'Ingen siren rapporterad' : `${heard} ${heard === 1 ? 'siren' : 'sirener'} rapporterade`;
    return { words, date, incident: null };
  });
  return [
    figure('vma', 'vma-tests', 'VMA-prov', items),
    part(
      'vma',
      'vma-heard',
      'Med rapport om sirener',
      items.filter(({ date }) => (sirens.get(date) ?? 0) > 0),
    ),
  ];
}

function figure(section: YearSection, id: string, label: string, items: readonly YearItem[]): Counted {
  return { id, section, label, isPart: false, items: items.toSorted(byDay) };
}

function part(section: YearSection, id: string, label: string, items: readonly YearItem[]): Counted {
  return { ...figure(section, id, label, items), isPart: true };
}

function byDay(one: YearItem, other: YearItem): number {
  const [first, second] = [`${one.date} ${one.words}`, `${other.date} ${other.words}`];
  return first < second ? -1 : Number(first > second);
}

import type { ExerciseGroup, ExerciseRules, Plan } from '../plan/plan.ts';
import { holidaysBetween } from '../roster/holidays.ts';
import { addDays, type LocalDate, wallOf, weekdayOf } from '../roster/wall-time.ts';
import type { Exercise, ExercisesState } from './events.ts';
import { vmaTestDays } from './vma-test-days.ts';

/** `late`: its day has passed, or it has never been exercised, whatever is planned. `soon`: within a quarter, and nothing is planned. */
export type CadenceState = 'late' | 'soon' | 'planned' | 'fine';

/** How it stands with a group [OV7]. */
export interface Cadence {
  group: ExerciseGroup;
  /** When it was last exercised; null: never, as far as is known here. */
  last: LocalDate | null;
  /** When it should be again, at the latest; null where it never was. */
  due: LocalDate | null;
  /** The next that is planned for it. */
  planned: Exercise | null;
  state: CadenceState;
}

/** A quarter: long enough to plan an exercise in. */
const SOON_DAYS = 92;
/** Nobody is called to an exercise sooner. */
const NOTICE_DAYS = 21;
const TUESDAY = 2;
const THURSDAY = 4;

/** Every group of the plan and when it is to be exercised, the latest first. `today` by the wall. */
export function cadenceOf(rules: ExerciseRules, state: ExercisesState | null, today: LocalDate): Cadence[] {
  const all = Object.values(state?.exercises ?? {});
  const found = rules.groups.map((group): Cadence => {
    const own = all.filter(({ groups }) => groups.includes(group.id));
    const last = newest(own.filter(({ outcome }) => outcome?.kind === 'held').map(({ from }) => from.slice(0, 10)));
    const due = last === null ? null : addMonths(last, group.everyMonths);
    const ahead = own.filter(({ outcome, until }) => outcome === null && until.slice(0, 10) >= today);
    const planned = ahead.sort((one, other) => (one.from < other.from ? -1 : 1))[0] ?? null;
    return { group, last, due, planned, state: stateOf(due, planned, today) };
  });
  const order: readonly CadenceState[] = ['late', 'soon', 'planned', 'fine'];
  return found.sort(
    (one, other) =>
      order.indexOf(one.state) - order.indexOf(other.state) || (one.due ?? '').localeCompare(other.due ?? ''),
  );
}

function stateOf(due: LocalDate | null, planned: Exercise | null, today: LocalDate): CadenceState {
  if (due === null || due < today) return 'late';
  if (planned) return 'planned';
  return due <= addDays(today, SOON_DAYS) ? 'soon' : 'fine';
}

/** What can be planned with one press. */
export interface Proposal {
  /** Of a group by its id, of a test of the sirens by its date. */
  key: string;
  from: 'group' | 'vma';
  /** The group's name; empty for a test of the sirens. */
  name: string;
  kind: string;
  groups: string[];
  day: LocalDate;
}

/**
 * One for each group that is late or soon due and has nothing planned, and one for the next test of the sirens until it is
 * planned as an exercise of those who have the duty [OV6] [OV7].
 */
export function proposals(plan: Plan, state: ExercisesState | null, now: number): Proposal[] {
  const today = wallOf(now, plan.municipality.timeZone).slice(0, 10);
  const rules = plan.exercises;
  const ofGroups = cadenceOf(rules, state, today)
    .filter((one) => one.planned === null && (one.state === 'late' || one.state === 'soon'))
    .map(({ group, due }): Proposal => {
      const first = addDays(today, NOTICE_DAYS);
      const wished = due === null || due < first ? first : addDays(due, -7);
      return {
        key: group.id,
        from: 'group',
        name: group.name,
        kind: group.kind,
        groups: [group.id],
        day: workday(wished < first ? first : wished),
      };
    });
  const year = Number(today.slice(0, 4));
  const test = [...vmaTestDays(year), ...vmaTestDays(year + 1)].find((day) => day >= today);
  const isPlanned = Object.values(state?.exercises ?? {}).some(
    ({ from, organiser }) => organiser === 'other' && from.slice(0, 10) === test,
  );
  if (test === undefined || isPlanned) return ofGroups;
  const groups = rules.groups.filter(({ isDuty }) => isDuty).map(({ id }) => id);
  return [{ key: test, from: 'vma', name: '', kind: rules.vmaTest.kind, groups, day: test }, ...ofGroups];
}

/** Planned, its day has passed, and nobody has said how it went. */
export function unsaid(state: ExercisesState | null, today: LocalDate): Exercise[] {
  return Object.values(state?.exercises ?? {})
    .filter(({ outcome, until }) => outcome === null && until.slice(0, 10) < today)
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}

/** When each person last took part in an exercise that was held, by people id. */
function lastParts(state: ExercisesState | null): Map<string, LocalDate> {
  const parts = new Map<string, LocalDate>();
  for (const { from, outcome } of Object.values(state?.exercises ?? {})) {
    if (outcome?.kind !== 'held') continue;
    const day = from.slice(0, 10);
    for (const person of outcome.participants) {
      if (day > (parts.get(person) ?? '')) parts.set(person, day);
    }
  }
  return parts;
}

/** Those who have the duty and have taken part in nothing for a year; who never has stands first [OV7]. */
export function notExercised(
  state: ExercisesState | null,
  onDuty: readonly string[],
  today: LocalDate,
): { person: string; last: LocalDate | null }[] {
  const parts = lastParts(state);
  const since = addMonths(today, -12);
  return onDuty
    .map((person) => ({ person, last: parts.get(person) ?? null }))
    .filter(({ last }) => last === null || last < since)
    .sort((one, other) => (one.last ?? '').localeCompare(other.last ?? ''));
}

function newest(days: readonly LocalDate[]): LocalDate | null {
  return days.reduce<LocalDate | null>((last, day) => (last === null || day > last ? day : last), null);
}

/** The same day so many months on, or the month's last where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return `${last.toISOString().slice(0, 8)}${String(Math.min(day, last.getUTCDate())).padStart(2, '0')}`;
}

/** The first Tuesday to Thursday from a date that is no holiday: most can come then. */
function workday(from: LocalDate): LocalDate {
  const holidays = new Set(holidaysBetween(from, addDays(from, 21)).map(({ date }) => date));
  let day = from;
  while (weekdayOf(day) < TUESDAY || weekdayOf(day) > THURSDAY || holidays.has(day)) day = addDays(day, 1);
  return day;
}

import type { DutyRole, RosterState, Span } from './events.ts';
import { instantOf } from './wall-time.ts';

/** Why nobody has the duty: nobody was planned, who was is absent, or is no longer in the people register. */
export type GapReason = 'unplanned' | 'absent' | 'gone';

/** One person, or a gap that says why; `person` of a gap is who should have had it. */
export type Holder = { person: string; gap: null } | { person: string | null; gap: GapReason };

/** UTC milliseconds; `until` is not itself within it. */
export interface Duty {
  from: number;
  until: number;
  primary: Holder;
  deputy: Holder;
}

export interface DutyNow extends Omit<Duty, 'from' | 'until'> {
  /** When either changes next; null where nothing is planned to change. */
  until: number | null;
}

/** What the answers are made of. */
export interface RosterReading {
  roster: (Pick<RosterState, 'shifts' | 'absences'> & Partial<Pick<RosterState, 'handoversFrom' | 'takings'>>) | null;
  /** The municipality's, from the plan. */
  timeZone: string;
  /** Whose personal data have been removed: such a one cannot be rung. */
  isGone?: (person: string) => boolean;
}

/**
 * Who is planned at an instant, and until when [TB1]; who has the duty in fact is `dutyAt` of held-duty. At every instant
 * there is exactly one primary or one gap with its reason; a deputy does not become primary by the other's absence alone,
 * since nobody has told them.
 */
export function plannedAt(reading: RosterReading, at: number): DutyNow {
  const edges = edgesOf(reading);
  const last = edges.boundaries.at(-1) ?? at;
  const [now] = between(edges, reading, at, Math.max(at, last) + 1);
  if (!now) throw new Error('a window of some length has a duty');
  return { primary: now.primary, deputy: now.deputy, until: now.until > last ? null : now.until };
}

/** Who is planned from one instant to another, in order and without gaps between: neighbours differ. */
export function dutiesBetween(reading: RosterReading, from: number, until: number): Duty[] {
  return from < until ? between(edgesOf(reading), reading, from, until) : [];
}

interface Timed {
  from: number;
  until: number;
}
export interface Edges {
  shifts: (Timed & { primary?: string | null; deputy?: string | null })[];
  absences: (Timed & { person: string })[];
  boundaries: number[];
}

function between(edges: Edges, reading: RosterReading, from: number, until: number) {
  const starts = [from, ...edges.boundaries.filter((at) => at > from && at < until)];
  const duties: Duty[] = [];
  for (const [index, start] of starts.entries()) {
    const duty = {
      from: start,
      until: starts[index + 1] ?? until,
      primary: holderAt(edges, reading, 'primary', start),
      deputy: holderAt(edges, reading, 'deputy', start),
    };
    const before = duties.at(-1);
    if (before && isSame(before.primary, duty.primary) && isSame(before.deputy, duty.deputy)) before.until = duty.until;
    else duties.push(duty);
  }
  return duties;
}

/** Whom the last shift that says something of a role names; null: nobody. */
export function plannedPerson({ shifts }: Edges, role: DutyRole, at: number): string | null {
  return shifts.findLast((shift) => shift[role] !== undefined && covers(shift, at))?.[role] ?? null;
}

/** Who is planned in a role, or the gap. */
export function holderAt(edges: Edges, reading: RosterReading, role: DutyRole, at: number): Holder {
  return asHolder(edges, reading, plannedPerson(edges, role, at), at);
}

/** A person as they can have the duty at an instant, or the gap that they leave. */
export function asHolder({ absences }: Edges, { isGone }: RosterReading, person: string | null, at: number): Holder {
  if (person === null) return { person, gap: 'unplanned' };
  if (isGone?.(person)) return { person, gap: 'gone' };
  const isAway = absences.some((absence) => absence.person === person && covers(absence, at));
  return isAway ? { person, gap: 'absent' } : { person, gap: null };
}

/** When anything was last said that decides who has the duty, UTC milliseconds; 0: never. Nothing of it held before. */
export function lastSaidAt({
  shifts,
  absences,
  takings,
}: Pick<RosterState, 'shifts' | 'absences' | 'takings'>): number {
  return [...shifts, ...absences, ...takings].reduce((last, { at }) => Math.max(last, at), 0);
}

/** The roster's walls as instants of its zone; reckoned once for each state, since every screen asks time and again. */
export function edgesOf({ roster, timeZone }: RosterReading): Edges {
  const known = roster && reckoned.get(roster);
  if (known?.timeZone === timeZone) return known.edges;
  const edges = reckonEdges(roster, timeZone);
  if (roster) reckoned.set(roster, { timeZone, edges });
  return edges;
}

const reckoned = new WeakMap<NonNullable<RosterReading['roster']>, { timeZone: string; edges: Edges }>();

function reckonEdges(roster: RosterReading['roster'], timeZone: string): Edges {
  const timed = <Entry extends Span & { at: number }>(entry: Entry) => ({
    ...entry,
    // what is said holds from when it is said, and not from the beginning of that minute
    from: Math.max(instantOf(entry.from, timeZone), entry.at),
    until: instantOf(entry.until, timeZone),
  });
  const shifts = (roster?.shifts ?? []).map(timed);
  const absences = (roster?.absences ?? []).map(timed);
  const all = [...shifts, ...absences].flatMap(({ from, until }) => [from, until]);
  return { shifts, absences, boundaries: [...new Set(all)].sort((one, other) => one - other) };
}

function covers({ from, until }: Timed, at: number): boolean {
  return from <= at && at < until;
}

export function isSame(one: Holder, other: Holder): boolean {
  return one.person === other.person && one.gap === other.gap;
}

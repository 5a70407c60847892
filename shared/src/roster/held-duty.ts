import type { RosterRules } from '../plan/plan.ts';
import {
  asHolder,
  type Duty,
  type DutyNow,
  dutiesBetween,
  type Edges,
  edgesOf,
  type Holder,
  holderAt,
  isSame,
  plannedPerson,
  type RosterReading,
} from './on-duty.ts';

/** Whose turn it is by the plan while another still has the duty. */
export interface Waiting {
  /** A gap where nobody who can take it is planned. */
  to: Holder;
  /** Since when nobody has acknowledged, UTC milliseconds. */
  since: number;
}

export interface HeldDuty extends Omit<DutyNow, 'until'> {
  /** When another is planned as primary; null where nobody is, or one is waited for. */
  until: number | null;
  waiting: Waiting | null;
}

/** How somebody would take the duty over; null: they may not, or have it already. */
export type WayToTake = 'handover' | 'early' | 'without' | null;

const HOUR = 3_600_000;

/**
 * Who has the duty in fact [TB3]: the one who had it keeps it over a planned change until the next has acknowledged. At
 * every instant there is exactly one primary or one named gap.
 *
 * From when handovers began: where nobody has it, or who has it is absent or gone, the planned one has it at once, since
 * there is nobody to keep it meanwhile. The same person on both sides needs no handover. A deputy is who was planned, but
 * one who has taken the duty is not their own deputy.
 */
export function dutyAt(reading: RosterReading, at: number): HeldDuty {
  const edges = edgesOf(reading);
  const last = edges.boundaries.at(-1) ?? at;
  const held = heldAt(edges, reading, at);
  const primary = primaryAt(edges, reading, held, at);
  const deputy = deputyBeside(primary, holderAt(edges, reading, 'deputy', at));
  const waiting = held?.waiting
    ? { since: held.waiting.since, to: asHolder(edges, reading, held.waiting.to, at) }
    : null;
  const next = dutiesBetween(reading, at, Math.max(at, last) + 1).find(
    (duty) => duty.from > at && !isSame(duty.primary, primary),
  );
  return { primary, deputy, waiting, until: waiting ? null : (next?.from ?? null) };
}

/** Who had the duty in fact from one instant to another, neither of them to come; in order and without gaps between. */
export function heldBetween(reading: RosterReading, from: number, until: number): Duty[] {
  if (from >= until) return [];
  const edges = edgesOf(reading);
  const stretches = walk(edges, reading, until);
  const starts = [...edges.boundaries, ...stretches.map((stretch) => stretch.from)].filter(
    (at) => at > from && at < until,
  );
  const duties: Duty[] = [];
  for (const at of [from, ...[...new Set(starts)].sort((one, other) => one - other)]) {
    const held = stretches.findLast((stretch) => stretch.from <= at);
    const primary = primaryAt(edges, reading, held ?? null, at);
    const deputy = deputyBeside(primary, holderAt(edges, reading, 'deputy', at));
    const before = duties.at(-1);
    if (before) before.until = at;
    if (!before || !isSame(before.primary, primary) || !isSame(before.deputy, deputy)) {
      duties.push({ from: at, until, primary, deputy });
    }
  }
  const last = duties.at(-1);
  if (last) last.until = until;
  return duties;
}

/**
 * How a person may take the duty over now [TB3]: who is planned acknowledges, also late; who is next acknowledges as early
 * as the plan lets; the deputy and those whose capacity the plan names take it without a handover, with a reason.
 */
export function wayToTake(
  reading: RosterReading,
  rules: RosterRules,
  { person, capacities }: { person: string | null; capacities: readonly string[] },
  at: number,
): WayToTake {
  if (person === null) return null;
  const edges = edgesOf(reading);
  const { primary } = dutyAt(reading, at);
  const isThere = asHolder(edges, reading, person, at).gap === null;
  if (!isThere || (primary.gap === null && primary.person === person)) return null;
  if (plannedPerson(edges, 'primary', at) === person) return 'handover';
  if (nextPlanned(reading, rules, at)?.primary.person === person) return 'early';
  const isDeputy = plannedPerson(edges, 'deputy', at) === person;
  return isDeputy || capacities.some((capacity) => rules.handover.overrides.includes(capacity)) ? 'without' : null;
}

/** The next planned turn of another, where it begins soon enough to be taken over before it does; null where none does. */
export function nextPlanned(reading: RosterReading, { handover }: RosterRules, at: number): Duty | null {
  const [now, ...later] = dutiesBetween(reading, at, at + handover.earlyHours * HOUR + 1);
  return later.find((duty) => duty.primary.person !== now?.primary.person) ?? null;
}

interface Stretch {
  from: number;
  person: string | null;
  waiting: { to: string | null; since: number } | null;
}

/** Before handovers began, and where nobody has had the duty yet, it is as planned. */
function primaryAt(edges: Edges, reading: RosterReading, held: Stretch | null, at: number): Holder {
  return held === null || held.person === null
    ? holderAt(edges, reading, 'primary', at)
    : asHolder(edges, reading, held.person, at);
}

/** Null before handovers began. */
function heldAt(edges: Edges, reading: RosterReading, at: number): Stretch | null {
  return walk(edges, reading, at + 1).at(-1) ?? null;
}

/** From when handovers began, at everything that may change who has the duty, up to an instant. */
function walk(edges: Edges, reading: RosterReading, until: number): Stretch[] {
  const { handoversFrom: begun = null, takings = [] } = reading.roster ?? {};
  if (begun === null) return [];
  const taken = takings.map(({ at }) => at);
  const instants = [begun, ...edges.boundaries, ...taken].filter((at) => at >= begun && at < until);
  const isThere = (person: string | null, at: number) => asHolder(edges, reading, person, at).gap === null;
  const stretches: Stretch[] = [];
  let planned: string | null = null;
  let holder: string | null = null;
  let waiting: Stretch['waiting'] = null;
  for (const at of [...new Set(instants)].sort((one, other) => one - other)) {
    // 1. Another is planned: the one who has the duty keeps it until it is acknowledged.
    const next = plannedPerson(edges, 'primary', at);
    if (next !== planned) {
      if (next === holder) waiting = null;
      else if (holder !== null) waiting = waitingFor(next, waiting, at);
      planned = next;
    }
    // 2. It is taken over.
    const taking = takings.findLast((one) => one.at === at);
    if (taking) {
      holder = taking.person;
      waiting = null;
    }
    // 3. Nobody is there to keep it.
    if (!isThere(holder, at) && next !== null && next !== holder && isThere(next, at)) {
      holder = next;
      waiting = null;
    }
    stretches.push({ from: at, person: holder, waiting });
  }
  return stretches;
}

/** Counted from the first change that nobody acknowledged, whoever is planned by now. */
function waitingFor(to: string | null, before: Stretch['waiting'], at: number): Stretch['waiting'] {
  return { to, since: before?.since ?? at };
}

function deputyBeside(primary: Holder, deputy: Holder): Holder {
  return primary.gap === null && deputy.person === primary.person ? { person: null, gap: 'unplanned' } : deputy;
}

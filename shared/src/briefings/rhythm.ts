import type { BriefingRhythm, Plan } from '../plan/plan.ts';
import { addDays, instantOf, wallOf } from '../roster/wall-time.ts';
import { nextDue } from '../tasks/recurring.ts';
import type { BriefingsSlice } from './events.ts';

const MINUTE = 60_000;
/** What the first time of a rhythm is rounded up to: a briefing at 15:07 is missed by somebody. */
const EVEN_MINUTES = 5;

/** A briefing that the plan would have at this level and that nobody has set. */
export interface ProposedBriefing {
  kind: string;
  at: number;
}

/**
 * What the plan's rhythm offers at the level that holds: the next of each kind that is neither set nor held now, nearest
 * first [ST5] [LA10]. Nothing is set by it; somebody says yes.
 */
export function proposedBriefings(
  slice: BriefingsSlice,
  plan: Plan,
  level: { rank: number; since: number },
  now: number,
): ProposedBriefing[] {
  const taken = new Set([...Object.values(slice.planned), ...Object.values(slice.running)].map(({ kind }) => kind));
  return plan.briefings.rhythms
    .filter((rhythm) => rhythm.level === level.rank && !taken.has(rhythm.kind))
    .map((rhythm) => ({
      kind: rhythm.kind,
      at: nextByRhythm(slice, rhythm, level.since, now, plan.municipality.timeZone),
    }))
    .sort((one, other) => one.at - other.at);
}

/** When the next of a kind is by the rhythm of the level that holds; null: it has none there. */
export function nextOfKind(
  slice: BriefingsSlice,
  plan: Plan,
  kind: string,
  level: { rank: number; since: number },
  now: number,
): number | null {
  const rhythm = plan.briefings.rhythms.find((one) => one.kind === kind && one.level === level.rank);
  return rhythm ? nextByRhythm(slice, rhythm, level.since, now, plan.municipality.timeZone) : null;
}

/**
 * Elapsed intervals from when the one before was to begin, or from when the level was reached where none has been held;
 * and clock times as the wall tells them. Whichever comes first, UTC milliseconds, always after now.
 */
function nextByRhythm(
  { last, running }: BriefingsSlice,
  { kind, everyMinutes, at }: BriefingRhythm,
  levelSince: number,
  now: number,
  timeZone: string,
): number {
  const held = Object.values(running).find((one) => one.kind === kind);
  const before = Object.hasOwn(last, kind) ? last[kind]?.from : undefined;
  const from = held ? (held.plannedAt ?? held.startedAt) : before;
  const times = at.map((clock) => nextClockTime(clock, now, timeZone));
  if (everyMinutes !== null) times.push(nextDue({ due: from ?? even(levelSince), everyMinutes }, now));
  return Math.min(...times);
}

function nextClockTime(clock: string, now: number, timeZone: string): number {
  const [today = ''] = wallOf(now, timeZone).split('T');
  const first = instantOf(`${today}T${clock}`, timeZone);
  return first > now ? first : instantOf(`${addDays(today, 1)}T${clock}`, timeZone);
}

function even(at: number): number {
  return Math.ceil(at / (EVEN_MINUTES * MINUTE)) * EVEN_MINUTES * MINUTE;
}

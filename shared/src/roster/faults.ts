import type { RosterRules } from '../plan/plan.ts';
import type { DutyRole } from './events.ts';
import { type Duty, dutiesBetween, type GapReason, type RosterReading } from './on-duty.ts';
import { daysBetween, wallOf } from './wall-time.ts';

/** What is wrong with a roster as planned [TB2]; times are UTC milliseconds. */
export type RosterFault =
  | { kind: 'gap'; role: DutyRole; reason: GapReason; person: string | null; from: number; until: number }
  /** The same person as primary and deputy. */
  | { kind: 'double'; person: string; from: number; until: number }
  /** On duty for more days in a row than the plan lets. */
  | { kind: 'long'; person: string; days: number; from: number; until: number }
  /** On duty again after fewer free days than the plan lets. */
  | { kind: 'rest'; person: string; days: number; from: number; until: number };

/** The faults from one instant to another, in order of time. Rest is counted for the primary alone: the deputy may sleep. */
export function rosterFaults(reading: RosterReading, rules: RosterRules, from: number, until: number): RosterFault[] {
  const duties = dutiesBetween(reading, from, until);
  const faults = [
    ...gaps(duties, 'primary'),
    ...(rules.needsDeputy ? gaps(duties, 'deputy') : []),
    ...duties.flatMap(doubles),
    ...brokenRest(duties, rules, reading.timeZone),
  ];
  return faults.sort((one, other) => one.from - other.from);
}

function gaps(duties: readonly Duty[], role: DutyRole): RosterFault[] {
  const found: Extract<RosterFault, { kind: 'gap' }>[] = [];
  for (const duty of duties) {
    const { person, gap } = duty[role];
    if (gap === null) continue;
    const last = found.at(-1);
    if (last?.until === duty.from && last.reason === gap && last.person === person) last.until = duty.until;
    else found.push({ kind: 'gap', role, reason: gap, person, from: duty.from, until: duty.until });
  }
  return found;
}

function doubles({ primary, deputy, from, until }: Duty): RosterFault[] {
  return primary.person !== null && primary.person === deputy.person
    ? [{ kind: 'double', person: primary.person, from, until }]
    : [];
}

function brokenRest(duties: readonly Duty[], rules: RosterRules, timeZone: string): RosterFault[] {
  const days = (from: number, until: number) =>
    daysBetween(wallOf(from, timeZone).slice(0, 10), wallOf(until, timeZone).slice(0, 10));
  const stints = new Map<string, { from: number; until: number }[]>();
  for (const { primary, from, until } of duties) {
    if (primary.gap !== null) continue;
    const own = stints.get(primary.person) ?? [];
    const last = own.at(-1);
    // one turn, also where somebody else took a night of it
    if (last && (last.until === from || days(last.from, until) <= rules.mostDays)) last.until = until;
    else own.push({ from, until });
    stints.set(primary.person, own);
  }
  return [...stints].flatMap(([person, own]) =>
    own.flatMap(({ from, until }, index): RosterFault[] => {
      const length = days(from, until);
      const before = own[index - 1];
      const rest = before ? days(before.until, from) : null;
      return [
        ...(length > rules.mostDays ? [{ kind: 'long' as const, person, days: length, from, until }] : []),
        ...(rest !== null && rest < rules.leastRestDays
          ? [{ kind: 'rest' as const, person, days: rest, from, until }]
          : []),
      ];
    }),
  );
}

import { byTime, groupedBy, overlap, type Span, together } from './span.ts';

const HOUR = 3_600_000;

/** The plan's figures for how long somebody works and rests. */
export interface WorkLimits {
  longestShiftHours: number;
  leastRestHours: number;
}

/** What is wrong with somebody's shifts as planned, known before it comes. `who` is what the shifts' owner is known by. */
export type WorkFault =
  /** At work for longer than the plan lets, shifts that follow each other together. */
  | ({ kind: 'long'; who: string } & Span)
  /** Back at work after less rest than the plan lets; the span is the rest. */
  | ({ kind: 'rest'; who: string } & Span)
  /** In two shifts at once; the span is when. */
  | ({ kind: 'double'; who: string; shifts: [string, string] } & Span);

type Planned = Span & { id: string };

/** The faults of everybody's shifts, in order of time. What stands exactly at a limit is within it. */
export function workFaultsOf<One extends Planned>(
  shifts: readonly One[],
  whoOf: (shift: One) => string,
  limits: WorkLimits,
): WorkFault[] {
  const people = groupedBy(shifts, whoOf);
  return [...people].flatMap(([who, own]) => [...lengthFaults(who, own, limits), ...doubles(who, own)]).sort(byTime);
}

function lengthFaults(who: string, own: readonly Planned[], limits: WorkLimits): WorkFault[] {
  const stints = together(own);
  return stints.flatMap(({ from, until }, index): WorkFault[] => {
    const rested = stints[index - 1]?.until;
    const isLong = until - from > limits.longestShiftHours * HOUR;
    const isTired = rested !== undefined && from - rested < limits.leastRestHours * HOUR;
    return [
      ...(isTired ? [{ kind: 'rest' as const, who, from: rested, until: from }] : []),
      ...(isLong ? [{ kind: 'long' as const, who, from, until }] : []),
    ];
  });
}

function doubles(who: string, own: readonly Planned[]): WorkFault[] {
  return own.flatMap((one, index) =>
    own.slice(index + 1).flatMap((other): WorkFault[] => {
      const both = overlap(one, other);
      return both ? [{ kind: 'double', who, shifts: [one.id, other.id], ...both }] : [];
    }),
  );
}

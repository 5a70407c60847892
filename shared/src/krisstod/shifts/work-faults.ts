import { groupedBy, overlap, type Shift, type Span, together } from './shift.ts';

const HOUR = 3_600_000;

/** The plan's figures for how long somebody works and rests. */
export interface WorkLimits {
  longestShiftHours: number;
  leastRestHours: number;
}

/** What is wrong with somebody's shifts as planned, known before it comes [KR3]. */
export type WorkFault =
  /** At work for longer than the plan lets, shifts that follow each other together. */
  | ({ kind: 'long'; helper: string } & Span)
  /** Back at work after less rest than the plan lets; the span is the rest. */
  | ({ kind: 'rest'; helper: string } & Span)
  /** In two shifts at once; the span is when. */
  | ({ kind: 'double'; helper: string; shifts: [string, string] } & Span);

/** The faults of everybody's shifts, in order of time. What stands exactly at a limit is within it. */
export function workFaults(shifts: readonly Shift[], limits: WorkLimits): WorkFault[] {
  const helpers = groupedBy(shifts, ({ helper }) => helper);
  return [...helpers]
    .flatMap(([helper, own]) => [...lengthFaults(helper, own, limits), ...doubles(helper, own)])
    .sort((one, other) => one.from - other.from || one.until - other.until);
}

function lengthFaults(helper: string, own: readonly Shift[], limits: WorkLimits): WorkFault[] {
  const stints = together(own);
  return stints.flatMap(({ from, until }, index): WorkFault[] => {
    const rested = stints[index - 1]?.until;
    const isLong = until - from > limits.longestShiftHours * HOUR;
    const isTired = rested !== undefined && from - rested < limits.leastRestHours * HOUR;
    return [
      ...(isTired ? [{ kind: 'rest' as const, helper, from: rested, until: from }] : []),
      ...(isLong ? [{ kind: 'long' as const, helper, from, until }] : []),
    ];
  });
}

function doubles(helper: string, own: readonly Shift[]): WorkFault[] {
  return own.flatMap((one, index) =>
    own.slice(index + 1).flatMap((other): WorkFault[] => {
      const both = overlap(one, other);
      return both ? [{ kind: 'double', helper, shifts: [one.id, other.id], ...both }] : [];
    }),
  );
}

import type { ContentRedacted } from '../incident/events.ts';
import {
  NO_SIRENS,
  type SirenEvent,
  type SirenFault,
  type SirenReport,
  type SirenReported,
  type SirensState,
  type SirenTest,
} from './events.ts';
import { listenerNumberOf } from './listener-link.ts';

/** This test and the one before it, which it is compared with; older ones stand in each siren's history. */
const TESTS_KEPT = 2;
/** A year's repairs of a large municipality. */
const REPAIRED_LIMIT = 50;

/** Folds the standing stream `sirens`. */
export function evolveSirens(state: SirensState = NO_SIRENS, event: SirenEvent | ContentRedacted): SirensState {
  const { seq, meta } = event;
  switch (event.type) {
    case 'SirenReported':
      return { ...state, tests: withReport(state.tests, event) };
    case 'SirenFaultReported': {
      const { fault: id, ...rest } = event.data;
      const said = { texts: event.content, seq, at: meta.recordedAt, by: meta.person };
      return { ...state, faults: { ...state.faults, [id]: { id, ...rest, ...said, repaired: null } } };
    }
    case 'SirenFaultChanged': {
      const fault = state.faults[event.data.fault];
      const { owner, due } = event.data;
      return fault ? { ...state, faults: { ...state.faults, [fault.id]: { ...fault, owner, due } } } : state;
    }
    case 'SirenRepaired': {
      const fault = state.faults[event.data.fault];
      if (!fault) return state;
      const repaired = { at: meta.recordedAt, by: meta.person, note: event.content?.note ?? null, seq };
      return { ...state, faults: withoutOldest({ ...state.faults, [fault.id]: { ...fault, repaired } }) };
    }
    case 'SirenFaultWithdrawn': {
      const { [event.data.fault]: _withdrawn, ...faults } = state.faults;
      return { ...state, faults };
    }
    case 'ContentRedacted':
      return redacted(state, event.data.seq);
    default:
      throw new Error(event satisfies never);
  }
}

/** What was heard last holds, in whatever order the telephones came to say it. */
export function isLater(report: Pick<SirenReport, 'at'>, before: Pick<SirenReport, 'at'> | undefined): boolean {
  return before === undefined || report.at >= before.at;
}

function withReport(tests: readonly SirenTest[], { data, content, seq, meta }: SirenReported): readonly SirenTest[] {
  const { siren, test: date, result } = data;
  const who = { by: meta.person, link: listenerNumberOf(meta.by) };
  const report: SirenReport = { result, comment: content?.comment ?? null, ...who, at: meta.occurredAt, seq };
  const test = tests.find((one) => one.date === date) ?? { date, reports: {} };
  if (!isLater(report, test.reports[siren])) return tests;
  const next = { date, reports: { ...test.reports, [siren]: report } };
  return [next, ...tests.filter((one) => one.date !== date)]
    .sort((one, other) => (one.date > other.date ? -1 : 1))
    .slice(0, TESTS_KEPT);
}

function withoutOldest(faults: Readonly<Record<string, SirenFault>>): Readonly<Record<string, SirenFault>> {
  const repaired = Object.values(faults).filter((fault) => fault.repaired !== null);
  if (repaired.length <= REPAIRED_LIMIT) return faults;
  const oldest = repaired.reduce((one, other) => ((one.repaired?.seq ?? 0) < (other.repaired?.seq ?? 0) ? one : other));
  const { [oldest.id]: _gone, ...rest } = faults;
  return rest;
}

/** Without the content of an event [LG10]. */
function redacted(state: SirensState, seq: number): SirensState {
  const tests = state.tests.map((test) => ({
    ...test,
    reports: Object.fromEntries(
      Object.entries(test.reports).map(([id, report]) => [
        id,
        report.seq === seq ? { ...report, comment: null } : report,
      ]),
    ),
  }));
  const faults = Object.fromEntries(
    Object.entries(state.faults).map(([id, fault]) => {
      const repaired = fault.repaired?.seq === seq ? { ...fault.repaired, note: null } : fault.repaired;
      return [id, { ...fault, texts: fault.seq === seq ? null : fault.texts, repaired }];
    }),
  );
  return { tests, faults };
}

import type { ContentRedacted } from '../incident/events.ts';
import { type DisturbanceReading, reviseDisturbance } from './disturbance-reading.ts';
import type { DisturbanceEvent, DisturbancesState } from './events.ts';

/** Whoever comes back from a phone call sees what a colleague has done meanwhile; older ones stand in their incidents. */
const SETTLED_LIMIT = 10;

const NOTHING: DisturbancesState = { count: 0, open: [], settled: [] };

/** Folds the standing stream `disturbances`. */
export function evolveDisturbances(
  state: DisturbancesState = NOTHING,
  event: DisturbanceEvent | ContentRedacted,
): DisturbancesState {
  switch (event.type) {
    case 'DisturbanceReported': {
      const reading = reviseDisturbance(null, event);
      return reading ? { ...state, count: event.data.number, open: [...state.open, reading] } : state;
    }
    case 'DisturbanceTakenOver':
    case 'DisturbanceMerged':
    case 'DisturbanceAnswered': {
      const { disturbance } = event.data;
      const before = state.open.find((open) => open.disturbance === disturbance);
      const reading = before && reviseDisturbance(before, event);
      if (!reading) return state;
      return {
        ...state,
        open: state.open.filter((open) => open !== before),
        settled: [reading, ...state.settled].slice(0, SETTLED_LIMIT),
      };
    }
    case 'DisturbanceMadeSecret': {
      const revise = (reading: DisturbanceReading) =>
        reading.disturbance === event.data.disturbance ? (reviseDisturbance(reading, event) ?? reading) : reading;
      return { ...state, open: state.open.map(revise), settled: state.settled.map(revise) };
    }
    case 'ContentRedacted':
      return redacted(state, event.data.seq);
    default:
      throw new Error(event satisfies never);
  }
}

/** Without the content of an event [LG10]. */
function redacted(state: DisturbancesState, seq: number): DisturbancesState {
  const blank = (reading: DisturbanceReading): DisturbanceReading => {
    if (reading.seq === seq) return { ...reading, content: null };
    return reading.fate?.seq === seq ? { ...reading, fate: { ...reading.fate, answer: null } } : reading;
  };
  return { ...state, open: state.open.map(blank), settled: state.settled.map(blank) };
}

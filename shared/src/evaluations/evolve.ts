import type { EvaluationStreamEvent } from '../core/incident-state.ts';
import {
  type EvaluationState,
  NOTHING_EVALUATED,
  type Observation,
  type ObservationCorrected,
  type ObservationNoted,
} from './events.ts';

/** A report that has been adopted more often is read in the history alone. */
const VERSIONS_SHOWN = 20;

/** Folds `evaluation/<what>/<id>`. */
export function evolveEvaluation(
  state: EvaluationState = NOTHING_EVALUATED,
  event: EvaluationStreamEvent,
): EvaluationState {
  const { seq, meta } = event;
  const changed = { seq, at: meta.recordedAt, by: meta.person };
  switch (event.type) {
    case 'ObservationNoted':
      return { ...state, changed, observations: [...state.observations, observationOf(event)] };
    case 'ObservationCorrected': {
      const corrected = (one: Observation): Observation => ({ ...one, ...factsOf(event), isCorrected: true });
      const observations = state.observations.map((one) => (one.id === event.data.observation ? corrected(one) : one));
      return { ...state, changed, observations };
    }
    case 'ObservationWithdrawn':
      return { ...state, changed, observations: state.observations.filter(({ id }) => id !== event.data.observation) };
    case 'EvaluationSectionWritten': {
      const { section } = event.data;
      const written = { text: event.content?.text ?? '', seq, at: meta.recordedAt, by: meta.person };
      return { ...state, changed, sections: { ...state.sections, [section]: written } };
    }
    case 'EvaluationAdopted': {
      const report = { version: event.data.version, at: meta.recordedAt, by: meta.person, seq };
      return { ...state, adopted: [...state.adopted, report].slice(-VERSIONS_SHOWN) };
    }
    case 'EvaluationWordsRemoved':
      return { ...state, changed };
    case 'ContentRedacted':
      return redacted(state, event.data.seq);
    default:
      throw new Error(event satisfies never);
  }
}

function observationOf(event: ObservationNoted): Observation {
  const { person: by, function: as, recordedAt } = event.meta;
  return { id: event.data.observation, ...factsOf(event), by, function: as, recordedAt, isCorrected: false };
}

function factsOf({ data, content, seq }: ObservationNoted | ObservationCorrected) {
  const { observation: _, ...facts } = data;
  return { ...facts, text: content?.text ?? null, textIn: seq };
}

/** Without the content of an event [LG10]. */
function redacted(state: EvaluationState, seq: number): EvaluationState {
  return {
    ...state,
    observations: state.observations.map((one) => (one.textIn === seq ? { ...one, text: null } : one)),
    sections: Object.fromEntries(
      Object.entries(state.sections).map(([key, one]) => [key, one.seq === seq ? { ...one, text: null } : one]),
    ),
  };
}

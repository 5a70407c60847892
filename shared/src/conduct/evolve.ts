import { reallyRecordedAt } from '../core/exercise-time.ts';
import type { ExercisesOwnEvent } from '../core/incident-state.ts';
import type { ConductSlice, ExerciseRun, ExerciseState, KeptPoint } from './events.ts';
import { evolveInjects, injectsAt } from './evolve-injects.ts';

/** More than anybody rewinds in a day; older runs stand in the history alone. */
const RUNS_LIMIT = 30;
/** More points than anybody finds the right one among. */
const POINTS_LIMIT = 20;
/** A round of what went well and what to mend, not a report. */
export const NOTES_LIMIT = 60;

const NOTHING_YET: ConductSlice = { runs: [], injects: {}, extras: [], points: [], played: {}, notes: [] };

/** Folds `exercise/<id>`. */
export function evolveExercise(state: ExerciseState | undefined, event: ExercisesOwnEvent): ExerciseState {
  const conduct = evolveConduct(state?.conduct, event);
  const script = state?.script ?? null;
  return state && state.conduct === conduct && state.script === script ? state : { conduct, script };
}

function evolveConduct(slice: ConductSlice = NOTHING_YET, event: ExercisesOwnEvent): ConductSlice {
  const { meta, seq } = event;
  switch (event.type) {
    case 'ExerciseBegun': {
      const { incident, number, startsAt } = event.data;
      const begun = { begunAt: reallyRecordedAt(meta), begunBy: meta.person, from: null, endedAt: null };
      return { ...slice, runs: added(slice.runs, { incident, number, startsAt, ...begun }), injects: {}, points: [] };
    }
    case 'ExerciseRewound': {
      const { incident, from, point, shown } = event.data;
      const source = slice.runs.find((run) => run.incident === from);
      const kept = slice.points.find(({ id }) => id === point);
      if (!(source && kept)) return slice;
      const begun = { begunAt: reallyRecordedAt(meta), begunBy: meta.person, endedAt: null };
      const run = {
        incident,
        number: null,
        startsAt: source.startsAt,
        ...begun,
        from: { incident: from, point, shown },
      };
      // what was kept after the point belongs to what did not happen
      const points = slice.points.filter(({ seq: keptAt }) => keptAt <= kept.seq);
      return { ...slice, runs: added(slice.runs, run), injects: injectsAt(slice.injects, kept.seq), points };
    }
    case 'ExerciseRunEnded':
      return {
        ...slice,
        runs: slice.runs.map((run) =>
          run.incident === event.data.incident ? { ...run, endedAt: reallyRecordedAt(meta) } : run,
        ),
      };
    case 'ExercisePointKept': {
      const { point: id, incident, shown } = event.data;
      const name = event.content?.name ?? null;
      const point: KeptPoint = { id, incident, shown, name, at: reallyRecordedAt(meta), seq };
      return { ...slice, points: [...slice.points, point].slice(-POINTS_LIMIT) };
    }
    case 'PartiesPlayed': {
      if (meta.person === null) return slice;
      return { ...slice, played: { ...slice.played, [meta.person]: { parties: event.content?.parties ?? [], seq } } };
    }
    case 'HotWashNoted': {
      const note = { seq, text: event.content?.text ?? null, at: reallyRecordedAt(meta), by: meta.person };
      return { ...slice, notes: [...slice.notes, note].slice(-NOTES_LIMIT) };
    }
    case 'HotWashStruck':
      return { ...slice, notes: slice.notes.filter((note) => note.seq !== event.data.note) };
    case 'ContentRedacted':
      return withoutWords(slice, event.data.seq);
    default:
      return evolveInjects(slice, event);
  }
}

function added(runs: readonly ExerciseRun[], run: ExerciseRun): ExerciseRun[] {
  return [...runs, run].slice(-RUNS_LIMIT);
}

/** What stood in an event is gone by decision [LG10]. */
function withoutWords(slice: ConductSlice, seq: number): ConductSlice {
  return {
    ...slice,
    extras: slice.extras.map((one) => (one.seq === seq ? { ...one, words: null } : one)),
    points: slice.points.map((one) => (one.seq === seq ? { ...one, name: null } : one)),
    notes: slice.notes.map((one) => (one.seq === seq ? { ...one, text: null } : one)),
    played: Object.fromEntries(Object.entries(slice.played).filter(([, one]) => one.seq !== seq)),
  };
}

import { reallyRecordedAt } from '../core/exercise-time.ts';
import type { ExercisesOwnEvent } from '../core/incident-state.ts';
import { evolveScript, NO_SCRIPT } from '../scenarios/evolve.ts';
import type { ConductSlice, ExerciseRun, ExerciseState, KeptPoint } from './events.ts';
import { evolveInjects, injectsAt, withoutOldSkips } from './evolve-injects.ts';

/** More than anybody rewinds in a day; older runs stand in the history alone. */
const RUNS_LIMIT = 30;
/** More points than anybody finds the right one among. */
const POINTS_LIMIT = 20;
/** A round of what went well and what to mend, not a report. */
export const NOTES_LIMIT = 60;
/** Each is decided by somebody; older ones stand in the history alone. */
const REMOVALS_LIMIT = 60;

const NOTHING_YET: ConductSlice = {
  runs: [],
  injects: {},
  past: {},
  extras: [],
  points: [],
  played: {},
  notes: [],
  removals: [],
};

/** Folds `exercise/<id>`. */
export function evolveExercise(state: ExerciseState | undefined, event: ExercisesOwnEvent): ExerciseState {
  const before = state ?? NO_SCRIPT;
  const written = evolveScript(before, event);
  const conduct = withoutOldSkips(evolveConduct(state?.conduct, event), event, before.script, written.script);
  if (state && state.conduct === conduct && written === before) return state;
  return { conduct, script: written.script, marks: written.marks };
}

function evolveConduct(slice: ConductSlice = NOTHING_YET, event: ExercisesOwnEvent): ConductSlice {
  const { meta, seq } = event;
  switch (event.type) {
    case 'ExerciseBegun': {
      const { incident, number, startsAt } = event.data;
      const begun = { begunAt: reallyRecordedAt(meta), begunBy: meta.person, from: null, endedAt: null };
      return {
        ...slice,
        runs: added(slice.runs, { incident, number, startsAt, ...begun }),
        injects: {},
        past: {},
        points: [],
      };
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
      return { ...slice, runs: added(slice.runs, run), ...injectsAt(slice, kept.seq), points };
    }
    case 'ExerciseRunAbandoned':
      return { ...slice, runs: slice.runs.filter(({ incident }) => incident !== event.data.incident) };
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
      return { ...slice, points: withoutOldest([...slice.points, point]) };
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
    case 'ExerciseWordsRemoved': {
      const removal = { seq, ...event.data, at: reallyRecordedAt(meta), by: meta.person, decided: event.content };
      return { ...slice, removals: [...slice.removals, removal].slice(-REMOVALS_LIMIT) };
    }
    case 'ContentRedacted':
      return withoutWords(slice, event.data.seq);
    default:
      return evolveInjects(slice, event);
  }
}

/** The first, which is how it began, can always be gone back to. */
function withoutOldest(points: readonly KeptPoint[]): readonly KeptPoint[] {
  return points.length <= POINTS_LIMIT ? points : points.toSpliced(1, points.length - POINTS_LIMIT);
}

function added(runs: readonly ExerciseRun[], run: ExerciseRun): ExerciseRun[] {
  return [...runs, run].slice(-RUNS_LIMIT);
}

/** What stood in an event is gone by decision [LG10]; the same object where nothing here came from it. */
function withoutWords(slice: ConductSlice, seq: number): ConductSlice {
  const { extras, points, notes, played } = slice;
  const isHere = [...extras, ...points, ...notes, ...Object.values(played)].some((one) => one.seq === seq);
  if (!isHere) return slice;
  return {
    ...slice,
    extras: extras.map((one) => (one.seq === seq ? { ...one, words: null } : one)),
    points: points.map((one) => (one.seq === seq ? { ...one, name: null } : one)),
    notes: notes.map((one) => (one.seq === seq ? { ...one, text: null } : one)),
    played: Object.fromEntries(Object.entries(played).filter(([, one]) => one.seq !== seq)),
  };
}

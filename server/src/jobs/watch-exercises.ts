import type { StoreEvent } from '@ledningsplats/db/event-store.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Exercise, ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import { stateAfter } from '../core/state-after.ts';
import type { StateCache } from '../core/state-cache.ts';
import type { Services } from '../services.ts';
import { copyRun } from './copy-run.ts';
import { fireDue } from './fire-injects.ts';
import { linkRun } from './link-run.ts';

/** What is waited for is looked at anew at least this often: a timer is nobody's promise, and a laptop sleeps. */
const LOOK_MS = 30_000;

type Parts = Pick<Services, 'store' | 'executor' | 'steadyNow' | 'log'> & {
  states: Pick<StateCache, 'get' | 'peek' | 'drop'>;
};

/**
 * Goes on with every exercise that is run [OV3]: what its clock has come to reaches the players, a copy to be played again
 * is made, and the calendar is told. All that is done follows from what is stored, so that a restart neither forgets nor
 * repeats anything. Answers what stops it.
 */
export function watchExercises(parts: Parts): () => void {
  const { store, states, steadyNow, log } = parts;
  const heard = new Map<string, number>();
  /** Over, looked at, and untouched since: the incident of each, by exercise. */
  const atRest = new Map<string, string | null>();
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = Promise.resolve();
  const look = () => {
    looking = looking.then(async () => {
      if (isOver) return;
      clearTimeout(timer);
      const wakes: number[] = [];
      try {
        for (const [stream, seq] of heard) await stateAfter(states, stream, () => (isOver ? 0 : seq));
        heard.clear();
        for (const { id, outcome, incident } of await exercises(parts)) {
          if (isOver) return;
          if (atRest.has(id)) continue;
          // what is heard of it while it is looked at takes it out again, and it is looked at once more
          if (outcome !== null) atRest.set(id, incident?.id ?? null);
          const next = await goOnWith(outcome === null ? parts : aside(parts), id);
          if (next !== null) atRest.delete(id);
          if (next !== null && next !== 'failed') wakes.push(next);
        }
      } catch (error) {
        log.warn({ err: error }, 'exercises were not gone on with');
      }
      const wait = Math.min(LOOK_MS, ...wakes.map((at) => Math.ceil(at) - steadyNow()));
      if (!isOver) timer = setTimeout(look, Math.max(0, wait)).unref();
    });
  };
  look();
  const stopListening = store.events.committed(({ events, heads }) => {
    const told = events.filter(({ stream, type }) => isOfExercise(stream, type));
    for (const { stream } of told) heard.set(stream, heads.get(stream)?.seq ?? 0);
    for (const [exercise, incident] of atRest) {
      if (events.some((event) => isAbout(event, exercise, incident))) atRest.delete(exercise);
    }
    if (told.length > 0) look();
  });
  return () => {
    isOver = true;
    clearTimeout(timer);
    stopListening();
  };
}

/** When there is more to do, by the world's clock. What goes wrong in one exercise holds up no other: it is looked at anew. */
async function goOnWith(parts: Parts, exercise: string): Promise<number | null | 'failed'> {
  try {
    await copyRun(parts, exercise);
    await linkRun(parts, exercise);
    return await fireDue(parts, exercise);
  } catch (error) {
    parts.log.warn({ err: error, exercise }, 'an exercise was not gone on with');
    return 'failed';
  }
}

/** What is over is read without a place among what is looked at every moment: there are years of it. */
function aside(parts: Parts): Parts {
  const { states } = parts;
  return {
    ...parts,
    states: {
      get: (stream) => states.peek(stream),
      peek: (stream) => states.peek(stream),
      drop: (stream) => states.drop(stream),
    },
  };
}

async function exercises({ states }: Parts): Promise<Exercise[]> {
  const calendar = (await states.get('exercises')).state as ExercisesState | null;
  return Object.values(calendar?.exercises ?? {});
}

function isAbout({ stream, data }: StoreEvent, exercise: string, incident: string | null): boolean {
  if (stream === 'exercises') return (data as { exercise?: string }).exercise === exercise;
  const address = parseStream(stream);
  return address?.exercise === exercise || (incident !== null && address?.incident === incident);
}

/** What the staff say, and what says that an incident's exercise stands, goes, is broken off or closed. */
function isOfExercise(stream: string, type: string): boolean {
  const kind = parseStream(stream)?.kind;
  if (kind === 'exercise') return true;
  return (
    kind === 'incident' && (type.startsWith('Exercise') || type === 'IncidentClosed' || type === 'IncidentReopened')
  );
}

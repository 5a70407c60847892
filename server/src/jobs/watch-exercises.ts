import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import { stateAfter } from '../core/state-after.ts';
import type { Services } from '../services.ts';
import { copyRun } from './copy-run.ts';
import { fireDue } from './fire-injects.ts';
import { linkRun } from './link-run.ts';

/** What is waited for is looked at anew at least this often: a timer is nobody's promise, and a laptop sleeps. */
const LOOK_MS = 30_000;

type Parts = Pick<Services, 'store' | 'states' | 'executor' | 'steadyNow' | 'log'>;

/**
 * Goes on with every exercise that is run [OV3]: what its clock has come to reaches the players, a copy to be played again
 * is made, and the calendar is told. All that is done follows from what is stored, so that a restart neither forgets nor
 * repeats anything. Answers what stops it.
 */
export function watchExercises(parts: Parts): () => void {
  const { store, states, steadyNow, log } = parts;
  const heard = new Map<string, number>();
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
        for (const exercise of await exercises(parts)) {
          if (isOver) return;
          const next = await goOnWith(parts, exercise);
          if (next !== null) wakes.push(next);
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
    if (told.length > 0) look();
  });
  return () => {
    isOver = true;
    clearTimeout(timer);
    stopListening();
  };
}

/** When there is more to do, by the world's clock. What goes wrong in one exercise holds up no other: it is looked at anew. */
async function goOnWith(parts: Parts, exercise: string): Promise<number | null> {
  try {
    await copyRun(parts, exercise);
    await linkRun(parts, exercise);
    return await fireDue(parts, exercise);
  } catch (error) {
    parts.log.warn({ err: error, exercise }, 'an exercise was not gone on with');
    return null;
  }
}

async function exercises({ states }: Parts): Promise<string[]> {
  const calendar = (await states.get('exercises')).state as ExercisesState | null;
  return Object.keys(calendar?.exercises ?? {});
}

/** What the staff say, and what says that an incident's exercise stands, goes, is broken off or closed. */
function isOfExercise(stream: string, type: string): boolean {
  const kind = parseStream(stream)?.kind;
  if (kind === 'exercise') return true;
  return (
    kind === 'incident' && (type.startsWith('Exercise') || type === 'IncidentClosed' || type === 'IncidentReopened')
  );
}

import type { ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import { exerciseStream, incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import type { StateCache } from '../core/state-cache.ts';
import { executeAsSystem } from '../core/system-commands.ts';
import type { Services } from '../services.ts';

const CALENDAR = 'exercises';

/**
 * Says in the calendar which incident an exercise is run in, once for each run [OV1]. What has been said there by hand since
 * stays.
 */
export async function linkRun(
  { states, executor, steadyNow }: Pick<Services, 'executor' | 'steadyNow'> & { states: Pick<StateCache, 'get'> },
  exercise: string,
): Promise<void> {
  const own = (await states.get(exerciseStream(exercise))).state as ExerciseState | null;
  const runs = own?.conduct.runs ?? [];
  const run = runs.at(-1);
  if (!run || (await states.get(incidentStream(run.incident))).state === null) return;
  const calendar = (await states.get(CALENDAR)).state as ExercisesState | null;
  const planned = calendar?.exercises[exercise];
  if (!planned || planned.outcome?.kind === 'called_off' || planned.incident?.id === run.incident) return;
  const isByHand = planned.incident !== null && !runs.some(({ incident }) => incident === planned.incident?.id);
  if (isByHand) return;
  const data = { exercise, seen: planned.seq, incident: run.incident };
  const cause = `link-run/${exercise}/${run.incident}/${planned.seq}`;
  await executeAsSystem(executor, cause, { type: 'LinkExercise', stream: CALENDAR, data }, steadyNow());
}

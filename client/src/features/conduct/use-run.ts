import type { ExerciseRun, ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import { exerciseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Exercise, ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import { type ExerciseRole, roleIn } from '@ledningsplats/shared/exercises/staff.ts';
import { useMemo } from 'react';
import { useSelf } from '../../forms/use-self.ts';
import { useStream } from '../../sync/react.ts';

export interface ShownExercise {
  /** The staff's own part. */
  stream: string;
  status: 'loading' | 'unknown' | 'forbidden' | 'ready';
  exercise: Exercise | null;
  state: ExerciseState | null;
  run: ExerciseRun | null;
  /** What the signed-in person is in it. */
  role: ExerciseRole | null;
}

/** An exercise as its staff have it: what is planned in the calendar, their own part, and the run that is. */
export function useExercise(id: string): ShownExercise {
  const stream = exerciseStream(id);
  const own = useStream<ExerciseState>(stream);
  const calendar = useStream<ExercisesState>('exercises');
  const { staffed } = useSelf();
  const exercise = calendar.state?.exercises[id] ?? null;
  const role = roleIn({ staffed }, id);
  return useMemo(() => {
    const run = own.state?.conduct.runs.at(-1) ?? null;
    return { stream, status: statusOf(), exercise, state: own.state, run, role };

    function statusOf(): ShownExercise['status'] {
      if (calendar.status === 'forbidden') return 'forbidden';
      if (exercise === null) return calendar.state === null && calendar.status === 'loading' ? 'loading' : 'unknown';
      return role === null ? 'forbidden' : 'ready';
    }
  }, [stream, calendar, own, exercise, role]);
}

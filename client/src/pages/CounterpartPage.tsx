import { useExercise } from '../features/conduct/use-run.ts';
import { ExerciseGate } from './ExerciseGate.tsx';

/** Motspel's desk [OV3]. */
export function CounterpartPage({ exercise: id }: { exercise: string }) {
  const shown = useExercise(id);
  return <ExerciseGate shown={shown}>{null}</ExerciseGate>;
}

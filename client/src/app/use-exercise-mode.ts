import { useEffect } from 'react';
import { isOfExercise } from '../paths.ts';
import { useSelected } from '../sync/react.ts';
import { modeOf } from './incident-mode.ts';

/** Marks the page itself while it shows an exercise, so that every card's head says so [OV1]. */
export function useExerciseMode(incident: string | null, path: string): void {
  const played = useSelected((state) => modeOf(state, incident));
  const mode = isOfExercise(path) ? 'exercise' : played;
  useEffect(() => {
    if (mode !== 'exercise') return;
    document.documentElement.dataset.mode = mode;
    return () => {
      delete document.documentElement.dataset.mode;
    };
  }, [mode]);
}

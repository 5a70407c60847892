import type { IncidentMode } from '@ledningsplats/shared/incident/events.ts';
import { exerciseMarkTexts } from '../i18n/exercise-mark.ts';

/**
 * What is told on a screen, with the mark that keeps exercise and earnest apart [OV1] [OV8]: an exercise always says that it
 * is one, and what is real says so among what is exercised.
 */
export function markedFor(told: IncidentMode, shownIn: IncidentMode | null, text: string): string {
  if (told === 'exercise') return exerciseMarkTexts.ofExercise(text);
  return shownIn === 'exercise' ? exerciseMarkTexts.real(text) : text;
}

import type { IncidentMode } from '@ledningsplats/shared/incident/events.ts';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { incidentIn, isOfExercise } from '../paths.ts';
import { useSelected } from '../sync/react.ts';
import { modeOf } from './incident-mode.ts';
import { markedFor } from './marked-for.ts';

/** Whether what is on the screen is exercised: an incident that is an exercise, or a page of those who lead one. Null: of neither. */
export function useShownMode(): IncidentMode | null {
  const [path] = useLocation();
  const played = useSelected((state) => modeOf(state, incidentIn(path)));
  return isOfExercise(path) ? 'exercise' : played;
}

/** Marks what is told of an incident, or of the municipality's own (null), for the screen that it comes to [OV1] [OV8]. */
export function useMarked(incident: string | null): (text: string) => string {
  const shownIn = useShownMode();
  const told = useSelected((state) => modeOf(state, incident)) ?? 'live';
  return useCallback((text) => markedFor(told, shownIn, text), [told, shownIn]);
}

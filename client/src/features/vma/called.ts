import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';

export function inExercise({ incident }: IncidentState): boolean {
  return incident.mode === 'exercise';
}

/** Who is rung about it: in an exercise never SOS Alarm [VM1]. */
export function calledOf({ vma }: Plan, state: IncidentState): { name: string; phone: string | null } {
  return inExercise(state) ? vma.exerciseCall : vma.call;
}

/** A number as a telephone rings it. */
export function telOf(phone: string): string {
  return `tel:${phone.replaceAll(/[^\d+]/g, '')}`;
}

import type { AgendaItem, BriefingKind } from '../plan/plan.ts';
import type { Briefing, BriefingStep } from './events.ts';

/** A point, or a function's turn at the point where they speak in order, as the chair goes through them. */
export interface AgendaStep {
  id: BriefingStep;
  item: AgendaItem;
  /** Whose turn it is; null: the point itself. */
  function: string | null;
  /** What it may take. */
  minutes: number;
}

/** The whole of it in order. A point at which functions speak is their turns, and itself where the plan names none. */
export function agendaSteps({ agenda, speakers }: Pick<BriefingKind, 'agenda' | 'speakers'>): AgendaStep[] {
  return agenda.flatMap((item): AgendaStep[] => {
    const point = { id: item.id, item, function: null, minutes: item.minutes };
    if (item.shows !== 'round' || speakers.length === 0) return [point];
    return speakers.map((speaker) => ({
      id: `${item.id}/${speaker.function}`,
      item,
      function: speaker.function,
      minutes: speaker.minutes,
    }));
  });
}

/** The step that comes after one; the first where none has been taken, null after the last. */
export function stepAfter(steps: readonly AgendaStep[], current: BriefingStep | null): AgendaStep | null {
  return steps[steps.findIndex(({ id }) => id === current) + 1] ?? null;
}

/** Milliseconds that have gone to a step, the running one's included. */
export function spentOn({ spent, step }: Pick<Briefing, 'spent' | 'step'>, id: BriefingStep, now: number): number {
  const before = (Object.hasOwn(spent, id) ? spent[id] : 0) ?? 0;
  return step?.id === id ? before + Math.max(0, now - step.since) : before;
}

/** Minutes that a briefing is meant to take. */
export function plannedMinutes(steps: readonly AgendaStep[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}

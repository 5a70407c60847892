import type { Briefing, BriefingsSlice, PlannedBriefing } from './events.ts';

/** The briefing that is to begin first, also when its time has passed; null: none is set. */
export function nextBriefing({ planned }: BriefingsSlice): PlannedBriefing | null {
  return plannedBriefings({ planned })[0] ?? null;
}

/** Those that are to be held, the nearest first. */
export function plannedBriefings({ planned }: Pick<BriefingsSlice, 'planned'>): PlannedBriefing[] {
  return Object.values(planned).sort((one, other) => one.at - other.at || one.seq - other.seq);
}

/** Those that are held now, the latest begun first. */
export function runningBriefings({ running }: Pick<BriefingsSlice, 'running'>): Briefing[] {
  return Object.values(running).sort((one, other) => other.startedAt - one.startedAt || other.number - one.number);
}

/** When somebody of the kind last went through what is looked at in each briefing; null: never [ST11]. */
export function lastHeld({ last }: Pick<BriefingsSlice, 'last'>, kind: string): number | null {
  return (Object.hasOwn(last, kind) ? last[kind]?.endedAt : null) ?? null;
}

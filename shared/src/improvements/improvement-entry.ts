import type { ImprovementsStreamEvent } from '../core/incident-state.ts';
import type { Improvement, ImprovementStep } from './events.ts';
import { reviseImprovement } from './evolve.ts';

/** A row of the register, with all that has become of it, oldest first. */
export interface ImprovementEntry extends Improvement {
  steps: readonly ImprovementStep[];
}

/** `GET /api/improvements`: those that have ended, newest first. `before`: what the next page begins from; null: there is none. */
export interface ImprovementPage {
  improvements: ImprovementEntry[];
  before: number | null;
}

/** `GET /api/improvements/own`: what is one's own to do, and of it what ended last. */
export interface OwnImprovements {
  improvements: Improvement[];
}

/** An entry of the register out of the events that made and touched it; null where they make none. */
export function foldImprovement(events: readonly ImprovementsStreamEvent[]): ImprovementEntry | null {
  const improvement = events.reduce<Improvement | null>(reviseImprovement, null);
  return improvement && { ...improvement, steps: events.flatMap((event) => stepOf(event) ?? []) };
}

function stepOf(event: ImprovementsStreamEvent): ImprovementStep | null {
  const { seq, meta } = event;
  const step = { at: meta.recordedAt, by: meta.person, seq, note: null };
  switch (event.type) {
    case 'ImprovementAdded':
      return { ...step, what: 'added' };
    case 'ImprovementChanged':
      return { ...step, what: 'changed' };
    case 'ImprovementReported':
      return { ...step, what: event.data.progress, note: event.content?.note ?? null };
    case 'ImprovementDropped':
      return { ...step, what: 'dropped', note: event.content?.reason ?? null };
    case 'ImprovementReopened':
      return { ...step, what: 'reopened' };
    case 'ImprovementWordsRemoved':
    case 'ContentRedacted':
      return null;
    default:
      throw new Error(event satisfies never);
  }
}

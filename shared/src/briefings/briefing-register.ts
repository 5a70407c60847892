import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { Briefing, BriefingEvent } from './events.ts';
import { type HeldEvent, heldAfter } from './evolve-held.ts';

/** A briefing as its register has it: held now, held, or started by mistake. */
export interface BriefingReading extends Briefing {
  /** Of the event that began it. */
  seq: number;
  /** It was started by mistake; `reason` null: not said, or removed by decision. */
  calledOff: { at: number; by: string | null; reason: string | null } | null;
  /** How often it was ended and went on. */
  reopened: { at: number; by: string | null; reason: string | null }[];
}

/** Folds the events of one briefing, in order; null until it begins. */
export function foldBriefing(events: readonly OpenStreamEvent[]): BriefingReading | null {
  return events.reduce<BriefingReading | null>((folded, event) => {
    if (!isHeldEvent(event)) return folded;
    const next = heldAfter(folded, event);
    if (next === null) return null;
    const { seq, calledOff, reopened } = folded ?? { seq: event.seq, calledOff: null, reopened: [] };
    const said = { at: event.meta.occurredAt, by: event.meta.person };
    if (event.type === 'BriefingCalledOff')
      return { ...next, seq, reopened, calledOff: { ...said, reason: event.content?.reason ?? null } };
    if (event.type === 'BriefingReopened')
      return { ...next, seq, calledOff, reopened: [...reopened, { ...said, reason: event.content?.reason ?? null }] };
    // what was called off and begun anew as it was set is held after all
    return { ...next, seq, calledOff: event.type === 'BriefingStarted' ? null : calledOff, reopened };
  }, null);
}

const HELD: Readonly<Record<HeldEvent['type'], true>> = {
  BriefingStarted: true,
  BriefingStepTaken: true,
  BriefingAttended: true,
  BriefingNoted: true,
  BriefingNoteChanged: true,
  BriefingEnded: true,
  BriefingReopened: true,
  BriefingCalledOff: true,
};

function isHeldEvent(event: OpenStreamEvent): event is HeldEvent & BriefingEvent {
  return Object.hasOwn(HELD, event.type);
}

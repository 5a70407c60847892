import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { Briefing, BriefingEvent } from './events.ts';
import { type HeldEvent, heldAfter } from './evolve-held.ts';

/** A task, a decision or a proposal that was made in a briefing, in its first words; null: they have been removed. */
export interface MadeInBriefing {
  kind: 'task' | 'decision' | 'proposal';
  number: number;
  text: string | null;
}

/** A briefing as its register has it: held now, held, or started by mistake. */
export interface BriefingReading extends Briefing {
  /** Of the event that began it. */
  seq: number;
  /** It was started by mistake; `reason` null: not said, or removed by decision. */
  calledOff: { at: number; by: string | null; reason: string | null } | null;
  /** How often it was ended and went on. */
  reopened: { at: number; by: string | null; reason: string | null }[];
  /** What was made of it, in order; what became of each stands in its own register. */
  made: MadeInBriefing[];
}

/** Folds the events of one briefing, in order; null until it begins. */
export function foldBriefing(events: readonly OpenStreamEvent[]): BriefingReading | null {
  return events.reduce<BriefingReading | null>((folded, event) => {
    if (!isHeldEvent(event)) return folded && withMade(folded, event);
    const next = heldAfter(folded, event);
    if (next === null) return null;
    const { seq, calledOff, reopened, made } = folded ?? { seq: event.seq, calledOff: null, reopened: [], made: [] };
    const said = { at: event.meta.occurredAt, by: event.meta.person };
    if (event.type === 'BriefingCalledOff')
      return { ...next, seq, made, reopened, calledOff: { ...said, reason: event.content?.reason ?? null } };
    if (event.type === 'BriefingReopened')
      return {
        ...next,
        seq,
        made,
        calledOff,
        reopened: [...reopened, { ...said, reason: event.content?.reason ?? null }],
      };
    // what was called off and begun anew as it was set is held after all
    return { ...next, seq, made, calledOff: event.type === 'BriefingStarted' ? null : calledOff, reopened };
  }, null);
}

/** A proposal that has been decided is the decision, which has its number. */
function withMade(reading: BriefingReading, event: OpenStreamEvent): BriefingReading {
  switch (event.type) {
    case 'TaskCreated': {
      const task = { kind: 'task', number: event.data.number, text: event.content?.title ?? null } as const;
      return { ...reading, made: [...reading.made, task] };
    }
    case 'DecisionProposed':
    case 'DecisionRecorded': {
      const { number } = event.data;
      const kind = event.type === 'DecisionRecorded' ? 'decision' : 'proposal';
      const one = { kind, number, text: event.content?.wording ?? null } as const;
      const others = reading.made.filter((other) => other.kind === 'task' || other.number !== number);
      return { ...reading, made: [...others, one] };
    }
    default:
      return reading;
  }
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

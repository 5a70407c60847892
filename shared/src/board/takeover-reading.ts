import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { DecisionCompleted } from '../decisions/events.ts';
import type { AreaTakenOver, Takeover } from './events.ts';

/** A takeover as it is read: the fold of the events that made and touched it, open or handed back. */
export interface TakeoverReading extends Takeover {
  status: 'open' | 'handed_back' | 'reverted';
  handback: { seq: number; at: number; decision: number; state: string | null; openTasks: string | null } | null;
  /** Taken back because its decision, or the board's activation, was disowned, or because the board was ended. */
  reverted: { at: number; why: 'disowned' | 'board_ended'; decision: number | null } | null;
  /** When the area passed to kommunstyrelsen at höjd beredskap, and what leads since [LA7]. */
  passedTo: { at: number; leads: string } | null;
}

/**
 * Folds the events of one takeover, in order, onto its reading so far; events that are not about it change nothing. Null
 * until the area is taken over.
 */
export function foldTakeover(
  events: readonly OpenStreamEvent[],
  reading: TakeoverReading | null = null,
): TakeoverReading | null {
  return events.reduce<TakeoverReading | null>((folded, event) => {
    if (event.type === 'AreaTakenOver') return folded ?? takenOver(event);
    return folded && touched(folded, event);
  }, reading);
}

function takenOver({ seq, data, content, meta }: AreaTakenOver): TakeoverReading {
  const { takeover: id, committee, whole, consulted, toldAt, decision } = data;
  return {
    id,
    committee,
    whole,
    parts: content?.parts ?? null,
    why: content?.why ?? null,
    consulted,
    toldAt,
    decision,
    at: meta.occurredAt,
    by: meta.person,
    seq,
    passed: false,
    owner: null,
    status: 'open',
    handback: null,
    reverted: null,
    passedTo: null,
  };
}

function touched(takeover: TakeoverReading, event: OpenStreamEvent): TakeoverReading {
  const { seq, meta } = event;
  const at = meta.occurredAt;
  switch (event.type) {
    case 'AreaHandedBack': {
      if (event.data.takeover !== takeover.id) return takeover;
      const { state = null, openTasks = null } = event.content ?? {};
      const handback = { seq, at, decision: event.data.decision, state, openTasks };
      return { ...takeover, status: 'handed_back', handback };
    }
    case 'HandbackReverted':
      if (event.data.takeover !== takeover.id) return takeover;
      return { ...takeover, status: 'open', handback: null };
    case 'TakeoverReverted': {
      if (event.data.takeover !== takeover.id) return takeover;
      const { why, decision } = event.data;
      return { ...takeover, status: 'reverted', reverted: { at, why, decision } };
    }
    case 'AreasPassed':
      if (!event.data.takeovers.includes(takeover.id)) return takeover;
      return { ...takeover, passed: true, passedTo: { at, leads: event.data.leads } };
    case 'DecisionCompleted':
      return event.data.number === takeover.decision ? completed(takeover, event) : takeover;
    case 'IncidentClosed': {
      const { handovers } = event.data;
      const owner = handovers.find(({ item }) => item.kind === 'takeover' && item.id === takeover.id)?.owner;
      return owner ? { ...takeover, owner } : takeover;
    }
    case 'ContentRedacted': {
      const { handback } = takeover;
      if (handback?.seq === event.data.seq) {
        return { ...takeover, handback: { ...handback, state: null, openTasks: null } };
      }
      return event.data.seq === takeover.seq ? { ...takeover, parts: null, why: null } : takeover;
    }
    default:
      return takeover;
  }
}

function completed(takeover: TakeoverReading, { data }: DecisionCompleted): TakeoverReading {
  return {
    ...takeover,
    toldAt: data.committeeToldAt ?? takeover.toldAt,
    consulted: data.consulted ?? takeover.consulted,
  };
}

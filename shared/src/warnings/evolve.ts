import type { ContentRedacted } from '../incident/events.ts';
import type { WarningEvent, WarningReading, WarningsState } from './events.ts';

const NOTHING: WarningsState = { open: [] };

/** Folds the standing stream `warnings`: what has ended leaves the state and stays in the register. */
export function evolveWarnings(state: WarningsState = NOTHING, event: WarningEvent | ContentRedacted): WarningsState {
  switch (event.type) {
    case 'WarningReceived':
    case 'WarningUpdated': {
      const before = state.open.find(({ warning }) => warning === event.data.warning) ?? null;
      const reading = reviseWarning(before, event);
      if (!reading) return state;
      return { open: [reading, ...state.open.filter((open) => open !== before)].sort(byNewest) };
    }
    case 'WarningCancelled':
    case 'WarningEnded':
      return { open: state.open.filter(({ warning }) => warning !== event.data.warning) };
    case 'ContentRedacted':
      return { open: state.open.map((open) => (open.seq === event.data.seq ? { ...open, texts: null } : open)) };
    default:
      throw new Error(event satisfies never);
  }
}

/** One warning through its events, in order; null for events that begin with none. */
export function foldWarning(events: readonly WarningEvent[]): WarningReading | null {
  return events.reduce<WarningReading | null>(reviseWarning, null);
}

function reviseWarning(before: WarningReading | null, event: WarningEvent): WarningReading | null {
  const { recordedAt } = event.meta;
  switch (event.type) {
    case 'WarningReceived': {
      const texts = event.content?.texts ?? null;
      return { ...event.data, seq: event.seq, receivedAt: recordedAt, updatedAt: recordedAt, texts, end: null };
    }
    case 'WarningUpdated': {
      if (!before) return null;
      const { changed: _, ...facts } = event.data;
      const { receivedAt } = before;
      const texts = event.content?.texts ?? null;
      return { ...facts, seq: event.seq, receivedAt, updatedAt: recordedAt, texts, end: null };
    }
    case 'WarningCancelled':
      return before && { ...before, end: { how: 'cancelled', at: recordedAt } };
    case 'WarningEnded':
      return before && { ...before, end: { how: event.data.why, at: recordedAt } };
    default:
      throw new Error(event satisfies never);
  }
}

function byNewest(one: WarningReading, other: WarningReading): number {
  return other.receivedAt - one.receivedAt || other.seq - one.seq;
}

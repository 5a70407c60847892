import type { ContentRedacted } from '../incident/events.ts';
import { type DutyEntry, reviseDutyEntry } from './duty-entry.ts';
import type { DutyEvent, HandedOver, Handover, HandoverTaken, HandoverWritten } from './events.ts';

/** Some weeks of calls: what a TiB looks back at. Older entries are asked for by date. */
export const ENTRIES_SHOWN = 60;
/** A quarter of weekly changes. */
const CHANGES_SHOWN = 13;

/** The bounded state of the standing stream `duty`. */
export interface DutyState {
  /** How many entries have ever been written; the next one's number is one more. */
  count: number;
  /** The newest, as they were written. */
  entries: readonly DutyEntry[];
  /** The note that waits for the next TiB. */
  handover: Handover | null;
  /** Newest first. */
  handed: readonly HandedOver[];
}

export const NO_DUTY: DutyState = { count: 0, entries: [], handover: null, handed: [] };

/** Folds the standing stream `duty`. */
export function evolveDuty(state: DutyState = NO_DUTY, event: DutyEvent | ContentRedacted): DutyState {
  switch (event.type) {
    case 'DutyEntryWritten': {
      const entry = reviseDutyEntry(null, event);
      if (!entry) return state;
      return { ...state, count: entry.number, entries: [...state.entries, entry].slice(-ENTRIES_SHOWN) };
    }
    case 'DutyEntryCorrected':
    case 'DutyEntryRaised':
    case 'DutyWordsRemoved':
      return { ...state, entries: state.entries.map((entry) => reviseDutyEntry(entry, event) ?? entry) };
    case 'HandoverWritten':
      return { ...state, handover: noteOf(event) };
    case 'HandoverTaken':
      return {
        ...state,
        handover: null,
        handed: [changeOf(event, state.handover), ...state.handed].slice(0, CHANGES_SHOWN),
      };
    case 'ContentRedacted':
      return redacted(state, event);
    default:
      throw new Error(event satisfies never);
  }
}

function noteOf({ seq, data, content, meta }: HandoverWritten): Handover {
  return { id: data.handover, seq, by: meta.person, at: meta.recordedAt, words: content };
}

function changeOf({ seq, data, content, meta }: HandoverTaken, waiting: Handover | null): HandedOver {
  const { handover, ...terms } = data;
  const note = waiting?.id === handover ? waiting : null;
  return { ...terms, seq, at: meta.recordedAt, reason: content?.reason ?? null, note };
}

/** Without the content of an event [LG10]. */
function redacted(state: DutyState, event: ContentRedacted): DutyState {
  const { seq } = event.data;
  const blank = (note: Handover | null) => (note?.seq === seq ? { ...note, words: null } : note);
  return {
    ...state,
    entries: state.entries.map((entry) => reviseDutyEntry(entry, event) ?? entry),
    handover: blank(state.handover),
    handed: state.handed.map((one) => ({
      ...one,
      reason: one.seq === seq ? null : one.reason,
      note: blank(one.note),
    })),
  };
}

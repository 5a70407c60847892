import type { ContentRedacted } from '../incident/events.ts';
import type { RemovalWhy } from '../log/events.ts';
import type { DutyEntryCorrected, DutyEntryWritten, DutyEvent, DutyWords } from './events.ts';

/** A wording of an entry: the first, or a correction of it. */
export interface DutyWording {
  seq: number;
  at: number;
  by: string | null;
  /** Null: removed by decision. */
  words: (DutyWords & { why?: string }) | null;
}

/** An entry of the duty log as it is read: the fold of its own events. */
export interface DutyEntry {
  id: string;
  number: number;
  /** When it happened. */
  occurredAt: number;
  recordedAt: number;
  by: string | null;
  /** Oldest first; the last is what holds, and the earlier ones stay [LG1]. */
  wordings: DutyWording[];
  incident: { id: string; number: string } | null;
  removal: { why: RemovalWhy; at: number; by: string | null } | null;
}

/** An entry after an event; the same object when the event does not concern it, null before it was written. */
export function reviseDutyEntry(entry: DutyEntry | null, event: DutyEvent | ContentRedacted): DutyEntry | null {
  if (event.type === 'DutyEntryWritten') return entry ?? written(event);
  if (entry === null) return null;
  switch (event.type) {
    case 'DutyEntryCorrected': {
      const isKnown = event.data.entry !== entry.id || entry.wordings.some(({ seq }) => seq === event.seq);
      return isKnown ? entry : { ...entry, wordings: [...entry.wordings, wording(event)] };
    }
    case 'DutyEntryRaised': {
      const { entry: id, incident, incidentNumber } = event.data;
      return id === entry.id ? { ...entry, incident: { id: incident, number: incidentNumber } } : entry;
    }
    case 'DutyWordsRemoved': {
      const { recordedAt: at, person: by } = event.meta;
      return event.data.item === entry.id ? { ...entry, removal: { why: event.data.why, at, by } } : entry;
    }
    case 'ContentRedacted': {
      const { seq } = event.data;
      if (!entry.wordings.some((one) => one.seq === seq)) return entry;
      return { ...entry, wordings: entry.wordings.map((one) => (one.seq === seq ? { ...one, words: null } : one)) };
    }
    default:
      return entry;
  }
}

/** Of the events of one entry, in order. */
export function foldDutyEntry(events: readonly DutyEvent[]): DutyEntry | null {
  return events.reduce<DutyEntry | null>(reviseDutyEntry, null);
}

/** What the entry says now; null: removed. */
export function wordsOf({ wordings }: DutyEntry): DutyWords | null {
  return wordings.at(-1)?.words ?? null;
}

function written(event: DutyEntryWritten): DutyEntry {
  const { occurredAt, recordedAt, person } = event.meta;
  return {
    id: event.data.entry,
    number: event.data.number,
    occurredAt,
    recordedAt,
    by: person,
    wordings: [wording(event)],
    incident: null,
    removal: null,
  };
}

function wording({ seq, meta, content }: DutyEntryWritten | DutyEntryCorrected): DutyWording {
  return { seq, at: meta.recordedAt, by: meta.person, words: content };
}

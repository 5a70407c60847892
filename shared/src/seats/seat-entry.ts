import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { Occupant, ReliefNote } from './events.ts';

/** Somebody's time on a function, as it is read afterwards: of the register of seats. */
export interface SeatEntry extends Occupant {
  seat: string;
  /** Of the event that began it: what a page goes on from. */
  seq: number;
  function: string;
  isAssistant: boolean;
  since: number;
  /** Null: they still sit. */
  until: number | null;
  /** They sat down by mistake. */
  isMistake: boolean;
  /** What they left to whoever took over; null: nothing, or removed by decision [LG10]. */
  left: ReliefNote | null;
}

/** One seat of the events of its entry, in order; null where none of them took it. */
export function foldSeat(events: readonly OpenStreamEvent[], id: string): SeatEntry | null {
  let entry: SeatEntry | null = null;
  for (const event of events) entry = entry === null ? begun(event, id) : changed(entry, event);
  return entry;
}

function begun(event: OpenStreamEvent, id: string): SeatEntry | null {
  if (event.type !== 'SeatTaken' && event.type !== 'ReliefTaken') return null;
  const { data, content, meta, seq } = event;
  return {
    seat: id,
    seq,
    function: data.function,
    person: data.person,
    name: content?.name ?? null,
    nameSeq: seq,
    isAssistant: event.type === 'SeatTaken' && event.data.isAssistant,
    since: meta.occurredAt,
    until: null,
    isMistake: false,
    left: null,
  };
}

function changed(entry: SeatEntry, event: OpenStreamEvent): SeatEntry {
  switch (event.type) {
    case 'SeatLeft':
      return { ...entry, until: event.meta.occurredAt, left: null };
    case 'ReliefOffered': {
      if (event.content === null) return { ...entry, left: null };
      const { toName: _, ...left } = event.content;
      return { ...entry, left };
    }
    case 'ReliefWithdrawn':
      return { ...entry, left: null };
    case 'ReliefTaken':
      return event.data.seat === entry.seat ? { ...entry, until: event.meta.occurredAt } : entry;
    case 'SeatUndone':
      if (event.data.back === entry.seat) return { ...entry, until: null, left: null };
      return event.data.what === 'left'
        ? { ...entry, until: null }
        : { ...entry, until: event.meta.occurredAt, isMistake: true };
    default:
      return entry;
  }
}

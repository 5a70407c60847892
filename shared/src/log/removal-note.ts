import type { ContentRemoved, RemovalWhy } from './events.ts';

/** What is said of content that is no longer there, wherever it stood [LG10]. */
export interface RemovalNote {
  /** Of the decision's own line; its words go when that line's content is removed in its turn. */
  seq: number;
  why: RemovalWhy;
  removedAt: number;
  decidedAt: number;
  /** People register id of the one who decided; null where `deciderName` says who. */
  decider: string | null;
  deciderName: string | null;
  capacity: string | null;
  reference: string | null;
}

export function removalNote({ seq, data, content, meta }: ContentRemoved): RemovalNote {
  const { why, decidedAt, decider } = data;
  return {
    seq,
    why,
    removedAt: meta.recordedAt,
    decidedAt,
    decider,
    deciderName: content?.deciderName ?? null,
    capacity: content?.capacity ?? null,
    reference: content?.reference ?? null,
  };
}

/** The note after the content of an event has been removed: the same object when it held nothing of it. */
export function noteWithout<Note extends RemovalNote | null>(note: Note, seq: number): Note {
  return note?.seq === seq ? { ...note, deciderName: null, capacity: null, reference: null } : note;
}

import type { Recorded } from '../../core/recorded-event.ts';
import type { RemovalWhy } from '../../log/events.ts';

/** The decision by which a text of krisstöd's own was taken away; `of` is the event that it stood in [LG10]. */
export type KrisstodWordsRemoved = Recorded<
  'KrisstodWordsRemoved',
  { of: number; kind: string; why: RemovalWhy },
  { capacity: string; reference: string }
>;

/** A removal, as it is read. */
export interface KrisstodRemoval {
  seq: number;
  of: number;
  kind: string;
  why: RemovalWhy;
  at: number;
  by: string | null;
  /** In which capacity it was decided, and where the decision is. */
  capacity: string;
  reference: string;
}

import type { Recorded } from '../core/recorded-event.ts';
import type { WarningFacts, WarningText } from './warning.ts';

/** The texts as they were sent: removable apart from what the warning was [LG10]. */
export interface WarningContent {
  texts: readonly WarningText[];
}

/** What differs from the copy before. `language`: the same warning in one more language, which comes later [WA3]. */
export const WARNING_CHANGES = ['language', 'text', 'area', 'time', 'level', 'kind'] as const;
export type WarningChange = (typeof WARNING_CHANGES)[number];

/** A warning has come. `warning` is `warningKey`; the same key again is one that went away and came back. */
export type WarningReceived = Recorded<'WarningReceived', { warning: string } & WarningFacts, WarningContent>;
/** It says something else under the same identifier; the whole of it, as it is now. */
export type WarningUpdated = Recorded<
  'WarningUpdated',
  { warning: string; changed: WarningChange[] } & WarningFacts,
  WarningContent
>;
/** Its sender has taken it back. `by` is the identifier of what said so. */
export type WarningCancelled = Recorded<'WarningCancelled', { warning: string; by: string; sentAt: number | null }>;
/**
 * It is there no more. `absent`: it was not in a later answer that came whole [WA2]; `replaced`: another took its place;
 * `elsewhere`: it no longer holds for the municipality or its neighbours.
 */
export type WarningEnded = Recorded<'WarningEnded', { warning: string; why: 'absent' | 'replaced' | 'elsewhere' }>;

export type WarningEvent = WarningReceived | WarningUpdated | WarningCancelled | WarningEnded;

export const WARNING_EVENT_VERSIONS: Readonly<Record<WarningEvent['type'], number>> = {
  WarningReceived: 1,
  WarningUpdated: 1,
  WarningCancelled: 1,
  WarningEnded: 1,
};

/** A warning as it is read: the newest copy, and what has become of it. */
export interface WarningReading extends WarningFacts {
  /** `warningKey`. */
  warning: string;
  /** Of the event that last said what it says. */
  seq: number;
  /** When we first and last learnt something of it; UTC milliseconds. */
  receivedAt: number;
  updatedAt: number;
  /** Null: removed by decision [LG10]. */
  texts: readonly WarningText[] | null;
  end: { how: 'cancelled' | WarningEnded['data']['why']; at: number } | null;
}

/** The bounded state of the standing stream `warnings`: those that are open, newest first. */
export interface WarningsState {
  open: readonly WarningReading[];
}

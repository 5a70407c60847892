import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { IncidentHeadline } from '@ledningsplats/shared/core/protocol.ts';
import type { DisturbancesState } from '@ledningsplats/shared/disturbances/events.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { PlacesState } from '@ledningsplats/shared/places/events.ts';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import type { OpenTask } from '@ledningsplats/shared/tasks/events.ts';
import type { OutboxItem, StreamView } from './views.ts';

/** A line on screen: confirmed, or one's own that is not yet. */
export interface ShownLine {
  /** The same before and after it is confirmed, so that a row neither jumps nor flickers. */
  key: string;
  /** Of an unconfirmed line: `seq` 0 and the device's times. */
  line: LogLine;
  /** The command behind an unconfirmed line; null when confirmed. */
  pending: OutboxItem | null;
  /** One's own corrections that are not confirmed, oldest first. */
  corrections: readonly OutboxItem[];
  /** One's own assessments and takings that are not confirmed, oldest first. */
  marks: readonly OutboxItem[];
}

export interface ShownTask {
  key: string;
  /** Of an unconfirmed task: `number` and `seq` 0. */
  task: OpenTask;
  pending: OutboxItem | null;
  /** One's own changes, completions and cancellations that are not confirmed. */
  changes: readonly OutboxItem[];
}

export interface StreamShown<State> extends StreamView<State> {
  /** Confirmed lines with one's own merged in, newest first by event time. */
  shown: readonly ShownLine[];
  /** All own items for this stream, oldest first. */
  pending: readonly OutboxItem[];
  /** Those that are not optimistic: show *väntar på servern* beside the confirmed value. */
  waiting: readonly OutboxItem[];
  /** Refused, kept until the person has chosen what to do. */
  refused: readonly OutboxItem[];
}

export interface IncidentShown extends StreamShown<IncidentState> {
  id: string;
  /** Open tasks with one's own merged in, by number; unconfirmed ones last. */
  tasks: readonly ShownTask[];
}
export type PlanShown = StreamView<PlanState>;
export type PlacesShown = StreamView<PlacesState>;
export type DisturbancesShown = StreamView<DisturbancesState>;

/** An incident that so far exists on this device alone. */
export interface LocalIncident {
  id: string;
  title: string;
  place: string | null;
  mode: 'live' | 'exercise';
  level: number;
  item: OutboxItem;
}

export interface IncidentsShown {
  status: 'loading' | 'live' | 'stale';
  rows: readonly IncidentHeadline[];
  local: readonly LocalIncident[];
  asOf: number | null;
  hasOlder: boolean;
}

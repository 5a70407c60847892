import { AUDIT_EVENT_VERSIONS } from '../access/audit-events.ts';
import type { BoardEvent } from '../board/events.ts';
import { BRIEFING_EVENT_VERSIONS } from '../briefings/events.ts';
import { CALL_OUT_EVENT_VERSIONS } from '../callouts/events.ts';
import type { CallEvent } from '../calls/events.ts';
import type { CardEvent } from '../cards/events.ts';
import { CONDUCT_EVENT_VERSIONS } from '../conduct/events.ts';
import { CONTINGENCY_EVENT_VERSIONS } from '../contingencies/events.ts';
import type { DecisionEvent } from '../decisions/events.ts';
import { DECISION_LIFTS } from '../decisions/lifts.ts';
import { DISTURBANCE_EVENT_VERSIONS } from '../disturbances/events.ts';
import { DUTY_EVENT_VERSIONS } from '../duty/events.ts';
import { DUTY_LIFTS } from '../duty/lifts.ts';
import { EVALUATION_EVENT_VERSIONS } from '../evaluations/events.ts';
import { EXERCISE_MARK_EVENT_VERSIONS } from '../exercise-mark/events.ts';
import { EXERCISE_EVENT_VERSIONS } from '../exercises/events.ts';
import { IMPROVEMENT_EVENT_VERSIONS } from '../improvements/events.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { KRISSTOD_EVENT_VERSIONS } from '../krisstod/events.ts';
import { KRISSTOD_LIFTS } from '../krisstod/lifts.ts';
import { LOG_EVENT_VERSIONS, SECRET_LOG_EVENT_VERSIONS } from '../log/events.ts';
import { LOG_LIFTS } from '../log/lifts.ts';
import { LOSS_EVENT_VERSIONS } from '../losses/events.ts';
import { LOSS_LIFTS } from '../losses/lifts.ts';
import { CONTINUITY_EVENT_VERSIONS } from '../losses/telling/events.ts';
import type { MeetingEvent } from '../minutes/events.ts';
import { PICTURE_EVENT_VERSIONS } from '../pictures/events.ts';
import { PLACE_EVENT_VERSIONS } from '../places/events.ts';
import { PLACE_LIFTS } from '../places/lifts.ts';
import { PLACE_OPERATION_EVENT_VERSIONS } from '../places/operation-events.ts';
import { PLAN_EVENT_VERSIONS } from '../plan/events.ts';
import { PLAN_LIFTS } from '../plan/lifts.ts';
import { RELATION_EVENT_VERSIONS } from '../relations/events.ts';
import { REPORT_EVENT_VERSIONS } from '../reports/events.ts';
import { ROSTER_EVENT_VERSIONS } from '../roster/events.ts';
import { SCRIPT_EVENT_VERSIONS } from '../scenarios/events.ts';
import { SEAT_EVENT_VERSIONS } from '../seats/events.ts';
import { SERVICE_EVENT_VERSIONS } from '../services/events.ts';
import { SHAPE_EVENT_VERSIONS } from '../shapes/events.ts';
import { SIREN_EVENT_VERSIONS } from '../sirens/events.ts';
import type { TaskEvent } from '../tasks/events.ts';
import { TASK_LIFTS } from '../tasks/lifts.ts';
import { VMA_EVENT_VERSIONS } from '../vma/events.ts';
import { WARNING_EVENT_VERSIONS } from '../warnings/events.ts';
import { inShownTime } from './exercise-time.ts';
import type { KnownEvent } from './known-event.ts';
import type { AnyEvent } from './recorded-event.ts';

/** The version in which each type is written today. A type that is missing here does not compile. */
type Versions<Event extends KnownEvent> = Readonly<Record<Event['type'], number>>;

const INCIDENT_EVENT_VERSIONS: Versions<IncidentEvent> = {
  IncidentRegistered: 1,
  IncidentDescribed: 1,
  LevelChanged: 1,
  DirectionSet: 1,
  PostureChanged: 1,
  LeaderAppointed: 1,
  LeaderLeft: 1,
  HeightenedAlertSet: 1,
  IncidentClosed: 1,
  IncidentReopened: 1,
  IncidentEvaluated: 1,
  EffectReverted: 1,
  ContentRedacted: 1,
};

const DECISION_EVENT_VERSIONS: Versions<DecisionEvent> = {
  DecisionProposed: 2,
  DecisionProposalWithdrawn: 1,
  DecisionRecorded: 2,
  DecisionConfirmed: 1,
  DecisionDisowned: 1,
  DecisionCompleted: 1,
  ConfirmationRequested: 1,
  DecisionExecuted: 1,
  DecisionExecutionTakenBack: 1,
  DecisionRevoked: 1,
  DecisionRevocationReverted: 1,
};

const BOARD_EVENT_VERSIONS: Versions<BoardEvent> = {
  BoardActivated: 1,
  BoardRested: 1,
  BoardEnded: 1,
  AreasPassed: 1,
  AreaTakenOver: 1,
  AreaHandedBack: 1,
  TakeoverReverted: 1,
  HandbackReverted: 1,
};

const MEETING_EVENT_VERSIONS: Versions<MeetingEvent> = {
  BoardMeetingRecorded: 1,
  BoardMeetingChanged: 1,
  BoardMeetingWithdrawn: 1,
};

const TASK_EVENT_VERSIONS: Versions<TaskEvent> = {
  TaskCreated: 4,
  TaskChanged: 2,
  TaskStarted: 1,
  TaskPutBack: 1,
  TaskDone: 1,
  TaskCancelled: 1,
  TaskReopened: 4,
};

const CARD_EVENT_VERSIONS: Versions<CardEvent> = {
  CardStepTicked: 1,
  CardStepUnticked: 1,
};

const CALL_EVENT_VERSIONS: Versions<CallEvent> = {
  CallBegun: 1,
  CallRecorded: 1,
  CallWithdrawn: 1,
};

export const EVENT_VERSIONS: Versions<KnownEvent> = {
  ...INCIDENT_EVENT_VERSIONS,
  ...DECISION_EVENT_VERSIONS,
  ...BOARD_EVENT_VERSIONS,
  ...MEETING_EVENT_VERSIONS,
  ...TASK_EVENT_VERSIONS,
  ...LOG_EVENT_VERSIONS,
  ...SECRET_LOG_EVENT_VERSIONS,
  ...DISTURBANCE_EVENT_VERSIONS,
  ...RELATION_EVENT_VERSIONS,
  ...PLACE_EVENT_VERSIONS,
  ...PLACE_OPERATION_EVENT_VERSIONS,
  ...SHAPE_EVENT_VERSIONS,
  ...ROSTER_EVENT_VERSIONS,
  ...DUTY_EVENT_VERSIONS,
  ...WARNING_EVENT_VERSIONS,
  ...EXERCISE_EVENT_VERSIONS,
  ...CONDUCT_EVENT_VERSIONS,
  ...SCRIPT_EVENT_VERSIONS,
  ...EVALUATION_EVENT_VERSIONS,
  ...IMPROVEMENT_EVENT_VERSIONS,
  ...SIREN_EVENT_VERSIONS,
  ...SERVICE_EVENT_VERSIONS,
  ...PLAN_EVENT_VERSIONS,
  ...AUDIT_EVENT_VERSIONS,
  ...CARD_EVENT_VERSIONS,
  ...CALL_EVENT_VERSIONS,
  ...CALL_OUT_EVENT_VERSIONS,
  ...CONTINGENCY_EVENT_VERSIONS,
  ...SEAT_EVENT_VERSIONS,
  ...BRIEFING_EVENT_VERSIONS,
  ...PICTURE_EVENT_VERSIONS,
  ...REPORT_EVENT_VERSIONS,
  ...VMA_EVENT_VERSIONS,
  ...LOSS_EVENT_VERSIONS,
  ...CONTINUITY_EVENT_VERSIONS,
  ...EXERCISE_MARK_EVENT_VERSIONS,
  ...KRISSTOD_EVENT_VERSIONS,
};

/** From a version to the next, by type and in order: the first leads from version 1 to 2. */
const LIFTS: Readonly<Record<string, readonly ((data: never) => unknown)[]>> = {
  ...DECISION_LIFTS,
  ...DUTY_LIFTS,
  ...LOG_LIFTS,
  ...KRISSTOD_LIFTS,
  ...LOSS_LIFTS,
  ...PLACE_LIFTS,
  ...PLAN_LIFTS,
  ...TASK_LIFTS,
};

/** A fact that a newer version of the product has recorded. */
export interface UnknownEvent {
  unknown: string;
  version: number;
}

/**
 * Brings a recorded event to the shape that folds read today; a recorded event itself never changes. What is not known
 * here was recorded by a newer version: a client then says that it is outdated and stops showing a current state, and a
 * server refuses to start (architecture §4). Hashes are taken of the stored bytes, never of what this answers.
 */
export function upcast(event: AnyEvent): KnownEvent | UnknownEvent {
  const current = Object.hasOwn(EVENT_VERSIONS, event.type) ? EVENT_VERSIONS[event.type as KnownEvent['type']] : null;
  if (event.version === current) return inShownTime(event) as KnownEvent;
  if (current === null || event.version > current || event.version < 1)
    return { unknown: event.type, version: event.version };
  const lifts = LIFTS[event.type]?.slice(event.version - 1) ?? [];
  const data = lifts.reduce<unknown>((older, lift) => lift(older as never), event.data);
  return { ...inShownTime(event), version: current, data } as KnownEvent;
}

export function isUnknown(event: KnownEvent | UnknownEvent): event is UnknownEvent {
  return 'unknown' in event;
}

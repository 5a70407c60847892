import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { BRIEFING_GENERATORS } from './generators/briefings.ts';
import { CALL_OUT_GENERATORS } from './generators/call-outs.ts';
import { CONTINGENCY_GENERATORS } from './generators/contingencies.ts';
import { DECISIONS_GENERATORS } from './generators/decisions.ts';
import { DISTURBANCES_GENERATORS } from './generators/disturbances.ts';
import { DUTY_GENERATORS } from './generators/duty.ts';
import { EVALUATION_GENERATORS } from './generators/evaluations.ts';
import { EXERCISE_GENERATORS } from './generators/exercises.ts';
import { INCIDENT_GENERATORS } from './generators/incident.ts';
import { KRISSTOD_GENERATORS } from './generators/krisstod.ts';
import { KRISSTOD_AFTER_GENERATORS } from './generators/krisstod-after.ts';
import { KRISSTOD_CALL_IN_GENERATORS } from './generators/krisstod-call-in.ts';
import { KRISSTOD_LEAD_GENERATORS } from './generators/krisstod-lead.ts';
import { KRISSTOD_WORK_GENERATORS } from './generators/krisstod-work.ts';
import { LOG_GENERATORS } from './generators/log.ts';
import { LOSS_GENERATORS } from './generators/losses.ts';
import { PICTURE_GENERATORS } from './generators/pictures.ts';
import { PLACES_GENERATORS } from './generators/places.ts';
import { PLAN_GENERATORS } from './generators/plan.ts';
import { REPORT_GENERATORS } from './generators/reports.ts';
import { ROSTER_GENERATORS } from './generators/roster.ts';
import { SCENARIO_GENERATORS } from './generators/scenarios.ts';
import type { Generator } from './generators/scene.ts';
import { SEAT_GENERATORS } from './generators/seats.ts';
import { SHAPE_GENERATORS } from './generators/shapes.ts';
import { TASKS_GENERATORS } from './generators/tasks.ts';
import { VMA_GENERATORS } from './generators/vma.ts';

/** What the server gives by itself, and refuses when it comes from a screen. */
export const GIVEN_BY_SERVER = [
  'NoteConfirmationRequest',
  'StepCallOut',
  'ReportCallOutDelivery',
  'ExpireCallOut',
  'StepKrisstodCallIn',
  'ReportKrisstodCallInDelivery',
  'ExpireKrisstodCallIn',
  'NoteKrisstodReply',
] as const satisfies readonly CommandType[];

type Given = Exclude<CommandType, (typeof GIVEN_BY_SERVER)[number]>;

/** One for each command that there is: what has none does not compile. */
export const GENERATORS: Readonly<Record<Given, Generator>> = {
  ...INCIDENT_GENERATORS,
  ...DECISIONS_GENERATORS,
  ...TASKS_GENERATORS,
  ...CONTINGENCY_GENERATORS,
  ...SEAT_GENERATORS,
  ...BRIEFING_GENERATORS,
  ...PICTURE_GENERATORS,
  ...REPORT_GENERATORS,
  ...VMA_GENERATORS,
  ...LOSS_GENERATORS,
  ...LOG_GENERATORS,
  ...DISTURBANCES_GENERATORS,
  ...PLACES_GENERATORS,
  ...SHAPE_GENERATORS,
  ...PLAN_GENERATORS,
  ...ROSTER_GENERATORS,
  ...DUTY_GENERATORS,
  ...EXERCISE_GENERATORS,
  ...SCENARIO_GENERATORS,
  ...EVALUATION_GENERATORS,
  ...CALL_OUT_GENERATORS,
  ...KRISSTOD_GENERATORS,
  ...KRISSTOD_LEAD_GENERATORS,
  ...KRISSTOD_AFTER_GENERATORS,
  ...KRISSTOD_WORK_GENERATORS,
  ...KRISSTOD_CALL_IN_GENERATORS,
};

import type { z } from 'zod';
import type { CommandType } from '../access/command-table.ts';
import { BOARD_COMMANDS } from '../board/commands.ts';
import { BRIEFING_COMMANDS } from '../briefings/commands.ts';
import { CALL_OUT_COMMANDS } from '../callouts/commands.ts';
import { CALL_COMMANDS } from '../calls/commands.ts';
import { CARD_COMMANDS } from '../cards/commands.ts';
import { CONDUCT_COMMANDS } from '../conduct/commands.ts';
import { CONTINGENCY_COMMANDS } from '../contingencies/commands.ts';
import { DECISION_COMMANDS } from '../decisions/commands.ts';
import { DISTURBANCE_COMMANDS } from '../disturbances/commands.ts';
import { DUTY_COMMANDS } from '../duty/commands.ts';
import { EVALUATION_COMMANDS } from '../evaluations/commands.ts';
import { EXERCISE_MARK_COMMANDS } from '../exercise-mark/commands.ts';
import { EXERCISE_COMMANDS } from '../exercises/commands.ts';
import { IMPROVEMENT_COMMANDS } from '../improvements/commands.ts';
import { INCIDENT_COMMANDS } from '../incident/commands.ts';
import { KRISSTOD_AFTER_COMMANDS } from '../krisstod/after/commands.ts';
import { KRISSTOD_CALL_IN_COMMANDS } from '../krisstod/call-in/commands.ts';
import { KRISSTOD_COMMANDS } from '../krisstod/commands.ts';
import { KRISSTOD_LEAD_COMMANDS } from '../krisstod/lead/commands.ts';
import { OUTSIDE_HELP_COMMANDS } from '../krisstod/outside-help/commands.ts';
import { KRISSTOD_REMOVAL_COMMANDS } from '../krisstod/removal/commands.ts';
import { KRISSTOD_SHIFT_COMMANDS } from '../krisstod/shifts/commands.ts';
import { LOG_COMMANDS } from '../log/commands.ts';
import { LOSS_COMMANDS } from '../losses/commands.ts';
import { CONTINUITY_COMMANDS } from '../losses/telling/commands.ts';
import { MEETING_COMMANDS } from '../minutes/commands.ts';
import { PICTURE_COMMANDS } from '../pictures/commands.ts';
import { PLACE_COMMANDS } from '../places/commands.ts';
import { PLACE_OPERATION_COMMANDS } from '../places/operation-commands.ts';
import { PLAN_COMMANDS } from '../plan/commands.ts';
import { RELATION_COMMANDS } from '../relations/commands.ts';
import { REPORT_COMMANDS } from '../reports/commands.ts';
import { ROSTER_COMMANDS } from '../roster/commands.ts';
import { SCRIPT_COMMANDS } from '../scenarios/commands.ts';
import { SEAT_COMMANDS } from '../seats/commands.ts';
import { SERVICE_COMMANDS } from '../services/commands.ts';
import { SHAPE_COMMANDS } from '../shapes/commands.ts';
import { SIREN_COMMANDS } from '../sirens/commands.ts';
import { TASK_COMMANDS } from '../tasks/commands.ts';
import { VMA_COMMANDS } from '../vma/commands.ts';
import type { CommandDefinition } from './command.ts';

const ALL = [
  ...INCIDENT_COMMANDS,
  ...BOARD_COMMANDS,
  ...MEETING_COMMANDS,
  ...DECISION_COMMANDS,
  ...TASK_COMMANDS,
  ...LOG_COMMANDS,
  ...DISTURBANCE_COMMANDS,
  ...RELATION_COMMANDS,
  ...PLACE_COMMANDS,
  ...PLACE_OPERATION_COMMANDS,
  ...SHAPE_COMMANDS,
  ...ROSTER_COMMANDS,
  ...DUTY_COMMANDS,
  ...EXERCISE_COMMANDS,
  ...CONDUCT_COMMANDS,
  ...SCRIPT_COMMANDS,
  ...EVALUATION_COMMANDS,
  ...IMPROVEMENT_COMMANDS,
  ...SIREN_COMMANDS,
  ...SERVICE_COMMANDS,
  ...PLAN_COMMANDS,
  ...CARD_COMMANDS,
  ...CALL_COMMANDS,
  ...CALL_OUT_COMMANDS,
  ...KRISSTOD_COMMANDS,
  ...KRISSTOD_LEAD_COMMANDS,
  ...KRISSTOD_AFTER_COMMANDS,
  ...KRISSTOD_REMOVAL_COMMANDS,
  ...KRISSTOD_SHIFT_COMMANDS,
  ...KRISSTOD_CALL_IN_COMMANDS,
  ...OUTSIDE_HELP_COMMANDS,
  ...CONTINGENCY_COMMANDS,
  ...SEAT_COMMANDS,
  ...BRIEFING_COMMANDS,
  ...PICTURE_COMMANDS,
  ...REPORT_COMMANDS,
  ...VMA_COMMANDS,
  ...LOSS_COMMANDS,
  ...CONTINUITY_COMMANDS,
  ...EXERCISE_MARK_COMMANDS,
] as const;

type AnyDefinition = (typeof ALL)[number];

type DefinitionOf<Type extends CommandType> = Extract<AnyDefinition, { type: Type }>;

/** What a screen hands to `dispatch`: fields with defaults may be left out. */
export type DataOf<Type extends CommandType> = z.input<DefinitionOf<Type>['schema']['data']>;
export type ContentOf<Type extends CommandType> = z.input<DefinitionOf<Type>['schema']['content']>;

/** Every command there is, by type. */
export const COMMANDS: ReadonlyMap<string, CommandDefinition> = new Map(
  ALL.map((definition) => [definition.type, definition as unknown as CommandDefinition]),
);

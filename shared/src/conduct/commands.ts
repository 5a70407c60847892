import { z } from 'zod';
import { defineCommand } from '../core/command.ts';
import { instant, nothing, uuid } from '../core/field-schemas.ts';
import { REGISTER_CONTENT, REGISTER_DATA } from '../incident/commands.ts';
import { decideBeginExercise, decideSetExerciseClock } from './decide.ts';

/** From half as fast as the world to an hour in a minute. */
const pace = z.number().min(0.5).max(60);

const { mode: _mode, ...registerData } = REGISTER_DATA;
const beginData = z.object({ ...registerData, incident: uuid, startsAt: instant, pace: pace.default(1) }).strict();
const beginContent = z.object(REGISTER_CONTENT).strict();
export interface BeginInput {
  data: z.infer<typeof beginData>;
  content: z.infer<typeof beginContent>;
}

const beginExercise = defineCommand({
  type: 'BeginExercise',
  on: 'exercise',
  otherIncident: ({ data }) => data.incident,
  permission: 'exercises.read',
  schema: { data: beginData, content: beginContent },
  decide: decideBeginExercise,
});

const clockData = z
  .object({ incident: uuid, shown: instant.optional(), pace: pace.optional(), isRunning: z.boolean().optional() })
  .strict();
export type ClockInput = z.infer<typeof clockData>;

const setExerciseClock = defineCommand({
  type: 'SetExerciseClock',
  on: 'exercise',
  otherIncident: ({ data }) => data.incident,
  permission: 'exercises.read',
  schema: { data: clockData, content: nothing },
  decide: decideSetExerciseClock,
});

export const CONDUCT_COMMANDS = [beginExercise, setExerciseClock] as const;

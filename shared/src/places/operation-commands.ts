import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { instant, nothing, planId, shortText, uuid } from '../core/field-schemas.ts';
import { decisionContent, decisionData } from '../decisions/decision-schemas.ts';
import { HOURS_LIMIT } from './events.ts';
import { CAPACITY_LIMIT, COUNT_WAYS } from './headcount.ts';
import { decideChangePlaceState, decideClosePlace, decideOpenPlace } from './opening.ts';
import {
  decideAnswerPlaceCheck,
  decideCountVisitors,
  decideMeasureFuel,
  decideReportNeed,
  decideSetPlaceHours,
  decideStaffPlace,
} from './operation-decide.ts';
import { CHECK_ANSWERS, CHECKLISTS, PLACE_STATES } from './operation-events.ts';
import { NEED_LIMIT } from './sheet-reading.ts';

const state = z.enum(PLACE_STATES);
const hours = { opensAt: instant.nullable().default(null), closesAt: instant.nullable().default(null) };

/** `from` is the state that the decider saw: if somebody was first the answer is `stale` with what holds now. */
const openPlace = defineCommand({
  ...accessOf('OpenPlace'),
  alsoWrites: ['places'],
  schema: {
    data: z
      .object({ place: uuid, from: state, to: z.enum(['preparing', 'open']), ...hours, decision: decisionData })
      .strict(),
    content: z.object({ decision: decisionContent }).strict(),
  },
  decide: decideOpenPlace,
});

const closePlace = defineCommand({
  ...accessOf('ClosePlace'),
  alsoWrites: ['places'],
  schema: {
    data: z.object({ place: uuid, from: state, to: z.enum(['closing', 'closed']), decision: decisionData }).strict(),
    content: z.object({ decision: decisionContent }).strict(),
  },
  decide: decideClosePlace,
});

const changePlaceState = defineCommand({
  ...accessOf('ChangePlaceState'),
  alsoWrites: ['places'],
  schema: { data: z.object({ place: uuid, from: state, to: state }).strict(), content: nothing },
  decide: decideChangePlaceState,
});

const setPlaceHours = defineCommand({
  ...accessOf('SetPlaceHours'),
  schema: { data: z.object({ place: uuid, ...hours }).strict(), content: nothing },
  decide: decideSetPlaceHours,
});

const answerPlaceCheck = defineCommand({
  ...accessOf('AnswerPlaceCheck'),
  schema: {
    data: z
      .object({ place: uuid, list: z.enum(CHECKLISTS), item: planId, answer: z.enum(CHECK_ANSWERS).nullable() })
      .strict(),
    content: nothing,
  },
  decide: decideAnswerPlaceCheck,
});

const staffPlace = defineCommand({
  ...accessOf('StaffPlace'),
  schema: {
    data: z.object({ place: uuid, lead: uuid.nullable(), since: instant.nullable().default(null) }).strict(),
    content: z.object({ leadName: shortText.optional(), crew: shortText.optional() }).strict(),
  },
  decide: decideStaffPlace,
});

const countVisitors = defineCommand({
  ...accessOf('CountVisitors'),
  schema: {
    data: z
      .object({ place: uuid, how: z.enum(COUNT_WAYS), number: z.number().int().min(0).max(CAPACITY_LIMIT) })
      .strict(),
    content: nothing,
  },
  decide: decideCountVisitors,
});

const reportNeed = defineCommand({
  ...accessOf('ReportNeed'),
  schema: {
    data: z.object({ place: uuid, function: planId, due: instant.nullable().default(null) }).strict(),
    content: z.object({ what: shortText.max(NEED_LIMIT) }).strict(),
  },
  decide: decideReportNeed,
});

const measureFuel = defineCommand({
  ...accessOf('MeasureFuel'),
  schema: {
    data: z
      .object({
        place: uuid,
        hours: z.number().min(0).max(HOURS_LIMIT),
        isRunning: z.boolean(),
        isRefuelled: z.boolean().default(false),
      })
      .strict(),
    content: nothing,
  },
  decide: decideMeasureFuel,
});

export const PLACE_OPERATION_COMMANDS = [
  openPlace,
  closePlace,
  changePlaceState,
  setPlaceHours,
  answerPlaceCheck,
  staffPlace,
  countVisitors,
  reportNeed,
  measureFuel,
] as const;

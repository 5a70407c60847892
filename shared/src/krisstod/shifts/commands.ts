import { z } from 'zod';
import { accessOf } from '../../access/command-table.ts';
import { defineCommand } from '../../core/command.ts';
import { instant, nothing, planId, uuid } from '../../core/field-schemas.ts';
import { guardedShortText } from '../guarded-text.ts';
import { decideCheckIn, decideCheckOut, decideUndoCheck } from './decide-checks.ts';
import { decideAddHelper, decideRemoveHelper } from './decide-helpers.ts';
import { decideAlterShift, decideNeedHelpers, decidePlanShift, decideRemoveShift } from './decide-shifts.ts';
import { decideAnswerSwap, decideProposeSwap } from './decide-swaps.ts';

/** What changes how many are at work tells the open part so. */
const TELLS = { alsoWrites: ['incident' as const] };

const competence = planId.nullable().default(null);
const wanted = { site: uuid, helper: uuid, from: instant, until: instant, competence };

const addHelper = defineCommand({
  ...accessOf('AddKrisstodHelper'),
  schema: {
    data: z
      .object({ person: uuid.nullable().default(null), organisation: planId, competences: z.array(planId).max(20) })
      .strict(),
    content: z.object({ name: guardedShortText.optional() }).strict(),
  },
  decide: decideAddHelper,
});

const removeHelper = defineCommand({
  ...accessOf('RemoveKrisstodHelper'),
  schema: { data: z.object({ helper: uuid }).strict(), content: nothing },
  decide: decideRemoveHelper,
});

const needHelpers = defineCommand({
  ...accessOf('NeedKrisstodHelpers'),
  schema: {
    data: z
      .object({ site: uuid, from: instant, until: instant, count: z.number().int().min(0).max(200), competence })
      .strict(),
    content: nothing,
  },
  decide: decideNeedHelpers,
});

const planShift = defineCommand({
  ...accessOf('PlanKrisstodShift'),
  schema: { data: z.object(wanted).strict(), content: nothing },
  decide: decidePlanShift,
});

const alterShift = defineCommand({
  ...accessOf('AlterKrisstodShift'),
  schema: { data: z.object({ shift: uuid, ...wanted }).strict(), content: nothing },
  decide: decideAlterShift,
});

const removeShift = defineCommand({
  ...accessOf('RemoveKrisstodShift'),
  schema: { data: z.object({ shift: uuid }).strict(), content: nothing },
  decide: decideRemoveShift,
});

const proposeSwap = defineCommand({
  ...accessOf('ProposeKrisstodSwap'),
  schema: {
    data: z.object({ shift: uuid, to: uuid, inReturn: uuid.nullable().default(null) }).strict(),
    content: nothing,
  },
  decide: decideProposeSwap,
});

const answerSwap = defineCommand({
  ...accessOf('AnswerKrisstodSwap'),
  schema: { data: z.object({ swap: uuid, isAccepted: z.boolean() }).strict(), content: nothing },
  decide: decideAnswerSwap,
});

const checkIn = defineCommand({
  ...TELLS,
  ...accessOf('CheckInKrisstodHelper'),
  schema: { data: z.object({ shift: uuid }).strict(), content: nothing },
  decide: decideCheckIn,
});

const checkOut = defineCommand({
  ...TELLS,
  ...accessOf('CheckOutKrisstodHelper'),
  schema: { data: z.object({ shift: uuid }).strict(), content: nothing },
  decide: decideCheckOut,
});

const undoCheck = defineCommand({
  ...TELLS,
  ...accessOf('UndoKrisstodCheck'),
  schema: { data: z.object({ shift: uuid, what: z.enum(['in', 'out']) }).strict(), content: nothing },
  decide: decideUndoCheck,
});

export const KRISSTOD_SHIFT_COMMANDS = [
  addHelper,
  removeHelper,
  needHelpers,
  planShift,
  alterShift,
  removeShift,
  proposeSwap,
  answerSwap,
  checkIn,
  checkOut,
  undoCheck,
] as const;

import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { nothing, paragraph, uuid } from '../core/field-schemas.ts';
import { decideEndAbsence, decideRegisterAbsence } from './decide-absence.ts';
import { decideSetShifts } from './decide-shifts.ts';
import { decideAnswerSwap, decideProposeSwap, decideWithdrawSwap } from './decide-swap.ts';
import { decideTakeOverDuty } from './decide-take-over.ts';
import { DUTY_ROLES, SHIFTS_PER_COMMAND } from './events.ts';

const wall = z.iso.datetime({ local: true, offset: false, precision: -1 }).regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
const span = { from: wall, until: wall };

const setShifts = defineCommand({
  ...accessOf('SetShifts'),
  schema: {
    data: z
      .object({
        shifts: z
          .array(
            z.object({ ...span, primary: uuid.nullable().optional(), deputy: uuid.nullable().optional() }).strict(),
          )
          .min(1)
          .max(SHIFTS_PER_COMMAND),
        origin: z.enum(['rota', 'override', 'import']),
      })
      .strict(),
    content: nothing,
  },
  decide: decideSetShifts,
});

/** One's own by whoever may swap; another's needs `roster.write` as well. */
const registerAbsence = defineCommand({
  ...accessOf('RegisterAbsence'),
  schema: { data: z.object({ person: uuid, ...span }).strict(), content: nothing },
  decide: decideRegisterAbsence,
});

const endAbsence = defineCommand({
  ...accessOf('EndAbsence'),
  schema: { data: z.object({ absence: uuid }).strict(), content: nothing },
  decide: decideEndAbsence,
});

const proposeSwap = defineCommand({
  ...accessOf('ProposeSwap'),
  schema: {
    data: z
      .object({
        role: z.enum(DUTY_ROLES),
        other: uuid,
        mine: z.object(span).strict(),
        theirs: z.object(span).strict().nullable(),
      })
      .strict(),
    content: nothing,
  },
  decide: decideProposeSwap,
});

const answerSwap = defineCommand({
  ...accessOf('AnswerSwap'),
  schema: { data: z.object({ swap: uuid, accepts: z.boolean() }).strict(), content: nothing },
  decide: decideAnswerSwap,
});

const withdrawSwap = defineCommand({
  ...accessOf('WithdrawSwap'),
  schema: { data: z.object({ swap: uuid }).strict(), content: nothing },
  decide: decideWithdrawSwap,
});

/** Never optimistic: who has the duty is what the server says [TB3]. */
const takeOverDuty = defineCommand({
  ...accessOf('TakeOverDuty'),
  alsoWrites: ['duty'],
  schema: {
    data: z.object({ from: uuid.nullable(), way: z.enum(['handover', 'without']) }).strict(),
    content: z.object({ reason: paragraph.optional() }).strict(),
  },
  needs: () => ({ openWork: true }),
  decide: decideTakeOverDuty,
});

export const ROSTER_COMMANDS = [
  setShifts,
  registerAbsence,
  endAbsence,
  proposeSwap,
  answerSwap,
  withdrawSwap,
  takeOverDuty,
] as const;

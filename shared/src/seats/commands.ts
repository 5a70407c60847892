import { z } from 'zod';
import { defineCommand } from '../core/command.ts';
import { entryId, instant, nothing, paragraph, planId, seq, shortText, uuid } from '../core/field-schemas.ts';
import { decideOfferRelief, decideTakeRelief, decideWithdrawRelief } from './decide-reliefs.ts';
import { decideLeaveSeat, decideMoveSeat, decideTakeSeat, decideUndoSeat } from './decide-seats.ts';
import {
  decideChangeSeatShift,
  decidePlanSeatShifts,
  decideStrikeSeatShift,
  decideSwapSeatShifts,
} from './decide-shifts.ts';
import { RELIEF_WAYS } from './events.ts';

/** Whoever works in the staff; a seat that is not one's own asks for more, by the rule itself [ST1]. */
const STAFF = { on: 'incident', permission: 'task.write' } as const;
/** Two a day for one function in a fortnight. */
const SHIFTS_AT_ONCE = 28;

const person = uuid.nullable();

const takeSeat = defineCommand({
  ...STAFF,
  type: 'TakeSeat',
  schema: {
    data: z
      .object({
        function: planId,
        person,
        isAssistant: z.boolean().default(false),
        isRemote: z.boolean().default(false),
      })
      .strict(),
    content: z.object({ name: shortText.optional() }).strict(),
  },
  decide: decideTakeSeat,
});

const moveSeat = defineCommand({
  ...STAFF,
  type: 'MoveSeat',
  schema: { data: z.object({ seat: entryId, isRemote: z.boolean() }).strict(), content: nothing },
  decide: decideMoveSeat,
});

const leaveSeat = defineCommand({
  ...STAFF,
  type: 'LeaveSeat',
  schema: { data: z.object({ seat: entryId }).strict(), content: nothing },
  decide: decideLeaveSeat,
});

const undoSeat = defineCommand({
  ...STAFF,
  type: 'UndoSeat',
  schema: { data: z.object({ seat: entryId, what: z.enum(['taken', 'left']) }).strict(), content: nothing },
  decide: decideUndoSeat,
});

const offerRelief = defineCommand({
  ...STAFF,
  type: 'OfferRelief',
  schema: {
    data: z.object({ seat: entryId, to: person, isRemote: z.boolean().default(false) }).strict(),
    content: z
      .object({
        underWay: paragraph,
        decided: paragraph.optional(),
        toCome: paragraph.optional(),
        toName: shortText.optional(),
      })
      .strict(),
  },
  decide: decideOfferRelief,
});

const withdrawRelief = defineCommand({
  ...STAFF,
  type: 'WithdrawRelief',
  schema: { data: z.object({ relief: entryId }).strict(), content: nothing },
  decide: decideWithdrawRelief,
});

const takeRelief = defineCommand({
  ...STAFF,
  type: 'TakeRelief',
  schema: { data: z.object({ relief: entryId, way: z.enum(RELIEF_WAYS) }).strict(), content: nothing },
  decide: decideTakeRelief,
});

const planned = { function: planId, person, from: instant, until: instant };

/** `names` stand in the order of the shifts; one for each whose person is null. */
const planSeatShifts = defineCommand({
  ...STAFF,
  type: 'PlanSeatShifts',
  schema: {
    data: z.object({ shifts: z.array(z.object(planned).strict()).min(1).max(SHIFTS_AT_ONCE) }).strict(),
    content: z.object({ names: z.array(shortText.nullable()).max(SHIFTS_AT_ONCE).optional() }).strict(),
  },
  decide: decidePlanSeatShifts,
});

/** `seen` is the `seq` that the one who changes it read: if somebody was first the answer is `stale`. */
const seen = { shift: entryId, seen: seq };

const changeSeatShift = defineCommand({
  ...STAFF,
  type: 'ChangeSeatShift',
  schema: {
    data: z.object({ ...seen, ...planned }).strict(),
    content: z.object({ name: shortText.optional() }).strict(),
  },
  decide: decideChangeSeatShift,
});

const strikeSeatShift = defineCommand({
  ...STAFF,
  type: 'StrikeSeatShift',
  schema: { data: z.object(seen).strict(), content: nothing },
  decide: decideStrikeSeatShift,
});

const swapSeatShifts = defineCommand({
  ...STAFF,
  type: 'SwapSeatShifts',
  schema: {
    data: z.object({ one: z.object(seen).strict(), other: z.object(seen).strict() }).strict(),
    content: nothing,
  },
  decide: decideSwapSeatShifts,
});

export const SEAT_COMMANDS = [
  takeSeat,
  moveSeat,
  leaveSeat,
  undoSeat,
  offerRelief,
  withdrawRelief,
  takeRelief,
  planSeatShifts,
  changeSeatShift,
  strikeSeatShift,
  swapSeatShifts,
] as const;

import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
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

/** Two a day for one function in a fortnight. */
const SHIFTS_AT_ONCE = 28;

const person = uuid.nullable();

const takeSeat = defineCommand({
  ...accessOf('TakeSeat'),
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
  ...accessOf('MoveSeat'),
  schema: { data: z.object({ seat: entryId, isRemote: z.boolean() }).strict(), content: nothing },
  decide: decideMoveSeat,
});

const leaveSeat = defineCommand({
  ...accessOf('LeaveSeat'),
  schema: { data: z.object({ seat: entryId }).strict(), content: nothing },
  decide: decideLeaveSeat,
});

const undoSeat = defineCommand({
  ...accessOf('UndoSeat'),
  schema: { data: z.object({ seat: entryId, what: z.enum(['taken', 'left']) }).strict(), content: nothing },
  decide: decideUndoSeat,
});

const offerRelief = defineCommand({
  ...accessOf('OfferRelief'),
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
  ...accessOf('WithdrawRelief'),
  schema: { data: z.object({ relief: entryId }).strict(), content: nothing },
  decide: decideWithdrawRelief,
});

const takeRelief = defineCommand({
  ...accessOf('TakeRelief'),
  schema: { data: z.object({ relief: entryId, way: z.enum(RELIEF_WAYS) }).strict(), content: nothing },
  decide: decideTakeRelief,
});

const planned = { function: planId, person, from: instant, until: instant };

/** `names` stand in the order of the shifts; one for each whose person is null. */
const planSeatShifts = defineCommand({
  ...accessOf('PlanSeatShifts'),
  schema: {
    data: z.object({ shifts: z.array(z.object(planned).strict()).min(1).max(SHIFTS_AT_ONCE) }).strict(),
    content: z.object({ names: z.array(shortText.nullable()).max(SHIFTS_AT_ONCE).optional() }).strict(),
  },
  decide: decidePlanSeatShifts,
});

/** `seen` is the `seq` that the one who changes it read: if somebody was first the answer is `stale`. */
const seen = { shift: entryId, seen: seq };

const changeSeatShift = defineCommand({
  ...accessOf('ChangeSeatShift'),
  schema: {
    data: z.object({ ...seen, ...planned }).strict(),
    content: z.object({ name: shortText.optional() }).strict(),
  },
  decide: decideChangeSeatShift,
});

const strikeSeatShift = defineCommand({
  ...accessOf('StrikeSeatShift'),
  schema: { data: z.object(seen).strict(), content: nothing },
  decide: decideStrikeSeatShift,
});

const swapSeatShifts = defineCommand({
  ...accessOf('SwapSeatShifts'),
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

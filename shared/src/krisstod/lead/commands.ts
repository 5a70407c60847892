import { z } from 'zod';
import { accessOf } from '../../access/command-table.ts';
import { defineCommand } from '../../core/command.ts';
import { instant, nothing, planId, uuid } from '../../core/field-schemas.ts';
import { guardedParagraph, guardedShortText } from '../guarded-text.ts';
import { decideHoldKrisstodBriefing, decideSetKrisstodBriefing } from './decide-briefings.ts';
import {
  decideProposeKrisstodHandover,
  decideTakeKrisstodHandover,
  decideWithdrawKrisstodHandover,
} from './decide-handover.ts';
import { TAKEN_WAYS } from './events.ts';

/** As many as an effort has helpers. */
const PRESENT_LIMIT = 200;
/** The longest agenda of a plan, and as much again of what it does not name. */
const OUTCOME_LIMIT = 80;

const proposeHandover = defineCommand({
  ...accessOf('ProposeKrisstodHandover'),
  schema: {
    data: z.object({ to: uuid.nullable().default(null) }).strict(),
    content: z
      .object({
        ongoing: guardedParagraph,
        expected: guardedParagraph.optional(),
        worries: guardedParagraph.optional(),
        toName: guardedShortText.optional(),
      })
      .strict(),
  },
  decide: decideProposeKrisstodHandover,
});

const withdrawHandover = defineCommand({
  ...accessOf('WithdrawKrisstodHandover'),
  schema: { data: z.object({ handover: uuid }).strict(), content: nothing },
  decide: decideWithdrawKrisstodHandover,
});

const takeHandover = defineCommand({
  ...accessOf('TakeKrisstodHandover'),
  schema: { data: z.object({ handover: uuid, way: z.enum(TAKEN_WAYS) }).strict(), content: nothing },
  decide: decideTakeKrisstodHandover,
});

const setBriefing = defineCommand({
  ...accessOf('SetKrisstodBriefing'),
  schema: { data: z.object({ at: instant.nullable() }).strict(), content: nothing },
  decide: decideSetKrisstodBriefing,
});

const holdBriefing = defineCommand({
  ...accessOf('HoldKrisstodBriefing'),
  schema: {
    data: z
      .object({
        present: z.array(uuid).max(PRESENT_LIMIT),
        points: z.array(planId.nullable()).max(OUTCOME_LIMIT),
        next: instant.nullable(),
      })
      .strict(),
    content: z
      .object({ others: guardedShortText.optional(), outcomes: z.array(guardedParagraph).max(OUTCOME_LIMIT) })
      .strict(),
  },
  decide: decideHoldKrisstodBriefing,
});

export const KRISSTOD_LEAD_COMMANDS = [
  proposeHandover,
  withdrawHandover,
  takeHandover,
  setBriefing,
  holdBriefing,
] as const;

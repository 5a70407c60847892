import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { entryId, instant, nothing, paragraph, planId, seq, shortText, uuid } from '../core/field-schemas.ts';
import {
  decideAnswerForService,
  decideEndLoss,
  decideRecordLoss,
  decideRestoreLoss,
  decideUpdateLoss,
  decideWithdrawLoss,
} from './decide.ts';
import { SERVICE_ANSWERS } from './events.ts';

/** More are no area that anybody holds in mind. */
const SHAPES_LIMIT = 8;

const facts = z
  .object({
    needs: z.array(planId).min(1).max(20),
    isWholeMunicipality: z.boolean(),
    shapes: z.array(entryId).max(SHAPES_LIMIT),
    since: instant,
    prognosis: z.object({ expected: instant.nullable(), saidAt: instant }).strict().nullable(),
  })
  .strict();

const words = z.object({ where: shortText, source: shortText.optional(), note: paragraph.optional() }).strict();

const recordLoss = defineCommand({
  ...accessOf('RecordLoss'),
  schema: { data: z.object({ facts }).strict(), content: words },
  decide: decideRecordLoss,
});

/** `from` is the `seq` that was seen: if somebody changed it first the answer is `stale`. */
const updateLoss = defineCommand({
  ...accessOf('UpdateLoss'),
  schema: { data: z.object({ loss: entryId, from: seq, facts }).strict(), content: words },
  decide: decideUpdateLoss,
});

/** It is back; `back` is since when. */
const endLoss = defineCommand({
  ...accessOf('EndLoss'),
  schema: {
    data: z.object({ loss: entryId, back: instant }).strict(),
    content: z.object({ note: paragraph.optional() }).strict(),
  },
  decide: decideEndLoss,
});

const withdrawLoss = defineCommand({
  ...accessOf('WithdrawLoss'),
  schema: {
    data: z.object({ loss: entryId }).strict(),
    content: z.object({ reason: paragraph.optional() }).strict(),
  },
  decide: decideWithdrawLoss,
});

/** Undo of back or withdrawn. */
const restoreLoss = defineCommand({
  ...accessOf('RestoreLoss'),
  schema: { data: z.object({ loss: entryId }).strict(), content: nothing },
  decide: decideRestoreLoss,
});

/** What somebody has heard from a service; null takes back what was said. By those who may read which it is [KO3]. */
const answerForService = defineCommand({
  ...accessOf('AnswerForService'),
  alsoWrites: ['continuity'],
  readsServices: true,
  schema: { data: z.object({ service: uuid, answer: z.enum(SERVICE_ANSWERS).nullable() }).strict(), content: nothing },
  decide: decideAnswerForService,
});

export const LOSS_COMMANDS = [recordLoss, updateLoss, endLoss, withdrawLoss, restoreLoss, answerForService] as const;

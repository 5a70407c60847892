import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { entryId, instant, paragraph, planId, seq, shortText, uuid } from '../core/field-schemas.ts';
import {
  decideEndVma,
  decideRecordVmaOutcome,
  decideRequestVma,
  decideReviewVma,
  decideTakeVma,
  decideUpdateVma,
  decideWithdrawVma,
} from './decide.ts';
import { VMA_ALREADY, VMA_OUTCOMES, VMA_WANTED } from './events.ts';

/** More is no area that anybody reads aloud. */
const SHAPES_LIMIT = 8;

const facts = z
  .object({
    wanted: z.enum(VMA_WANTED),
    event: planId,
    hasHappened: z.boolean(),
    isWholeMunicipality: z.boolean(),
    shapes: z.array(entryId).max(SHAPES_LIMIT),
    test: z.object({ lifeOrHealth: z.boolean(), damage: z.boolean(), urgent: z.boolean() }).strict(),
    already: z.enum(VMA_ALREADY),
    channels: z.array(planId).max(12),
  })
  .strict();

const call = { calledWith: shortText.optional(), reference: shortText.optional() };
const words = z
  .object({
    area: paragraph,
    happened: paragraph,
    threat: paragraph,
    instruction: paragraph,
    reasons: paragraph,
    ...call,
  })
  .strict();

/** Somebody has rung and asked; when is the envelope's `occurredAt` [LG2]. */
const requestVma = defineCommand({
  ...accessOf('RequestVma'),
  schema: {
    data: z
      .object({
        requester: z.object({ person: uuid.nullable(), capacity: planId }).strict(),
        review: instant,
        facts,
      })
      .strict(),
    content: words.extend({ requester: shortText.optional() }).strict(),
  },
  decide: decideRequestVma,
});

/** What was answered; given again it puts the earlier right. */
const recordVmaOutcome = defineCommand({
  ...accessOf('RecordVmaOutcome'),
  schema: {
    data: z.object({ vma: entryId, outcome: z.enum(VMA_OUTCOMES) }).strict(),
    content: z.object({ reason: paragraph.optional() }).strict(),
  },
  decide: decideRecordVmaOutcome,
});

/** `from` is the `seq` that was seen: if somebody changed it first the answer is `stale`. */
const updateVma = defineCommand({
  ...accessOf('UpdateVma'),
  schema: { data: z.object({ vma: entryId, from: seq, review: instant, facts }).strict(), content: words },
  decide: decideUpdateVma,
});

const reviewVma = defineCommand({
  ...accessOf('ReviewVma'),
  schema: { data: z.object({ vma: entryId, review: instant }).strict(), content: z.object({}).strict() },
  decide: decideReviewVma,
});

/** By who gives it: one who takes over says so in person. */
const takeVma = defineCommand({
  ...accessOf('TakeVma'),
  schema: { data: z.object({ vma: entryId }).strict(), content: z.object({}).strict() },
  decide: decideTakeVma,
});

/** Faran över has been asked for. */
const endVma = defineCommand({
  ...accessOf('EndVma'),
  schema: {
    data: z.object({ vma: entryId, from: seq }).strict(),
    content: z.object({ instruction: paragraph, ...call }).strict(),
  },
  decide: decideEndVma,
});

/** It was recorded by mistake. */
const withdrawVma = defineCommand({
  ...accessOf('WithdrawVma'),
  schema: { data: z.object({ vma: entryId }).strict(), content: z.object({ reason: paragraph }).strict() },
  decide: decideWithdrawVma,
});

export const VMA_COMMANDS = [requestVma, recordVmaOutcome, updateVma, reviewVma, takeVma, endVma, withdrawVma] as const;

import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { nothing, paragraph, planId, seq, shortText, uuid } from '../core/field-schemas.ts';
import { REMOVAL_WHYS } from '../log/events.ts';
import {
  decideAddImprovement,
  decideChangeImprovement,
  decideDropImprovement,
  decideRemoveImprovementWords,
  decideReopenImprovement,
  decideReportImprovement,
} from './decide.ts';
import { PROGRESS } from './events.ts';

const facts = {
  owner: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), id: uuid }).strict(),
    z.object({ kind: z.literal('function'), id: planId }).strict(),
    z.object({ kind: z.literal('department'), id: planId }).strict(),
  ]),
  due: z.iso.date(),
};
const texts = { text: paragraph, why: paragraph.optional() };
/** `seen` is the seq that the editor saw: if somebody was first the answer is `stale`. */
const one = { improvement: uuid, seen: seq };

const addImprovement = defineCommand({
  ...accessOf('AddImprovement'),
  schema: {
    data: z
      .object({
        ...facts,
        from: z
          .object({ kind: z.enum(['exercise', 'incident']), id: uuid, goal: planId.nullable() })
          .strict()
          .nullable()
          .default(null),
      })
      .strict(),
    content: z.object({ ...texts, source: shortText.optional() }).strict(),
  },
  decide: decideAddImprovement,
});

const changeImprovement = defineCommand({
  ...accessOf('ChangeImprovement'),
  schema: { data: z.object({ ...one, ...facts }).strict(), content: z.object(texts).strict() },
  decide: decideChangeImprovement,
});

// an owner reports on their own, whether they read the list or not: the rule asks which [OV4]
const reportImprovement = defineCommand({
  ...accessOf('ReportImprovement'),
  schema: {
    data: z.object({ ...one, progress: z.enum(PROGRESS) }).strict(),
    content: z.object({ note: paragraph.optional() }).strict(),
  },
  decide: decideReportImprovement,
});

const dropImprovement = defineCommand({
  ...accessOf('DropImprovement'),
  schema: { data: z.object(one).strict(), content: z.object({ reason: paragraph }).strict() },
  decide: decideDropImprovement,
});

const reopenImprovement = defineCommand({
  ...accessOf('ReopenImprovement'),
  schema: { data: z.object(one).strict(), content: nothing },
  decide: decideReopenImprovement,
});

/** `item`: an improvement's id. */
const removeImprovementWords = defineCommand({
  ...accessOf('RemoveImprovementWords'),
  schema: {
    data: z.object({ item: uuid, why: z.enum(REMOVAL_WHYS) }).strict(),
    content: z.object({ capacity: shortText, reference: shortText }).strict(),
  },
  needs: ({ data }) => ({ words: { kind: 'improvement', key: data.item } }),
  decide: decideRemoveImprovementWords,
});

export const IMPROVEMENT_COMMANDS = [
  addImprovement,
  changeImprovement,
  reportImprovement,
  dropImprovement,
  reopenImprovement,
  removeImprovementWords,
] as const;

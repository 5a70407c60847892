import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { instant, longText, nothing, paragraph, planId, seq, shortText, uuid } from '../core/field-schemas.ts';
import { REMOVAL_WHYS } from '../log/events.ts';
import { decideCorrectObservation, decideNoteObservation, decideWithdrawObservation } from './decide-observation.ts';
import { decideRemoveEvaluationWords } from './decide-removal.ts';
import { decideAdoptEvaluation, decideWriteEvaluationSection } from './decide-report.ts';
import { OUTCOMES } from './events.ts';
import { sectionKey } from './sections.ts';

const facts = {
  at: instant,
  goal: planId.nullable(),
  outcome: z.enum(OUTCOMES),
  inject: planId.nullable().default(null),
  line: z.object({ incident: uuid, seq }).strict().nullable().default(null),
};
const said = z.object({ text: paragraph }).strict();

// Permissions and streams keep others out; what one is in the exercise, or that one evaluates, is asked by the rule.
const noteObservation = defineCommand({
  ...accessOf('NoteObservation'),
  schema: { data: z.object(facts).strict(), content: said },
  decide: decideNoteObservation,
});

const correctObservation = defineCommand({
  ...accessOf('CorrectObservation'),
  schema: { data: z.object({ observation: uuid, ...facts }).strict(), content: said },
  decide: decideCorrectObservation,
});

const withdrawObservation = defineCommand({
  ...accessOf('WithdrawObservation'),
  schema: { data: z.object({ observation: uuid }).strict(), content: nothing },
  decide: decideWithdrawObservation,
});

/** `from`: seq of the writing that the words were made from, null where nobody had written. */
const writeEvaluationSection = defineCommand({
  ...accessOf('WriteEvaluationSection'),
  schema: {
    data: z.object({ section: sectionKey, from: seq.nullable() }).strict(),
    content: z.object({ text: longText.optional() }).strict(),
  },
  decide: decideWriteEvaluationSection,
});

/** `from`: seq of the last change that whoever adopts has seen. */
const adoptEvaluation = defineCommand({
  ...accessOf('AdoptEvaluation'),
  alsoWrites: ['incident'],
  schema: { data: z.object({ from: seq }).strict(), content: nothing },
  decide: decideAdoptEvaluation,
});

/** `item`: an observation's id, or a section's key. */
const removeEvaluationWords = defineCommand({
  ...accessOf('RemoveEvaluationWords'),
  schema: {
    data: z.object({ item: z.string().min(1).max(70), why: z.enum(REMOVAL_WHYS) }).strict(),
    content: z.object({ capacity: shortText, reference: shortText }).strict(),
  },
  needs: ({ data }) => ({ words: { kind: 'evaluation', key: data.item } }),
  decide: decideRemoveEvaluationWords,
});

export const EVALUATION_COMMANDS = [
  noteObservation,
  correctObservation,
  withdrawObservation,
  writeEvaluationSection,
  adoptEvaluation,
  removeEvaluationWords,
] as const;

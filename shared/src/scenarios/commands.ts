import { z } from 'zod';
import { accessOf } from '../access/command-table.ts';
import { defineCommand } from '../core/command.ts';
import { nothing, paragraph, seq, shortText } from '../core/field-schemas.ts';
import {
  decideChangeScript,
  decideMoveInject,
  decideSetGoal,
  decideSetInject,
  decideSetQuestion,
  decideStrike,
  decideTakeScenario,
} from './decide.ts';
import { injectSchema, MOST_GOALS, MOST_INJECTS, MOST_QUESTIONS, scenarioSchema, scriptKey } from './scenario.ts';

/** The seq that the editor saw, null where there was nothing: if somebody was first the answer is `stale`. */
const seen = seq.nullable();

const facts = scenarioSchema.pick({ startsAt: true, minutes: true }).shape;
const texts = { title: shortText, purpose: paragraph, background: paragraph };
const injectFacts = injectSchema.omit({ from: true, text: true, expected: true });
const injectTexts = injectSchema.pick({ from: true, text: true, expected: true });
const question = z.object({ id: scriptKey, goal: scriptKey.nullable() }).strict();

const takeData = z
  .object({
    seen,
    ...facts,
    goals: z.array(scriptKey).max(MOST_GOALS),
    injects: z.array(injectFacts).max(MOST_INJECTS),
    questions: z.array(question).max(MOST_QUESTIONS),
  })
  .strict();
const takeContent = z
  .object({
    ...texts,
    goals: z.array(paragraph).max(MOST_GOALS),
    injects: z.array(injectTexts).max(MOST_INJECTS),
    questions: z.array(paragraph).max(MOST_QUESTIONS),
  })
  .strict();
export type TakeInput = { data: z.infer<typeof takeData>; content: z.infer<typeof takeContent> };

const takeScenario = defineCommand({
  ...accessOf('TakeScenario'),
  schema: { data: takeData, content: takeContent },
  decide: decideTakeScenario,
});

const changeScript = defineCommand({
  ...accessOf('ChangeScript'),
  schema: { data: z.object({ seen, ...facts }).strict(), content: z.object(texts).strict() },
  decide: decideChangeScript,
});

const setGoal = defineCommand({
  ...accessOf('SetGoal'),
  schema: { data: z.object({ id: scriptKey, seen }).strict(), content: z.object({ text: paragraph }).strict() },
  decide: decideSetGoal,
});

const setInject = defineCommand({
  ...accessOf('SetInject'),
  schema: { data: injectFacts.extend({ seen }), content: injectTexts },
  decide: decideSetInject,
});

const moveInject = defineCommand({
  ...accessOf('MoveInject'),
  schema: { data: z.object({ id: scriptKey, seen, minute: injectSchema.shape.minute }).strict(), content: nothing },
  decide: decideMoveInject,
});

const setQuestion = defineCommand({
  ...accessOf('SetQuestion'),
  schema: { data: question.extend({ seen }), content: z.object({ text: paragraph }).strict() },
  decide: decideSetQuestion,
});

const strikeData = z.object({ id: scriptKey, seen }).strict();

const strikeGoal = defineCommand({
  ...accessOf('StrikeGoal'),
  schema: { data: strikeData, content: nothing },
  decide: decideStrike('goals'),
});

const strikeInject = defineCommand({
  ...accessOf('StrikeInject'),
  schema: { data: strikeData, content: nothing },
  decide: decideStrike('injects'),
});

const strikeQuestion = defineCommand({
  ...accessOf('StrikeQuestion'),
  schema: { data: strikeData, content: nothing },
  decide: decideStrike('questions'),
});

export const SCRIPT_COMMANDS = [
  takeScenario,
  changeScript,
  setGoal,
  strikeGoal,
  setInject,
  moveInject,
  strikeInject,
  setQuestion,
  strikeQuestion,
] as const;

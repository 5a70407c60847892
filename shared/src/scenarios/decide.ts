import { staffGround } from '../conduct/decide.ts';
import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import type { TakeInput } from './commands.ts';
import {
  type InjectFacts,
  type InjectTexts,
  type Mark,
  type QuestionFacts,
  SCRIPT_EVENT_VERSIONS,
  type ScriptEvent,
  type ScriptFacts,
  type ScriptMarks,
  type ScriptPart,
  type ScriptTexts,
} from './events.ts';
import { scriptFault } from './faults.ts';
import { MOST_GOALS, MOST_INJECTS, MOST_QUESTIONS } from './scenario.ts';
import type { Script } from './script.ts';
import { isTooLargeToTake } from './take.ts';

type Seen = { seen: number | null };

/**
 * The whole script anew [OV2]: from the library, from a file, or as it was. A function that the plan does not have becomes
 * whoever takes it, since a scenario is of no municipality. Answers `forbidden` for others than the exercise's lead, `stale`,
 * `settled` when the players have had some of it in the run that is, `invalid` where two things have one id, a goal is named
 * that is not there, or words and things are not as many, and `too_large`.
 */
export function decideTakeScenario(
  sight: Sight,
  { data: { seen, ...data }, content }: Command<TakeInput['data'], TakeInput['content']>,
  context: DecideContext,
): Decided {
  const ground = leadGround(sight, context);
  if (!ground.ok) return ground;
  const last = ground.marks?.last ?? null;
  if (seen !== (last?.seq ?? null)) return stale(last);
  if (ground.script?.injects.some(({ id }) => isSent(sight, id))) return refuse('settled');
  const odd = (['goals', 'injects', 'questions'] as const).find((part) => data[part].length !== content[part].length);
  if (odd !== undefined) return refuse('invalid', { field: `content.${odd}` });
  const script = scriptOf({ data: { ...data, seen }, content });
  const fault = scriptFault(script);
  if (fault !== null) return refuse('invalid', { field: `data.${fault.path}` });
  if (isTooLargeToTake(script)) return refuse('too_large');
  const injects = data.injects.map((inject) => ({ ...inject, to: isFunction(sight, inject.to) ? inject.to : null }));
  return decided('ScriptTaken', { ...data, injects }, content);
}

/** Title, purpose, background and times; the first words of a script that is written from nothing. Answers as above. */
export function decideChangeScript(
  sight: Sight,
  { data: { seen, ...facts }, content }: Command<ScriptFacts & Seen, ScriptTexts>,
  context: DecideContext,
): Decided {
  const ground = leadGround(sight, context);
  if (!ground.ok) return ground;
  const head = ground.marks?.head ?? null;
  if (seen !== (head?.seq ?? null)) return stale(head);
  const lists = ground.script ?? { goals: [], injects: [], questions: [] };
  if (isTooLargeToTake({ ...lists, ...facts, ...content })) return refuse('too_large');
  return decided('ScriptChanged', facts, content);
}

/** A goal, new or put otherwise. Answers `forbidden`, `stale`, `unknown_item` where it has been struck meanwhile, and `too_large`. */
export function decideSetGoal(
  sight: Sight,
  { data: { id, seen }, content }: Command<{ id: string } & Seen, { text: string }>,
  context: DecideContext,
): Decided {
  const ground = itemGround(sight, context, 'goals', { id, seen });
  if (!ground.ok) return ground;
  const fault = roomFault(ground.script, 'goals', { id, ...content });
  return fault ?? decided('GoalSet', { id }, content);
}

/** An inject, new or put otherwise. Answers as a goal does, and `invalid` for a function or a goal that there is not. */
export function decideSetInject(
  sight: Sight,
  { data: { seen, ...facts }, content }: Command<InjectFacts & Seen, InjectTexts>,
  context: DecideContext,
): Decided {
  const ground = itemGround(sight, context, 'injects', { id: facts.id, seen });
  if (!ground.ok) return ground;
  const before = ground.script.injects.find(({ id }) => id === facts.id);
  // what the plan or the script no longer has stays where it already stands
  if (facts.to !== before?.to && !isFunction(sight, facts.to)) return refuse('invalid', { field: 'data.to' });
  if (facts.goal !== before?.goal && !isGoal(ground.script, facts.goal)) {
    return refuse('invalid', { field: 'data.goal' });
  }
  const fault = roomFault(ground.script, 'injects', { ...facts, ...content });
  return fault ?? decided('InjectSet', facts, content);
}

/** An inject at another minute, with the words it has. Answers `forbidden`, `stale`, `unknown_item` and `already`. */
export function decideMoveInject(
  sight: Sight,
  { data: { id, seen, minute } }: Command<{ id: string; minute: number } & Seen, unknown>,
  context: DecideContext,
): Decided {
  const ground = itemGround(sight, context, 'injects', { id, seen });
  if (!ground.ok) return ground;
  const before = ground.script.injects.find((inject) => inject.id === id);
  if (!before) return refuse('unknown_item', { field: 'data.id' });
  if (before.minute === minute) return refuse('already');
  return decided('InjectMoved', { id, minute }, null);
}

/** A question of the evaluation. Answers as a goal does, and `invalid` for a goal that there is not. */
export function decideSetQuestion(
  sight: Sight,
  { data: { seen, ...facts }, content }: Command<QuestionFacts & Seen, { text: string }>,
  context: DecideContext,
): Decided {
  const ground = itemGround(sight, context, 'questions', { id: facts.id, seen });
  if (!ground.ok) return ground;
  const before = ground.script.questions.find(({ id }) => id === facts.id);
  if (facts.goal !== before?.goal && !isGoal(ground.script, facts.goal)) {
    return refuse('invalid', { field: 'data.goal' });
  }
  const fault = roomFault(ground.script, 'questions', { ...facts, ...content });
  return fault ?? decided('QuestionSet', facts, content);
}

const STRUCK = { goals: 'GoalStruck', injects: 'InjectStruck', questions: 'QuestionStruck' } as const;

/**
 * It should not be there. It comes back as it was when it is set anew under its id: what tested a struck goal still names it.
 * Answers `forbidden`, `stale` and `unknown_item`.
 */
export function decideStrike(part: ScriptPart) {
  return (
    sight: Sight,
    { data: { id, seen } }: Command<{ id: string } & Seen, unknown>,
    context: DecideContext,
  ): Decided => {
    const ground = itemGround(sight, context, part, { id, seen });
    if (!ground.ok) return ground;
    if (ground.marks[part][id] === undefined) return refuse('unknown_item', { field: 'data.id' });
    return decided(STRUCK[part], { id }, null);
  };
}

type Fact<Type extends ScriptEvent['type']> = Extract<ScriptEvent, { type: Type }>;

function decided<Type extends ScriptEvent['type']>(
  type: Type,
  data: Fact<Type>['data'],
  content: Fact<Type>['content'],
): Decided {
  return { ok: true, events: [{ type, version: SCRIPT_EVENT_VERSIONS[type], data, content }] };
}

function leadGround(
  sight: Sight,
  context: DecideContext,
): { ok: true; script: Script | null; marks: ScriptMarks | null } | Refusal {
  const ground = staffGround(sight, context, ['lead']);
  if (!ground.ok) return ground;
  return { ok: true, script: sight.exercise?.script ?? null, marks: sight.exercise?.marks ?? null };
}

/** Whether the players have had it in the run that is: what they answer to stays as they had it. */
function isSent({ exercise }: Sight, inject: string): boolean {
  return exercise?.conduct.injects[inject]?.state === 'sent';
}

/**
 * The script, with the one thing as the editor saw it: new, or there and untouched since. An inject that has been sent is
 * `settled`.
 */
function itemGround(
  sight: Sight,
  context: DecideContext,
  part: ScriptPart,
  { id, seen }: { id: string } & Seen,
): { ok: true; script: Script; marks: ScriptMarks } | Refusal {
  const ground = leadGround(sight, context);
  if (!ground.ok) return ground;
  const { script, marks } = ground;
  if (!script || !marks) return refuse('unknown_item');
  if (part === 'injects' && isSent(sight, id)) return refuse('settled', { field: 'data.id' });
  const mark = marks[part][id] ?? null;
  if (mark === null && seen !== null) return refuse('unknown_item', { field: 'data.id' });
  return seen === (mark?.seq ?? null) ? { ok: true, script, marks } : stale(mark);
}

function stale(mark: Omit<Mark, 'textsIn'> | null): Refusal {
  return refuse('stale', { field: 'data.seen', details: { by: mark?.by ?? null, at: mark?.at, seq: mark?.seq } });
}

const MOST: Readonly<Record<ScriptPart, number>> = {
  goals: MOST_GOALS,
  injects: MOST_INJECTS,
  questions: MOST_QUESTIONS,
};

/** Whether it would be more than a script holds: what can be exported can always be taken in again. */
function roomFault<Part extends ScriptPart>(script: Script, part: Part, item: Script[Part][number]): Refusal | null {
  const others = (script[part] as readonly { id: string }[]).filter(({ id }) => id !== item.id);
  if (others.length >= MOST[part]) return refuse('too_large', { field: `data.${part}` });
  return isTooLargeToTake({ ...script, [part]: [...others, item] }) ? refuse('too_large') : null;
}

function isFunction(sight: Sight, to: string | null): boolean {
  return to === null || (sight.plan?.plan.functions.some(({ id }) => id === to) ?? false);
}

function isGoal({ goals }: Script, goal: string | null): boolean {
  return goal === null || goals.some(({ id }) => id === goal);
}

function scriptOf({ data, content }: TakeInput): Script {
  const { seen: _seen, goals, injects, questions, ...facts } = data;
  return {
    ...facts,
    title: content.title,
    purpose: content.purpose,
    background: content.background,
    goals: goals.map((id, index) => ({ id, text: content.goals[index] ?? '' })),
    injects: injects.map((inject, index) => ({
      ...inject,
      ...(content.injects[index] ?? { from: '', text: '', expected: null }),
    })),
    questions: questions.map((question, index) => ({ ...question, text: content.questions[index] ?? '' })),
  };
}

import { expect, test } from 'vitest';
import {
  by,
  CHAIR,
  call,
  DIRECTOR,
  given,
  KEEPER,
  MINUTE,
  raise,
  register,
  Story,
  step,
  TIB,
} from '../testing/given.ts';

const begun = given([step(register(), TIB)]);
const task = given([
  step(register(), TIB),
  step(call('CreateTask', { function: 'hr', due: null }, { title: 'Ring' }), TIB),
]);
const decidedNow = by(DIRECTOR, 'kommundirektor', { decidedAt: begun.now });

const line = call('WriteLine', { kind: 'inkommande' }, { text: 'Larm' });

/** Each has a time of its own somewhere, or none at all: the envelope's is checked all the same. */
const calls = [
  [begun, line, KEEPER],
  [begun, raise(1, 2, decidedNow), DIRECTOR],
  [begun, call('AppointLeader', { person: DIRECTOR.id, capacity: 'kommundirektor' }), DIRECTOR],
  [begun, call('LeaveLeadership', {}), TIB],
  [begun, call('SetHeightenedAlert', { on: true, by: CHAIR.id }), TIB],
  [begun, call('DescribeIncident', {}, { title: 'Annat' }), TIB],
  [begun, call('CreateTask', { function: 'hr', due: null }, { title: 'Ring' }), TIB],
  [task, call('CompleteTask', { task: task.taskId(1) }), TIB],
  [new Story([]), register(1, by(TIB, 'tib', { decidedAt: begun.now })), TIB],
] as const;

test.each(calls)('[P11] nothing is said to have happened in the future: %#', (story, given, actor) => {
  const at = begun.now;
  story.when(given, actor, { at, occurredAt: at + 11 * MINUTE }).refused('invalid', { field: 'occurredAt' });
  story.when(given, actor, { at, occurredAt: at + 9 * MINUTE }).gives();
  story.when(given, actor, { at, occurredAt: at - 600_000 * MINUTE }).gives();
});

test('[LA4] the time of a confirmation is its own; the envelope says when it was heard of', () => {
  const story = begun.when(raise(1, 2), KEEPER).gives();
  const confirm = call('ConfirmDecision', { number: 2, way: 'written' });
  const late = story.when(confirm, KEEPER, { occurredAt: story.now - 600 * MINUTE }).gives();
  expect(late.decision(2).confirmation?.at).toBe(story.decision(2).decidedAt);
});

import {
  DIRECTOR,
  given,
  NIGHT,
  PEOPLE,
  PLAN,
  raise,
  register,
  step,
  TIB,
} from '@ledningsplats/shared/testing/given.ts';
import { expect, test } from 'vitest';
import type { OutboxItem } from '../sync/views.ts';
import { commandName, countedItems, whatHoldsNow } from './command-words.ts';

const people = Object.fromEntries(PEOPLE.map((person) => [person.id, person]));
const context = { plan: PLAN, people, state: null, now: NIGHT };

function refused(type: string, data: unknown, refusal: OutboxItem['refusal']) {
  return { type, data, content: {}, refusal };
}

test('a stale raise says who was first, with what and when, from what the rule itself answers', () => {
  const story = given([step(register(), TIB), step(raise(1, 2), DIRECTOR)]);
  const { decided } = story.when(raise(1, 3), TIB);
  if (decided.ok) throw new Error('the raise was built on what no longer holds');
  const item = refused('RaiseLevel', { from: 1, to: 3 }, { code: decided.code, details: decided.details });
  expect(commandName(item, context)).toBe('Höjning till extraordinär händelse');
  expect(whatHoldsNow(item, context)).toBe('Dag Lund ändrade nivån till 2, särskild händelse, 03:11. Det gäller nu.');
});

test('what is open is counted by kind, in the order in which it is handed over', () => {
  const task = (id: string) => ({ kind: 'task', id }) as const;
  expect(countedItems([task('a'), { kind: 'decision', id: '2' }, task('b')])).toBe(
    'ett obekräftat beslut, 2 uppgifter',
  );
});

test('missing mandate names who has it; a code without details says nothing more', () => {
  const details = { holders: ['kommundirektor', 'stf_kommundirektor'] };
  expect(whatHoldsNow(refused('ChangePosture', {}, { code: 'no_mandate', details }), context)).toBe(
    'Mandat för det här har: kommundirektör, ställföreträdande kommundirektör.',
  );
  expect(whatHoldsNow(refused('ChangePosture', {}, { code: 'forbidden' }), context)).toBeNull();
});

import {
  call,
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

test('[PL9] a stale change of a shape says who was first, a removal who took it away, and a fault where it is', () => {
  const shape = '0b0e9a60-0000-4000-b000-000000000001';
  const data = { shape, kind: 'danger_area' as const };
  const at = (north: number, east: number) => ({ latitude: 62 + north, longitude: 17 + east });
  const drawing = (points: { latitude: number; longitude: number }[], label = 'Tallmyra') => ({
    geometry: { form: 'area' as const, points },
    label,
  });
  const square = [at(0, 0), at(0, 1), at(1, 1), at(1, 0)];
  const story = given([step(register(), TIB), step(call('DrawShape', data, drawing(square)), TIB)]);
  const { seq: from } = story.holds.shapes.at[shape] ?? { seq: 0 };
  const change = (label: string, points = square) => call('ChangeShape', { ...data, from }, drawing(points, label));
  const told = (after: typeof story, points = square) => {
    const { decided } = after.when(change('Min', points), TIB);
    if (decided.ok) throw new Error('nobody was first');
    return whatHoldsNow(refused('ChangeShape', data, decided), { ...context, state: after.state });
  };
  expect(told(story.when(change('Deras'), DIRECTOR).gives())).toBe('Dag Lund ändrade den 03:12.');
  const removal = call('RemoveShape', { shape, from }, {});
  expect(told(story.when(removal, DIRECTOR).gives())).toBe('Dag Lund tog bort den från kartan 03:12.');
  expect(told(story, [at(0, 0), at(1, 1), at(0, 1), at(1, 0)])).toBe(
    'Ytans kant korsar eller rör sig själv: sida 1 och sida 3.',
  );
  const known = { ...context, state: story.state };
  expect(commandName(refused('RemoveShape', { shape, from }, null), known)).toBe(
    'Ta bort riskområde «Tallmyra» från kartan',
  );
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

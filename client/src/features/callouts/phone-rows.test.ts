import { DEPUTY, DIRECTOR, PEOPLE, PLAN } from '@ledningsplats/shared/testing/given.ts';
import { expect, test } from 'vitest';
import { phoneRows } from './phone-rows.ts';

test('[LM4] a list is rung in its order, each substitute after whom they stand in for, and a post that nobody holds is told', () => {
  const [group, , , , all] = PLAN.callOut.lists;
  if (!group || !all) throw new Error('the plan has no lists');
  const rows = phoneRows(group, PLAN, PEOPLE).map(({ post, people }) => [post, people?.map(({ id }) => id)]);
  expect(rows.slice(0, 3)).toEqual([
    ['Kommundirektör', [DIRECTOR.id]],
    ['Ersättare: Ställföreträdande kommundirektör', [DEPUTY.id]],
    ['Stabschef', []],
  ]);
  expect(phoneRows(all, PLAN, PEOPLE)[0]).toMatchObject({ post: 'Alla på listan Krisledningsgruppen', people: null });
});

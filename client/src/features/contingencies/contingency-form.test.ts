import { expect, test } from 'vitest';
import { contentOf, contingencyFaults } from './contingency-form.ts';

const draft = {
  title: ' Vattnet slut ',
  trigger: 'Under 20 %',
  actions: 'Kör ut\n\n Ring ',
  owner: 'logistik',
  from: 0,
};

test('[ST11] each row that holds something is an action of its own', () => {
  expect(contentOf(draft)).toEqual({ title: 'Vattnet slut', trigger: 'Under 20 %', actions: ['Kör ut', 'Ring'] });
  expect(contingencyFaults(draft)).toEqual({});
});

test('[ST11] what the server would refuse is said beside its field', () => {
  const bare = contingencyFaults({ title: ' ', trigger: '', actions: 'x'.repeat(201), owner: null, from: 0 });
  expect(Object.keys(bare).sort()).toEqual(['actions', 'owner', 'title', 'trigger']);
  expect(contingencyFaults({ ...draft, actions: 'a\n'.repeat(9) })).toHaveProperty('actions');
});

import { expect, test } from 'vitest';
import { PLAN } from '../testing/given.ts';
import { fourLevelPlan } from './four-level-plan.ts';
import { readDraft } from './read-draft.ts';

const IN_FORCE = fourLevelPlan({ name: 'Fjällboda kommun', code: '9997', timeZone: 'Europe/Stockholm' });

test('a draft of today’s shape is read as it is, with what is still wrong in it', () => {
  const draft = { ...PLAN, functions: [...PLAN.functions, { id: 'ny', name: '' }] };
  expect(readDraft(draft, IN_FORCE)).toEqual({ plan: draft, isLifted: false });
});

test('a draft from before a part was made keeps its words and takes that part from the plan in force', () => {
  const { seats: _, boards: __, briefings: ___, picture: ____, reports: _____, ...older } = PLAN;
  const draft = { ...older, functions: [{ id: 'egen', name: 'Vår egen' }, ...PLAN.functions] };
  const read = readDraft(draft, IN_FORCE);
  expect(read?.isLifted).toBe(true);
  expect(read?.plan.functions[0]).toEqual({ id: 'egen', name: 'Vår egen' });
  expect(read?.plan.levels).toEqual(PLAN.levels);
  expect(read?.plan.seats).toEqual(IN_FORCE.seats);
  expect(read?.plan.picture).toEqual(IN_FORCE.picture);
});

test('a draft from before a part of a part was made is lifted too', () => {
  const { meetings: _, ...board } = PLAN.board;
  const { seats: __, boards: ___, briefings: ____, picture: _____, reports: ______, ...older } = PLAN;
  const read = readDraft({ ...older, board }, IN_FORCE);
  expect(read?.isLifted).toBe(true);
  expect(read?.plan.board.meetings).toEqual(PLAN.board.meetings);
});

test('what is no plan is not read', () => {
  for (const kept of [null, 'plan', {}, { levels: [] }, { ...PLAN, levels: undefined }, { ...PLAN, unknown: true }])
    expect(readDraft(kept, IN_FORCE)).toBeNull();
});

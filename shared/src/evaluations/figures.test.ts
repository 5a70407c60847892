import { describe, expect, test } from 'vitest';
import type { KnownEvent } from '../core/known-event.ts';
import { call, DIRECTOR, given, MINUTE, NIGHT, PLAN, raise, register, step, TIB } from '../testing/given.ts';
import { figuresIn, foldFigures, NO_FIGURES } from './figures.ts';
import { byGoal, goalsOf } from './goals.ts';

describe('[OV4] a report is prefilled from the history', () => {
  test('with when it was registered, its levels, and what was decided and written, the first of each', () => {
    const line = call('WriteLine', { kind: 'handelse' }, { text: 'Mörkt' });
    const story = given([step(register(), TIB), step(line, TIB), step(raise(1, 2), DIRECTOR), step(line, TIB)]);
    const figures = (story.events as readonly KnownEvent[]).reduce(foldFigures, NO_FIGURES);
    const words = figuresIn(figures, PLAN);
    expect(words.slice(0, 2)).toEqual([
      { term: 'Händelsen registrerades', at: NIGHT, count: null },
      { term: 'Nivån blev särskild händelse', at: NIGHT + 2 * MINUTE, count: null },
    ]);
    expect(words).toContainEqual({ term: 'Beslut, det första', at: NIGHT, count: 2 });
    expect(words).toContainEqual({ term: 'Rader i loggen, den första', at: NIGHT + MINUTE, count: 2 });
    expect(words.some(({ term }) => term.startsWith('Lägesbilder'))).toBe(false);
  });
});

describe('[OV4] what was seen stands under its goal', () => {
  const seen = (id: string, at: number, goal: string | null) => ({
    ...{ id, at, goal, text: id, textIn: 1, by: null, function: null, recordedAt: at },
    ...{ outcome: 'noted' as const, inject: null, line: null, isCorrected: false },
  });

  test('in the order that it was seen; what has no goal that is there comes last and is not lost', () => {
    const goals = [{ id: 'larm', name: 'Larm' }];
    const observations = [seen('b', 2, 'larm'), seen('a', 1, 'larm'), seen('c', 3, 'struken'), seen('d', 4, null)];
    const groups = byGoal({ observations }, goals).map(({ goal, observations: of }) => [
      goal?.id ?? null,
      of.map(({ id }) => id),
    ]);
    expect(groups).toEqual([
      ['larm', ['a', 'b']],
      [null, ['c', 'd']],
    ]);
  });

  test('is the scenario’s where it has goals, otherwise the plan’s', () => {
    const script = { purpose: 'x', background: 'x', goals: [{ id: 'm1', text: 'Larma' }], injects: [], questions: [] };
    expect(goalsOf(PLAN, script)).toEqual([{ id: 'm1', name: 'Larma' }]);
    expect(goalsOf(PLAN, { ...script, goals: [] })).toEqual(PLAN.evaluations.goals);
    expect(goalsOf(PLAN, null)).toEqual(PLAN.evaluations.goals);
  });
});

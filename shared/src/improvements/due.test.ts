import { describe, expect, test } from 'vitest';
import { HEAD, KEEPER, TIB, UTILITY } from '../testing/given.ts';
import { latenessOf, reminderNow } from './due.ts';
import { toldOf } from './owners.ts';

const RULES = { remindDaysBefore: 7 };
const ZONE = 'Europe/Stockholm';
const OPEN = { state: 'open' as const, due: '2027-03-29' };
/** Swedish time; the clocks go forward on 28 March 2027. */
const at = (text: string) => Date.parse(text);

describe('[OV4] an action that is to be done', () => {
  test.each([
    ['2027-03-21', 'fine'],
    ['2027-03-22', 'soon'],
    ['2027-03-29', 'soon'],
    ['2027-03-30', 'late'],
  ])('on %s is %s', (today, lateness) => {
    expect(latenessOf(OPEN, RULES, today)).toBe(lateness);
  });

  test('is never late when it has ended', () => {
    expect(latenessOf({ ...OPEN, state: 'dropped' }, RULES, '2027-12-01')).toBe('fine');
  });

  test.each([
    ['2027-03-22T07:59:00+01:00', undefined],
    ['2027-03-22T08:00:00+01:00', 'before'],
    ['2027-03-29T07:59:00+02:00', 'before'],
    ['2027-03-29T08:00:00+02:00', 'due'],
    ['2027-04-01T07:59:00+02:00', 'due'],
    ['2027-04-01T08:00:00+02:00', undefined],
  ])('is told at %s as %s, over the change of the clocks', (now, step) => {
    expect(reminderNow(OPEN, RULES, ZONE, at(now))?.step).toBe(step);
    expect(reminderNow({ ...OPEN, state: 'done' }, RULES, ZONE, at(now))).toBe(null);
  });

  test('is told its owner, those in its function, or where that is nobody whoever added it', () => {
    const people = [TIB, { ...HEAD, function: 'hr' }, KEEPER, UTILITY];
    const told = (owner: Parameters<typeof toldOf>[0]['owner']) => toldOf({ owner, addedBy: TIB.id }, people);
    expect(told({ kind: 'person', id: KEEPER.id })).toEqual([KEEPER.id]);
    expect(told({ kind: 'function', id: 'hr' })).toEqual([HEAD.id]);
    expect(told({ kind: 'function', id: 'samband' })).toEqual([TIB.id]);
    expect(told({ kind: 'department', id: 'social' })).toEqual([TIB.id]);
  });
});

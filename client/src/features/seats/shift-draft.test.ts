import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { NO_SEATS } from '@ledningsplats/shared/seats/events.ts';
import { describe, expect, test } from 'vitest';
import { faultsWith, shiftsOf } from './shift-draft.ts';

const HOUR = 3_600_000;
const PLAN = defaultPlan({ name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' });
const EVA = { text: 'Eva Lind', id: 'eva' };
const draft = { function: 'stabschef', turns: [EVA, { text: ' Rut Ek ', id: null }], from: 0, hours: '8', count: '3' };

describe('[ST1] several shifts that are planned at once', () => {
  test('follow one another, and those who are named take turns', () => {
    expect(shiftsOf(draft)).toEqual([
      { function: 'stabschef', person: 'eva', name: null, from: 0, until: 8 * HOUR },
      { function: 'stabschef', person: null, name: 'Rut Ek', from: 8 * HOUR, until: 16 * HOUR },
      { function: 'stabschef', person: 'eva', name: null, from: 16 * HOUR, until: 24 * HOUR },
    ]);
    expect(shiftsOf({ ...draft, hours: '7,5' })?.[0]?.until).toBe(7.5 * HOUR);
  });

  test.each([
    ['without a function', { function: null }],
    ['without anybody', { turns: [{ text: ' ', id: null }] }],
    ['without a time', { from: null }],
    ['of no hours', { hours: '0' }],
    ['of more hours than a day has', { hours: '25' }],
    ['that are too many', { count: '29' }],
    ['of half a shift', { count: '1,5' }],
  ])('are none %s', (_, part) => {
    expect(shiftsOf({ ...draft, ...part })).toBeNull();
  });

  test('tell what they would make wrong before they are saved', () => {
    const wanted = shiftsOf(draft) ?? [];
    expect(faultsWith(NO_SEATS, PLAN, wanted).map(({ kind, who }) => [kind, who])).toEqual([['rest', 'eva']]);
    expect(faultsWith(NO_SEATS, PLAN, wanted.slice(0, 2))).toEqual([]);
  });
});

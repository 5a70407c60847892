import type { TriedWay } from '@ledningsplats/shared/contact-trials/trial-readings.ts';
import { WAY_STATES, type WayState } from '@ledningsplats/shared/contact-trials/way-state.ts';
import { expect, test } from 'vitest';
import { countsOf, partsOf, shownWays } from './shown-ways.ts';

function way(name: string, state: WayState): TriedWay {
  const nothing = { at: null, reason: null, rungBy: null, provedAt: null };
  return { ...nothing, id: name, person: name, name, title: '', kind: 'mobile', value: '070', state };
}
const WAYS = [way('Åsa', 'answered'), way('Bo', 'arrived'), way('Ada', 'rung_right'), way('Cia', 'failed')];
const names = (...how: [Parameters<typeof shownWays>[1], Parameters<typeof shownWays>[2]]) =>
  shownWays(WAYS, ...how).map(({ name }) => name);

test('[LM5] what nobody has confirmed can be seen alone, and stands first or last', () => {
  expect(names('left', 'name')).toEqual(['Bo', 'Cia']);
  expect(names('proved', 'name')).toEqual(['Ada', 'Åsa']);
  expect(names('all', 'left')).toEqual(['Bo', 'Cia', 'Ada', 'Åsa']);
  expect(names('all', 'proved')).toEqual(['Ada', 'Åsa', 'Bo', 'Cia']);
  expect(names('all', 'name')).toEqual(['Ada', 'Bo', 'Cia', 'Åsa']);
  expect(countsOf(WAYS)).toEqual({ left: 2, proved: 2, all: 4 });
});

test('[LM5] every state is in one part of the whole, and what has arrived is not confirmed', () => {
  const all = WAY_STATES.map((state) => way(state, state));
  expect(Object.values(partsOf(all)).reduce((sum, count) => sum + count, 0)).toBe(WAY_STATES.length);
  expect(partsOf([way('x', 'arrived')])).toEqual({ proved: 0, underway: 1, left: 0, untried: 0 });
  expect(partsOf(all).proved).toBe(countsOf(all).proved);
});

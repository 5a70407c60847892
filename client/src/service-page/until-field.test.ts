import { expect, test } from 'vitest';
import { saidWords } from './said-words.ts';
import { fieldTime, readFieldTime } from './until-field.ts';

test('[KO2] a time in the field is the instant that it shows, to the minute, and nothing where it is empty', () => {
  const at = Date.UTC(2026, 10, 20, 17, 5);
  expect(readFieldTime(fieldTime(at))).toBe(at);
  expect(fieldTime(at + 30_000)).toBe(fieldTime(at));
  expect([readFieldTime(''), readFieldTime('snart')]).toEqual([null, null]);
});

test('[KO2] a time that the clock jumps over is an hour later, and never earlier than what is shown', () => {
  // whatever zone this runs in: every hour of the nights of both changes is read as itself or later
  for (const day of ['2026-03-29', '2026-10-25'])
    for (let hour = 0; hour < 6; hour += 1) {
      const shown = `${day}T0${hour}:30`;
      const at = readFieldTime(shown) ?? 0;
      expect(fieldTime(at) >= shown).toBe(true);
    }
});

test('what was said is told in one sentence, with the plan’s names', () => {
  const said = {
    answer: 'support',
    status: 'limited',
    until: null,
    supports: ['reservkraft'],
    note: 'Kylen står',
  } as const;
  const known = [{ id: 'reservkraft', name: 'Reservkraft' }];
  expect(saidWords({ ...said, supports: [...said.supports] }, known, 0)).toBe(
    'Vi behöver stöd, begränsad drift, behöver reservkraft, «Kylen står»',
  );
});

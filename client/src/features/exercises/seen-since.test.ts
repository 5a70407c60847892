import type { ExerciseOutcome } from '@ledningsplats/shared/exercises/events.ts';
import { expect, it } from 'vitest';
import { seenSince } from './seen-since.ts';

const opened = { seq: 7, textsIn: 5, outcome: null };
const held = (seq: number): ExerciseOutcome => ({
  ...{ kind: 'held', participants: [], note: null, at: 0, by: null },
  seq,
});

it('[OV2] a form that was open while somebody else wrote the same part does not overwrite it unseen', () => {
  expect(seenSince(opened, { ...opened, seq: 9, textsIn: 9 }, 'plan')).toBe(7);
  expect(seenSince(opened, { ...opened, seq: 9, outcome: held(9) }, 'outcome')).toBe(7);
  expect(seenSince({ ...opened, outcome: held(6) }, { ...opened, seq: 9, outcome: held(9) }, 'outcome')).toBe(7);
});

it('[OV2] and goes through when it was another part: its staff, or the incident that it is run in', () => {
  expect(seenSince(opened, { ...opened, seq: 9 }, 'plan')).toBe(9);
  expect(seenSince(opened, { ...opened, seq: 9, textsIn: 9 }, 'outcome')).toBe(9);
});

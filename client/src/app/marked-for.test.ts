import { expect, test } from 'vitest';
import { markedFor } from './marked-for.ts';

const TEXT = 'Utlarmning 1: ingen kommer';

test('[OV1] what an exercise tells says on every screen that it is one', () => {
  for (const shownIn of ['live', 'exercise', null] as const) {
    expect(markedFor('exercise', shownIn, TEXT)).toBe(`ÖVNING ÖVNING ÖVNING: ${TEXT}`);
  }
});

test('[OV8] what is real says so among what is exercised, and needs no mark elsewhere', () => {
  expect(markedFor('live', 'exercise', TEXT)).toBe(`SKARPT: ${TEXT}`);
  expect(markedFor('live', 'live', TEXT)).toBe(TEXT);
  expect(markedFor('live', null, TEXT)).toBe(TEXT);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

const WATCHES = readdirSync(import.meta.dirname).filter((file) => /Watch\.tsx$/.test(file));

test.each(WATCHES)(
  '[OV1] [OV8] what comes by itself is marked, and stays so when one has gone elsewhere: %s',
  (file) => {
    const source = readFileSync(join(import.meta.dirname, file), 'utf8');
    expect(source).toContain('showToast(');
    expect(source.match(/title(?::| =) (?!marked\()\S/g) ?? []).toEqual([]);
  },
);

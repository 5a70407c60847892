import { expect, test } from 'vitest';
import { untold } from './told-overdue.ts';

const NOW = Date.UTC(2026, 10, 20, 13, 0);

test('[ST4] a late task is told once, and anew when it has got a new time that it did not keep either', () => {
  const late = { id: 't-1', due: NOW };
  expect(untold([late], [])).toEqual([late]);
  expect(untold([late], [`t-1 ${NOW}`])).toEqual([]);
  expect(untold([{ ...late, due: NOW + 1 }], [`t-1 ${NOW}`])).toHaveLength(1);
});

import { DEFAULT_ROSTER } from '@ledningsplats/shared/plan/default-roster.ts';
import { NO_ROSTER } from '@ledningsplats/shared/roster/events.ts';
import { expect, test } from 'vitest';
import { previewRota } from './rota-draft.ts';

const NOW = Date.UTC(2026, 10, 20, 2, 10);
const reading = { roster: NO_ROSTER, timeZone: 'Europe/Stockholm' };
const preview = (draft: { from?: string; until?: string; order?: string[] }) =>
  previewRota(
    { from: '2026-11-16', until: '2027-11-15', order: ['a', 'b', 'c'], ...draft },
    reading,
    DEFAULT_ROSTER,
    NOW,
  );

test('[TB2] a year in a sitting: every week, and nothing wrong with three in turn', () => {
  const { shifts, faults, fault } = preview({});
  expect(fault).toBeNull();
  expect(shifts).toHaveLength(52);
  expect(shifts[0]).toEqual({ from: '2026-11-16T08:00', until: '2026-11-23T08:00', primary: 'a', deputy: 'b' });
  expect(faults).toEqual([]);
});

test('[TB2] one alone has no deputy and no rest, and it is said before saving', () => {
  const kinds = new Set(preview({ order: ['a'] }).faults.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(['gap', 'long']));
});

test.each([
  [{ from: 'måndag' }, 'from'],
  [{ until: '2026-11-01' }, 'until'],
  [{ until: '2029-01-01' }, 'until'],
  [{ from: '2026-01-05', until: '2026-02-02' }, 'until'],
  [{ order: [] }, 'order'],
])('[TB2] %j is said at its field', (draft, fault) => {
  expect(preview(draft).fault).toBe(fault);
});

import { expect, test } from 'vitest';
import { canFinish, contentOf, crossingOf, draftOf, newDraft, setsCorners } from './map-tool.ts';
import type { ShownShape } from './shown-shapes.ts';

const at = (latitude: number, longitude: number) => ({ latitude, longitude });
const square = [at(62, 17), at(62, 17.1), at(62.1, 17.1), at(62.1, 17)];
const bowTie = [at(62, 17), at(62.1, 17.1), at(62, 17.1), at(62.1, 17)];
const drafted = { ...newDraft('id', 'danger_area'), outline: { form: 'area', points: square } } as const;

test('[PL9] an area that crosses itself is told by the two sides, and cannot be finished', () => {
  expect(crossingOf(drafted.outline)).toBeNull();
  expect(canFinish(drafted)).toBe(true);
  const crossed = { ...drafted, outline: { form: 'area', points: bowTie } } as const;
  expect(crossingOf(crossed.outline)).toEqual([0, 2]);
  expect(canFinish(crossed)).toBe(false);
  expect(canFinish({ is: 'measure', outline: { form: 'line', points: bowTie } })).toBe(true);
});

test('a new shape takes corners until it is named, one that is moved takes none by a click, and measuring always does', () => {
  expect(setsCorners(drafted)).toBe(true);
  expect(setsCorners({ ...drafted, step: 'words' })).toBe(false);
  expect(setsCorners({ ...drafted, from: 7 })).toBe(false);
  expect(setsCorners({ is: 'measure', outline: { form: 'line', points: [] } })).toBe(true);
});

test('what is saved is what was drawn, with words only where somebody wrote some', () => {
  expect(contentOf(drafted)).toEqual({ geometry: { form: 'area', points: square } });
  expect(contentOf({ ...drafted, label: ' Sågverket ', note: '\n' })).toMatchObject({ label: 'Sågverket' });
  expect(contentOf({ ...drafted, note: ' ' })).not.toHaveProperty('note');
});

test('a change goes out from what the server has: one that it does not have is sent first', () => {
  const shown = { id: 'id', kind: 'cordon', geometry: drafted.outline, label: null, note: 'Här', words: [] } as const;
  expect(draftOf({ ...shown, isWaiting: true, confirmed: null })).toBeNull();
  const confirmed = { seq: 12 } as ShownShape['confirmed'];
  expect(draftOf({ ...shown, isWaiting: false, confirmed })).toMatchObject({ from: 12, label: '', note: 'Här' });
});

import type { Shape, ShapesSlice } from '@ledningsplats/shared/shapes/events.ts';
import { expect, test } from 'vitest';
import type { OutboxItem } from '../../../sync/views.ts';
import { nameOf, shownShapes } from './shown-shapes.ts';

const geometry = {
  form: 'area',
  points: [
    { latitude: 62, longitude: 17 },
    { latitude: 62.1, longitude: 17 },
    { latitude: 62.1, longitude: 17.2 },
  ],
} as const;

function shape(id: string, more: Partial<Shape> = {}): Shape {
  const content = { geometry, label: 'Sågverket' };
  return {
    id,
    kind: 'danger_area',
    content,
    seq: 4,
    drawnAt: 1,
    drawnBy: null,
    changedAt: 1,
    changedBy: null,
    removed: null,
    ...more,
  };
}

function item(type: string, of: string, more: Partial<OutboxItem> = {}): OutboxItem {
  const data = { shape: of, kind: 'danger_area', from: 4 };
  const content = type === 'RemoveShape' ? {} : { geometry, label: 'Mitt' };
  return { id: type + of, type, data, content, state: 'queued', ...more } as OutboxItem;
}

const slice = (...shapes: Shape[]): ShapesSlice => ({ at: Object.fromEntries(shapes.map((one) => [one.id, one])) });
const one = shape('one');

test('[PL9] what is on the map is what was drawn and neither taken away nor removed by decision', () => {
  const gone = shape('gone', { removed: { at: 2, by: null, seq: 5 } });
  expect(shownShapes(slice(one, gone, shape('empty', { content: null })), []).map(({ id }) => id)).toEqual(['one']);
  expect(shownShapes(null, [])).toEqual([]);
});

test('the same shape is the same object, so that only what changed is painted', () => {
  const before = shownShapes(slice(one, shape('two')), []);
  const after = shownShapes(slice(one, shape('two', { seq: 9 })), []);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
  const own = item('DrawShape', 'new');
  expect(shownShapes(null, [own])[0]).toBe(shownShapes(null, [own])[0]);
});

test('[LG4] one’s own is shown while it waits, marked as waiting, and what was refused is not', () => {
  const drawn = shownShapes(slice(one), [item('DrawShape', 'new')]).find(({ id }) => id === 'new');
  expect(drawn).toMatchObject({ isWaiting: true, confirmed: null, words: ['Riskområde', 'Mitt', 'skickas'] });
  expect(shownShapes(slice(one), [item('ChangeShape', 'one')])[0]).toMatchObject({ isWaiting: true, label: 'Mitt' });
  expect(shownShapes(slice(one), [item('RemoveShape', 'one')])[0]).toMatchObject({
    isWaiting: true,
    label: 'Sågverket',
  });
  expect(shownShapes(slice(one), [item('ChangeShape', 'one', { state: 'refused' })])[0]?.isWaiting).toBe(false);
  // confirmed and still in the outbox: once
  expect(shownShapes(slice(one), [item('DrawShape', 'one')])).toHaveLength(1);
});

test('an area says what it is whatever it is called, and a line is told by its form', () => {
  expect(shownShapes(slice(one), [])[0]?.words).toEqual(['Riskområde', 'Sågverket']);
  const line = { geometry: { form: 'line', points: geometry.points.slice(0, 2) } } as const;
  expect(shownShapes(slice(shape('line', { kind: 'cordon', content: line })), [])[0]?.words).toEqual([]);
  expect(nameOf({ kind: 'cordon', label: null })).toBe('Avspärrning');
});

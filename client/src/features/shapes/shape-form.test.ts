import { toSweref } from '@ledningsplats/shared/geo/sweref.ts';
import type { ShapeContent } from '@ledningsplats/shared/shapes/events.ts';
import { describe, expect, it } from 'vitest';
import { contentOf, positionFaults, readRows, rowsOutside, shapeDraft } from './shape-form.ts';

const corner = (north: number, east: number) => ({ latitude: 62 + north / 1_000, longitude: 17 + east / 1_000 });
const area: ShapeContent = {
  geometry: { form: 'area', points: [corner(0, 0), corner(0, 4.123), corner(4.567, 4), corner(4, 0)] },
  label: 'Tallmyra',
};
const typed = (rows: string) => readRows({ form: 'area', rows });

describe('[PL9] a shape by its coordinates', () => {
  it('is read again as exact as it is kept', () => {
    const draft = shapeDraft('danger_area', area);
    const { geometry, unreadable } = readRows(draft);
    expect(unreadable).toEqual([]);
    expect(contentOf(draft, geometry)).toEqual(area);
  });

  it('takes degrees and SWEREF 99 TM row by row, and passes over empty and repeated rows', () => {
    const { north, east } = toSweref(corner(4, 4));
    const read = typed(`62, 17\n\n62, 17\n62,000 N, 17,004 Ö\n${north.toFixed(1)} ${east.toFixed(1)}\n62, 17`);
    expect(read.unreadable).toEqual([]);
    expect(read.geometry.points).toHaveLength(3);
    expect(read.geometry.points[2]?.latitude).toBeCloseTo(62.004, 5);
    expect(read.rowOf.slice(0, 3)).toEqual([1, 4, 5]);
  });

  it('says which rows cannot be read, with what stands there', () => {
    const faults = positionFaults('danger_area', typed('62, 17\nhemma\n48,85 2,35\n62, 17,004'));
    expect(faults).toEqual([
      'Rad 2, «hemma», går inte att läsa som en position i Sverige.',
      'Rad 3, «48,85 2,35», går inte att läsa som en position i Sverige.',
    ]);
  });

  it('says which sides cross, by the rows that they stand in', () => {
    const faults = positionFaults('danger_area', typed('62, 17\n\n62,004 17,004\n62, 17,004\n62,004, 17'));
    expect(faults).toEqual(['Kanten korsar eller rör sig själv: sidan rad 1–3 och sidan rad 4–5.']);
  });

  it('says when there are too few, and which lie outside the municipality', () => {
    expect(positionFaults('danger_area', typed('62, 17\n62, 17,01'))).toEqual(['En yta behöver minst tre hörn.']);
    const bounds = { south: 61.9, north: 62.1, west: 16.9, east: 17.1 };
    expect(rowsOutside(typed('62, 17\n62, 17,01\n63, 17'), bounds)).toEqual([3]);
  });
});

import type { IncidentSlice } from '@ledningsplats/shared/incident/events.ts';
import type { Place } from '@ledningsplats/shared/places/events.ts';
import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import type { Geometry, Shape, ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import { describe, expect, test } from 'vitest';
import { writeGeoJson } from '../places/write-places.ts';
import { writeShapes } from '../shapes/write-shapes.ts';
import { rfc7946Faults } from './testing/rfc7946.ts';

const at = (north: number, east: number) => ({ latitude: 62 + north / 1_000, longitude: 17 + east / 1_000 });
const SQUARE = [at(0, 0), at(0, 4), at(4, 4), at(4, 0)];
const plan = defaultPlan({ name: 'Ekby', code: '9999', timeZone: 'Europe/Stockholm' });
const shape = (n: number, kind: ShapeKind, geometry: Geometry, more: Partial<Shape> = {}): Shape => ({
  id: `0190a3c4-0000-7000-8000-00000000000${n}`,
  kind,
  content: { geometry, label: `Figur ${n}` },
  seq: n,
  drawnAt: 0,
  drawnBy: null,
  changedAt: 0,
  changedBy: 'p-1',
  removed: null,
  ...more,
});
const incident = (mode: 'live' | 'exercise') => ({ number: '2026-014', mode }) as IncidentSlice;
const slice = (...shapes: Shape[]) => ({ at: Object.fromEntries(shapes.map((one) => [one.id, one])) });
const written = (...shapes: Shape[]) => writeShapes(slice(...shapes), incident('live'));

/** A file of one area, to be made wrong. */
interface Spoilt {
  crs?: object;
  features: [{ properties?: object; geometry: { coordinates: [number[][]] } }];
}

describe('[PL9] RFC 7946', () => {
  test('holds for all that can be drawn, whichever way round it was', () => {
    const text = written(
      shape(1, 'event_site', { form: 'point', points: [at(1, 1)] }),
      shape(2, 'closed_road', { form: 'line', points: SQUARE.slice(0, 3) }),
      shape(3, 'danger_area', { form: 'area', points: SQUARE }),
      shape(4, 'evacuation_area', { form: 'area', points: SQUARE.toReversed() }),
    );
    expect(rfc7946Faults(text)).toEqual([]);
    const rings = JSON.parse(text)
      .features.slice(2)
      .map(({ geometry }: { geometry: object }) => geometry);
    expect(rings[0].coordinates[0]).toHaveLength(5);
    expect(rings[0].coordinates[0][0]).toEqual([17, 62]);
  });

  test('holds for the register of places, also for positions that were clicked on a map and for those that have none', () => {
    const place = (n: number, position: Place['position']): Place => ({
      id: `0190a3c4-0000-7000-8000-00000000000${n}`,
      kind: 'varmestuga',
      reference: null,
      position,
      capacity: 50,
      reservePower: { has: 'yes', hours: 18 },
      contacts: [],
      texts: { name: `Plats ${n}` },
      seq: n,
      changedAt: 0,
      changedBy: null,
      retired: null,
      usedBy: null,
    });
    const text = writeGeoJson([place(1, { latitude: 62.123_456_789_012, longitude: 17.1 / 3 }), place(2, null)], plan);
    expect(rfc7946Faults(text)).toEqual([]);
  });

  test('nothing that was removed is in the file, nor anybody’s name; an exercise says that it is one', () => {
    const point: Geometry = { form: 'point', points: [at(0, 0)] };
    const text = written(
      shape(1, 'event_site', point, { removed: { at: 0, by: null, seq: 9 } }),
      shape(2, 'event_site', point, { content: null }),
    );
    expect(JSON.parse(text)).toEqual({ type: 'FeatureCollection', incident: '2026-014', features: [] });
    expect(JSON.parse(writeShapes(slice(), incident('exercise')))).toMatchObject({ exercise: true });
    expect(written(shape(3, 'event_site', point))).not.toContain('p-1');
  });

  test.each<[string, (file: Spoilt) => void, string]>([
    ['a crs', (file) => (file.crs = {}), '4 crs'],
    ['a ring that is open', ({ features: [one] }) => one.geometry.coordinates[0].pop(), '0: 3.1.6 closed'],
    [
      'a ring the other way',
      ({ features: [one] }) => one.geometry.coordinates[0].reverse(),
      '0: 3.1.6 right-hand rule',
    ],
    [
      'too many figures',
      ({ features: [one] }) => one.geometry.coordinates[0].splice(1, 1, [17.123_456_78, 62]),
      '0: 11.2 precision',
    ],
    [
      'latitude first, in metres',
      ({ features: [one] }) => one.geometry.coordinates[0].splice(1, 1, [6_880_000, 600_000]),
      '0: 4 degrees',
    ],
    ['no properties', ({ features: [one] }) => delete one.properties, '0: 3.2 properties'],
  ])('the check itself finds %s', (_what, spoil, fault) => {
    const file = JSON.parse(written(shape(1, 'danger_area', { form: 'area', points: SQUARE })));
    spoil(file);
    expect(rfc7946Faults(JSON.stringify(file))).toContain(fault);
  });
});

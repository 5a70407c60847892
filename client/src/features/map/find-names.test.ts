import type { MapName } from '@ledningsplats/shared/geo/map-reading.ts';
import { expect, test } from 'vitest';
import { findNames, placeBy } from './find-names.ts';

const NAMES: MapName[] = [
  { name: 'Tallmyra skola', kind: 'building', latitude: 62, longitude: 17 },
  { name: 'Tallmyravägen', kind: 'road', latitude: 62, longitude: 17 },
  { name: 'Norra Tallmyra', kind: 'area', latitude: 62, longitude: 17 },
  { name: 'Tallmyra', kind: 'place', latitude: 62, longitude: 17 },
  { name: 'Åbyn', kind: 'place', latitude: 62, longitude: 17 },
  { name: 'Abborrtjärnen', kind: 'water', latitude: 62, longitude: 17 },
];
const found = (text: string) => findNames(NAMES, text).map(({ name }) => name.name);

test('the name itself comes first, then what begins with it, then what holds it; places before roads', () => {
  expect(found('tallmyra')).toEqual(['Tallmyra', 'Tallmyra skola', 'Tallmyravägen', 'Norra Tallmyra']);
});

test('å is a letter of its own', () => {
  expect(found('å')).toEqual(['Åbyn']);
  expect(found('a')).toEqual(['Abborrtjärnen', ...found('a').slice(1)]);
  expect(found('abb')).toEqual(['Abborrtjärnen']);
});

test('nothing is found of nothing, and of what is not there', () => {
  expect(found('  ')).toEqual([]);
  expect(found('Österby')).toEqual([]);
});

test('what is no place is told by the place that it lies by', () => {
  const far: MapName = { name: 'Byvägen', kind: 'road', latitude: 62.3, longitude: 17.5 };
  const near: MapName = { name: 'Hedlunda', kind: 'place', latitude: 62.29, longitude: 17.5 };
  expect(placeBy([...NAMES, near], far)).toBe('Hedlunda');
  expect(placeBy(NAMES, near)).toBeNull();
  expect(placeBy([], far)).toBeNull();
});

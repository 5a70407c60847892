import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Position } from '../geo/position.ts';
import { firstCrossing } from './crossing.ts';
import { FORMS_OF, SHAPE_KINDS, type ShapeForm } from './events.ts';
import { geometryFault, POINTS_LIMIT, tidyGeometry } from './geometry.ts';

const at = (north: number, east: number): Position => ({ latitude: 62 + north / 1_000, longitude: 17 + east / 1_000 });
const SQUARE = [at(0, 0), at(0, 4), at(4, 4), at(4, 0)];
const area = (...points: Position[]) => ({ form: 'area' as const, points });

/** Corners in order around a middle, no two of them half a turn apart: such an outline never crosses itself. */
const star = fc
  .array(fc.record({ turn: fc.double({ min: 0.2, max: 1, noNaN: true }), far: fc.integer({ min: 500, max: 4_000 }) }), {
    minLength: 8,
    maxLength: 24,
  })
  .map((corners) => {
    const whole = corners.reduce((sum, { turn }) => sum + turn, 0);
    let angle = 0;
    return corners.map(({ turn, far }) => {
      angle += (turn / whole) * 2 * Math.PI;
      return at((far / 1_000) * Math.sin(angle), (far / 1_000) * Math.cos(angle));
    });
  });

describe('[PL9] what is drawn', () => {
  test('is kept without repeated points, with an outline that is not closed, and to a decimetre', () => {
    const [a, b, c, d] = SQUARE as [Position, Position, Position, Position];
    expect(tidyGeometry(area(a, a, b, b, b, c, d, a)).points).toEqual(SQUARE);
    expect(tidyGeometry({ form: 'line', points: [a, b, a] }).points).toEqual([a, b, a]);
    const fine = { latitude: 62.123_456_789, longitude: 17.000_000_49 };
    expect(tidyGeometry({ form: 'point', points: [fine] }).points).toEqual([{ latitude: 62.123457, longitude: 17 }]);
  });

  test.each<[ShapeForm, number]>([
    ['point', 1],
    ['line', 2],
    ['area', 3],
  ])('a %s needs %i points, told apart', (form, least) => {
    const kind = SHAPE_KINDS.find((one) => FORMS_OF[one].includes(form)) ?? 'text';
    const enough = tidyGeometry({ form, points: SQUARE.slice(0, least) });
    expect(geometryFault(kind, enough)).toBeNull();
    const fewer = SQUARE.slice(0, least - 1);
    const same = tidyGeometry({ form, points: [...fewer, ...fewer.slice(-1)] });
    expect(geometryFault(kind, same)).toEqual({ fault: 'too_few', least });
  });

  test('a kind has the forms that it is told apart by, and no other', () => {
    const line = { form: 'line' as const, points: SQUARE.slice(0, 2) };
    expect(geometryFault('danger_area', line)).toEqual({ fault: 'form' });
    expect(geometryFault('closed_road', line)).toBeNull();
    expect(geometryFault('assembly_point', area(...SQUARE))).toEqual({ fault: 'form' });
  });

  test('a point outside Sweden is named, wherever on earth it lies', () => {
    const paris = { latitude: 48.85, longitude: 2.35 };
    expect(geometryFault('danger_area', area(at(0, 0), at(0, 1), paris))).toEqual({ fault: 'outside', point: 2 });
    const turned = { latitude: 17, longitude: 62 };
    expect(geometryFault('event_site', { form: 'point', points: [turned] })).toEqual({ fault: 'outside', point: 0 });
  });

  test('there are bounds to how much one shape may hold', () => {
    const many = Array.from({ length: POINTS_LIMIT + 1 }, (_, index) => at(index, index % 2));
    expect(geometryFault('cordon', { form: 'line', points: many })).toEqual({ fault: 'too_many', most: POINTS_LIMIT });
    expect(geometryFault('cordon', { form: 'line', points: many.slice(1) })).toBeNull();
  });
});

describe('[PL9] an outline that crosses itself', () => {
  test.each<[string, Position[], [number, number]]>([
    ['as a bow tie', [at(0, 0), at(4, 4), at(0, 4), at(4, 0)], [0, 2]],
    ['by touching a side with a corner', [at(0, 0), at(0, 4), at(4, 4), at(0, 2), at(4, 0)], [0, 2]],
    ['by meeting in one corner twice', [at(0, 0), at(0, 2), at(2, 2), at(0, 0), at(-2, -2), at(-2, 0)], [0, 2]],
    ['by going back over itself', [at(0, 0), at(0, 4), at(0, 2), at(4, 2)], [0, 1]],
    ['by having no inside', [at(0, 0), at(1, 1), at(2, 2)], [0, 2]],
    ['where the last side meets the first', [at(0, 0), at(0, 4), at(4, 4), at(0, -2), at(0, 2)], [0, 3]],
  ])('%s is told, with the sides', (_how, points, sides) => {
    expect(firstCrossing(points)).toEqual(sides);
    expect(geometryFault('danger_area', area(...points))).toEqual({ fault: 'crosses', sides });
  });

  test('neither a corner nor a bay nor a straight corner is a crossing', () => {
    expect(firstCrossing(SQUARE)).toBeNull();
    expect(firstCrossing([at(0, 0), at(0, 2), at(0, 4), at(4, 4), at(1, 2), at(4, 0)])).toBeNull();
  });

  test('drawn around a middle it never crosses, whichever corner comes first and whichever way round', () => {
    fc.assert(
      fc.property(star, fc.nat(), (corners, first) => {
        const { points } = tidyGeometry(area(...corners));
        const turned = [...points.slice(first % points.length), ...points.slice(0, first % points.length)];
        expect(firstCrossing(turned)).toBeNull();
        expect(firstCrossing(turned.toReversed())).toBeNull();
      }),
    );
  });

  test('two corners that change places cross where no side between them was left', () => {
    fc.assert(
      fc.property(star, fc.nat(), (corners, first) => {
        const { points } = tidyGeometry(area(...corners));
        const turned = [...points.slice(first % points.length), ...points.slice(0, first % points.length)];
        const [a, b, c, d] = turned as [Position, Position, Position, Position];
        // a–c–b–d with the rest: sides a–c and b–d cross when the four stand around their middle
        const isConvex = firstCrossing([a, b, c, d]) === null && firstCrossing([a, c, b, d]) !== null;
        fc.pre(isConvex);
        expect(firstCrossing([a, c, b, d, ...turned.slice(4)])).not.toBeNull();
      }),
    );
  });

  test('is found in an outline of as many corners as there may be', () => {
    const round = Array.from({ length: POINTS_LIMIT }, (_, index) => {
      const angle = (index / POINTS_LIMIT) * 2 * Math.PI;
      return at(10 * Math.sin(angle), 10 * Math.cos(angle));
    });
    expect(firstCrossing(tidyGeometry(area(...round)).points)).toBeNull();
    const crossed = [...round.slice(0, 200), ...round.slice(200, 300).toReversed(), ...round.slice(300)];
    expect(firstCrossing(crossed)).toEqual([199, 299]);
  });
});

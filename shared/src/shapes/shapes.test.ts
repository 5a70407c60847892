import { describe, expect, test } from 'vitest';
import { commandSize } from '../core/command-size.ts';
import { foldIncident } from '../core/fold.ts';
import type { IncidentState, OpenStreamEvent } from '../core/incident-state.ts';
import { COMMAND_LIMIT } from '../core/protocol.ts';
import type { Position } from '../geo/position.ts';
import { heldTexts, type TextLookup } from '../log/held-texts.ts';
import { lineOf } from '../log/log-line.ts';
import { fourLevelPlan } from '../plan/four-level-plan.ts';
import { by, call, DIRECTOR, given, INCIDENT, KEEPER, register, type Story, step, TIB } from '../testing/given.ts';
import { ALL_POINTS_LIMIT, SHAPES_LIMIT } from './decide.ts';
import type { Geometry, Shape, ShapeKind } from './events.ts';
import { REMOVED_KEPT } from './evolve.ts';
import { POINTS_LIMIT } from './geometry.ts';
import { LABEL_LIMIT } from './shape-schema.ts';

const id = (n: number) => `0b0e9a60-0000-4000-b000-${String(n).padStart(12, '0')}`;
const at = (north: number, east: number): Position => ({ latitude: 62 + north / 1_000, longitude: 17 + east / 1_000 });
const SPOT: Geometry = { form: 'point', points: [at(1, 1)] };
const AREA: Geometry = { form: 'area', points: [at(0, 0), at(0, 4), at(4, 4), at(4, 0)] };
const BOW: Geometry = { form: 'area', points: [at(0, 0), at(4, 4), at(0, 4), at(4, 0)] };
const LABEL = 'Tallmyra industriområde';

const draw = (
  n: number,
  kind: ShapeKind = 'danger_area',
  geometry: Geometry = AREA,
  words: object = { label: LABEL },
) => call('DrawShape', { shape: id(n), kind }, { geometry, ...words } as never);
const change = (n: number, from: number, geometry: Geometry, words: object = { label: LABEL }) =>
  call('ChangeShape', { shape: id(n), kind: 'danger_area', from }, { geometry, ...words } as never);
const remove = (n: number, from: number) => call('RemoveShape', { shape: id(n), from }, {});
const restore = (n: number) => call('RestoreShape', { shape: id(n) }, {});

const begun = given([step(register(), TIB)]);
const drawn = begun.when(draw(1), KEEPER).gives('ShapeDrawn');
const shape = (story: Story, n = 1): Shape => {
  const found = story.holds.shapes.at[id(n)];
  if (!found) throw new Error(`no shape ${n}`);
  return found;
};

describe('[PL9] drawing on the map of an incident', () => {
  test('a shape stands there with what it is, who drew it and when', () => {
    const { seq, meta } = drawn.events.at(-1) as OpenStreamEvent;
    expect(shape(drawn)).toEqual({
      id: id(1),
      kind: 'danger_area',
      content: { geometry: AREA, label: LABEL },
      seq,
      drawnAt: meta.occurredAt,
      drawnBy: meta.person,
      changedAt: meta.occurredAt,
      changedBy: KEEPER.id,
      removed: null,
    });
  });

  test('[ST8] it says who drew it also when another has changed it', () => {
    const change = call('ChangeShape', { shape: id(1), kind: 'danger_area', from: shape(drawn).seq }, {
      geometry: AREA,
      label: 'Ny gräns',
    } as never);
    const changed = shape(drawn.when(change, TIB).gives('ShapeChanged'));
    expect(changed).toMatchObject({ drawnBy: KEEPER.id, changedBy: TIB.id });
  });

  test('it is kept as it is recorded: tidied, and the same after another fold of the events', () => {
    const closed = { ...AREA, points: [...AREA.points, AREA.points[0] as Position] };
    const story = begun.when(draw(2, 'evacuation_area', closed), KEEPER).gives('ShapeDrawn');
    expect(shape(story, 2).content?.geometry).toEqual(AREA);
    const refolded = story.events.reduce<IncidentState | undefined>(foldIncident, undefined);
    expect(refolded?.shapes).toEqual(story.holds.shapes);
  });

  test('what is wrong with it is told, and nothing is drawn', () => {
    const field = 'content.geometry';
    begun.when(draw(1, 'danger_area', BOW), KEEPER).refused('invalid', {
      field,
      details: { fault: 'crosses', sides: [0, 2] },
    });
    begun.when(draw(1, 'cordon', SPOT), KEEPER).refused('invalid', { field, details: { fault: 'form' } });
    begun.when(draw(1, 'text', SPOT, {}), KEEPER).refused('invalid', {
      field: 'content.label',
      details: { fault: 'no_label' },
    });
  });

  test('one that is sent again is there already', () => {
    drawn.when(draw(1), KEEPER).refused('already');
  });

  test('nothing is drawn when the incident is closed', () => {
    const { data, content } = by(DIRECTOR, 'kommundirektor');
    const closing = call('CloseIncident', { decision: data, handovers: [] }, { decision: content, summary: 'Klart' });
    const closed = drawn.when(closing, DIRECTOR);
    if (!closed.decided.ok) throw new Error(closed.decided.code);
    const after = closed.gives();
    after.when(draw(2), KEEPER).refused('incident_closed');
    after.when(change(1, shape(after).seq, SPOT), KEEPER).refused('incident_closed');
    after.when(remove(1, shape(after).seq), KEEPER).refused('incident_closed');
    after.when(restore(1), KEEPER).refused('incident_closed');
  });

  test('it is the same under a plan with other levels, words and functions', () => {
    const plan = fourLevelPlan({ name: 'Ekby', code: '9998', timeZone: 'Europe/Stockholm' });
    const other = given([step(register(1, by('Vera Vik', 'vakthavande')), KEEPER)], { plan });
    expect(shape(other.when(draw(1), KEEPER).gives('ShapeDrawn')).content).toEqual({ geometry: AREA, label: LABEL });
  });
});

describe('[PL9] changing what is drawn', () => {
  const moved: Geometry = {
    ...AREA,
    points: AREA.points.map(({ latitude, longitude }) => ({ latitude, longitude: longitude + 1 })),
  };

  test('the whole shape is anew, and when it was drawn stands', () => {
    const before = shape(drawn);
    const after = shape(drawn.when(change(1, before.seq, moved, { note: 'Vinden vände' }), TIB).gives('ShapeChanged'));
    expect(after).toMatchObject({ content: { geometry: moved, note: 'Vinden vände' }, changedBy: TIB.id });
    expect(after.content).not.toHaveProperty('label');
    expect(after.drawnAt).toBe(before.drawnAt);
    expect(after.changedAt).toBeGreaterThan(before.changedAt);
    expect(after.seq).toBeGreaterThan(before.seq);
  });

  test('the later of two is told who was first, when, and where what holds stands; neither is lost', () => {
    const seen = shape(drawn).seq;
    const first = drawn.when(change(1, seen, moved), TIB).gives('ShapeChanged');
    const holds = shape(first);
    first.when(change(1, seen, { ...AREA, points: AREA.points.slice(1) }), KEEPER).refused('stale', {
      field: 'data.from',
      details: { shape: id(1), seq: holds.seq, by: TIB.id, at: holds.changedAt, removed: false },
    });
    first.when(remove(1, seen), KEEPER).refused('stale');
    first.when(change(1, holds.seq, AREA), KEEPER).gives('ShapeChanged');
  });

  test('of one that somebody removed meanwhile it is told who did', () => {
    const { seq } = shape(drawn);
    const gone = drawn.when(remove(1, seq), TIB).gives('ShapeRemoved');
    gone.when(change(1, seq, moved), KEEPER).refused('stale', {
      details: { shape: id(1), seq, by: TIB.id, at: shape(gone).removed?.at, removed: true },
    });
    gone.when(draw(1), KEEPER).refused('stale', { details: { removed: true } });
  });

  test('what does not differ, and what is not there, are told apart', () => {
    drawn.when(change(1, shape(drawn).seq, AREA), KEEPER).refused('already');
    drawn.when(change(9, 1, AREA), KEEPER).refused('unknown_item');
  });
});

describe('[PL9] removing and putting back', () => {
  test('it is as it was: what an editor saw before still holds', () => {
    const before = shape(drawn);
    const gone = drawn.when(remove(1, before.seq), KEEPER).gives('ShapeRemoved');
    expect(shape(gone).removed).toMatchObject({ by: KEEPER.id });
    gone.when(remove(1, before.seq), KEEPER).refused('already');
    const back = gone.when(restore(1), TIB).gives('ShapeRestored');
    expect(shape(back)).toEqual(before);
    back.when(restore(1), TIB).refused('already');
    back.when(restore(7), TIB).refused('unknown_item');
  });

  test(`the last ${REMOVED_KEPT} can be put back, the one before them is history`, () => {
    let story = begun;
    for (let n = 0; n <= REMOVED_KEPT; n += 1) {
      story = story.when(draw(n, 'event_site', SPOT, {}), KEEPER).gives();
      story = story.when(remove(n, shape(story, n).seq), KEEPER).gives();
    }
    expect(Object.keys(story.holds.shapes.at)).toHaveLength(REMOVED_KEPT);
    story.when(restore(0), KEEPER).refused('unknown_item');
    story.when(restore(1), KEEPER).gives('ShapeRestored');
  });
});

describe('[LG10] content that is removed by decision', () => {
  const point = (longitude: number): Geometry => ({ form: 'point', points: [{ latitude: 62, longitude }] });
  const changed = begun
    .when(draw(1, 'event_site', point(17)), KEEPER)
    .gives()
    .when(
      call('ChangeShape', { shape: id(1), kind: 'event_site', from: begun.events.length + 1 }, {
        geometry: point(18),
      } as never),
      TIB,
    )
    .gives('ShapeChanged');

  test('leaves that there was a shape, what kind and who; where it was drawn first is no part of the state', () => {
    const [first, last] = changed.events.slice(-2) as [OpenStreamEvent, OpenStreamEvent];
    expect(shape(changed.redacted(first.seq)).content).not.toBeNull();
    const gone = changed.redacted(last.seq);
    expect(shape(gone)).toMatchObject({ kind: 'event_site', content: null, changedBy: TIB.id });
    expect(JSON.stringify(gone.holds.shapes)).not.toContain('latitude');
  });

  test('does not come back by what waited on a device; what is left can be taken off the map, and stays away', () => {
    const gone = changed.redacted(shape(changed).seq);
    const { seq } = shape(gone);
    gone
      .when(call('ChangeShape', { shape: id(1), kind: 'event_site', from: seq }, { geometry: point(18) } as never), TIB)
      .refused('settled');
    gone.when(draw(1, 'event_site', point(18)), TIB).refused('already');
    const off = gone.when(remove(1, seq), TIB).gives('ShapeRemoved');
    off.when(restore(1), TIB).refused('settled');
  });

  test.each([
    ['taken away before its content went', 'late'],
    ['whose content went before it was taken away', 'early'],
  ])(`does not come back when ${REMOVED_KEPT} others have been taken away after one %s`, (_, order) => {
    const last = shape(changed).seq;
    let story = order === 'early' ? changed.redacted(last) : changed;
    story = story.when(remove(1, shape(story).seq), TIB).gives('ShapeRemoved');
    for (let n = 2; n <= REMOVED_KEPT + 2; n += 1) {
      story = story.when(draw(n, 'event_site', SPOT, {}), KEEPER).gives();
      story = story.when(remove(n, shape(story, n).seq), KEEPER).gives();
    }
    if (order === 'late') story = story.redacted(last);
    // the state is bounded, whatever is decided about what it has forgotten
    expect(Object.keys(story.holds.shapes.at)).toHaveLength(REMOVED_KEPT);
    story.when(draw(1, 'event_site', point(18)), TIB).refused('stale', { details: { removed: true } });
    story.when(draw(99, 'event_site', point(18)), TIB).gives('ShapeDrawn');
  });

  test('takes every event of the shape, whichever of its lines was asked for; a line never had its points', () => {
    const removed = changed.when(remove(1, shape(changed).seq), KEEPER).gives();
    const own = removed.events.slice(-3);
    const lookup: TextLookup = (_stream, kind, key) => {
      if (kind === 'shape') return key === id(1) ? own : [];
      return kind === 'line' ? removed.events.filter(({ seq }) => seq === Number(key)) : [];
    };
    const stream = `incident/${INCIDENT}`;
    for (const { seq } of own) {
      const { texts } = heldTexts(lookup, { stream, openStream: stream }, { line: seq, quotes: [] });
      const told = texts.map(({ event, line }) => [event.type, line]);
      expect(told.toSorted()).toEqual([
        ['ShapeChanged', own[1]?.seq],
        ['ShapeDrawn', own[0]?.seq],
      ]);
    }
    const lines = own.map((event) => lineOf(event, stream));
    expect(lines.map((line) => line?.machine?.content)).toEqual([{ label: LABEL }, {}, null]);
  });
});

describe('the map is bounded', () => {
  const zigzag = (points: number): Geometry => ({
    form: 'line',
    points: Array.from({ length: points }, (_, n) => at(n / 10, n % 2)),
  });
  const full = (count: number, geometry: Geometry) =>
    Array.from({ length: count }, (_, n) => n).reduce(
      (story, n) => story.when(draw(n, 'cordon', geometry, {}), KEEPER).gives(),
      begun,
    );
  const details = (fault: string, most: number) => ({ details: { fault, most } });

  test(`by ${SHAPES_LIMIT} shapes at once; one that is removed leaves room, and comes back only where there is some`, () => {
    const story = full(SHAPES_LIMIT, zigzag(2));
    story.when(draw(900), KEEPER).refused('invalid', details('full', SHAPES_LIMIT));
    const room = story.when(remove(0, shape(story, 0).seq), KEEPER).gives();
    const taken = room.when(draw(900), KEEPER).gives();
    taken.when(restore(0), KEEPER).refused('invalid', details('full', SHAPES_LIMIT));
    taken.when(change(900, shape(taken, 900).seq, AREA, {}), KEEPER).gives();
  });

  test(`by ${ALL_POINTS_LIMIT} points in all, as few shapes as they are`, () => {
    const story = full(ALL_POINTS_LIMIT / POINTS_LIMIT, zigzag(POINTS_LIMIT));
    story.when(draw(900), KEEPER).refused('invalid', details('full_points', ALL_POINTS_LIMIT));
    story.when(change(0, shape(story, 0).seq, AREA), KEEPER).gives('ShapeChanged');
  });
});

describe('[P6] a command for a shape', () => {
  test('weighs less than a command may, however much is drawn and written', () => {
    const points = Array.from({ length: POINTS_LIMIT }, (_, n) => ({
      latitude: 59.123_456 + n / 1_000_000,
      longitude: 18.123_456 + n / 1_000_000,
    })).map(({ latitude, longitude }) => ({
      latitude: Number(latitude.toFixed(6)),
      longitude: Number(longitude.toFixed(6)),
    }));
    const content = { geometry: { form: 'line', points }, label: '“'.repeat(LABEL_LIMIT), note: '“'.repeat(2_000) };
    const size = commandSize({
      id: id(1),
      type: 'ChangeShape',
      stream: `incident/${INCIDENT}`,
      data: { shape: id(1), kind: 'closed_road', from: 1_000_000 },
      content,
      occurredAt: 1_763_000_000_000,
      madeAt: 1_763_000_000_000,
      sentAt: 1_763_000_000_000,
    });
    expect(size).toBeLessThan(COMMAND_LIMIT);
    expect(size).toBeGreaterThan(COMMAND_LIMIT * 0.8);
  });
});

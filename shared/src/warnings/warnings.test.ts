import { describe, expect, test } from 'vitest';
import { areaCode, reachOf } from './areas.ts';
import { foldWarning } from './evolve.ts';
import { readGeometry } from './geometry.ts';
import { loudnessOf, weighed } from './loudness.ts';
import { asText, textOfHtml } from './plain-text.ts';
import { readKrisinformation } from './read-krisinformation.ts';
import { readSmhi } from './read-smhi.ts';
import { vmaReader } from './read-vma.ts';
import { answer, madeAlert, madeCancel, PLAN, textOf, WarningsStream } from './testing/warnings-stream.ts';
import { CORNERS_LIMIT, TEXT_LIMIT, WARNINGS_LIMIT } from './warning.ts';
import { warningSchema } from './warning-schema.ts';

const read = vmaReader('vma');
const take = (stream: WarningsStream, ...alerts: unknown[]) => stream.take('vma', read, answer(...alerts));

describe('what becomes of a warning', () => {
  test('[WA2] it comes, is told again without an event, gets its English text, and ends by its absence', () => {
    const stream = new WarningsStream();
    const alert = madeAlert('A-1');
    const both = { ...alert, info: [...alert.info, { language: 'en-US', ...textOf('Smoke.') }] };
    expect(take(stream, alert)).toEqual(['WarningReceived']);
    expect(take(stream, alert)).toEqual([]);
    expect(take(stream, both)).toEqual(['WarningUpdated']);
    expect(stream.state.open[0]?.texts?.map(({ language }) => language)).toEqual(['sv', 'en']);
    expect(take(stream)).toEqual(['WarningEnded']);
    expect(stream.open).toEqual([]);
    const kept = foldWarning(stream.events);
    expect(kept).toMatchObject({ identifier: 'A-1', end: { how: 'absent' }, texts: [{}, { description: 'Smoke.' }] });
  });

  test('[WA3] a cancel ends what it names; of one never seen it is nothing; with its alert in one answer nothing opens', () => {
    const stream = new WarningsStream();
    expect(take(stream, madeCancel('C-0', 'NEVER'))).toEqual([]);
    expect(take(stream, madeAlert('A-2'), madeCancel('C-2', 'A-2'))).toEqual([]);
    take(stream, madeAlert('A-3'));
    expect(take(stream, madeAlert('A-3'), madeCancel('C-3', 'A-3'))).toEqual(['WarningCancelled']);
    expect(take(stream, madeCancel('C-3', 'A-3'))).toEqual([]);
    expect(stream.events.at(-1)?.data).toMatchObject({ warning: 'vma/A-3', by: 'C-3' });
  });

  test('[WA3] an update under a new identifier takes the place of what it names', () => {
    const stream = new WarningsStream();
    take(stream, madeAlert('A-1'));
    const references = 'radio,A-1,2026-02-01T10:00:00+01:00';
    expect(take(stream, madeAlert('A-2', { msgType: 'Update', references }))).toEqual([
      'WarningEnded',
      'WarningReceived',
    ]);
    expect(stream.open).toEqual(['A-2']);
    expect(stream.events[1]?.data).toMatchObject({ why: 'replaced' });
  });

  test('[WA3] an update that names itself takes the place of none, and stands', () => {
    const stream = new WarningsStream();
    take(stream, madeAlert('A-1'));
    const references = 'radio,A-1,2026-02-01T10:00:00+01:00';
    const updated = madeAlert('A-1', { msgType: 'Update', references, sent: '2026-02-01T11:00:00+01:00' });
    expect(take(stream, updated)).toEqual(['WarningUpdated']);
    expect(stream.open).toEqual(['A-1']);
  });

  test('[WA3] whatever stands in the place of a word costs its own alert alone', () => {
    const odd = { toString: 1, valueOf: 1 };
    for (const part of ['status', 'msgType'])
      expect(read(answer(madeAlert('A-1', { [part]: odd }), madeAlert('A-2')))).toMatchObject({
        warnings: [{ identifier: 'A-2' }],
        unreadable: [{ identifier: 'A-1' }],
      });
  });

  test('[WA2] one that is there and cannot be read has not ended, and takes no other with it', () => {
    const stream = new WarningsStream();
    take(stream, madeAlert('A-1'), madeAlert('A-2'));
    expect(take(stream, madeAlert('A-1', { status: 'Vadå' }))).toEqual(['WarningEnded']);
    expect(stream.open).toEqual(['A-1']);
    // which one it is cannot even be seen: then nothing is held for gone
    expect(take(stream, { sent: 'i går' }, madeAlert('A-3'))).toEqual(['WarningReceived']);
    expect(stream.open).toEqual(['A-1', 'A-3']);
    expect(read(answer(null, madeAlert('A-1', { status: 'Vadå' }), madeAlert('A-4')))).toMatchObject({
      warnings: [{ identifier: 'A-4' }],
      unreadable: [{ identifier: null }, { identifier: 'A-1', why: 'har en status som inte är känd' }],
    });
  });

  test('[WA2] an answer of one source says nothing of another', () => {
    const stream = new WarningsStream();
    take(stream, madeAlert('A-1'));
    expect(stream.take('smhi', readSmhi, [])).toEqual([]);
    expect(stream.take('vma_test', vmaReader('vma_test'), answer(madeAlert('A-1')))).toEqual(['WarningReceived']);
    expect(stream.state.open.map(({ warning, kind }) => [warning, kind])).toEqual([
      ['vma_test/A-1', 'test'],
      ['vma/A-1', 'actual'],
    ]);
  });

  test('[WA1] what holds for others is not taken in, and what no longer holds here ends as that', () => {
    const stream = new WarningsStream();
    stream.plan = { ...PLAN, warnings: { ...PLAN.warnings, neighbours: ['9801'] } };
    const of = (identifier: string, ...codes: string[]) => madeAlert(identifier, {}, textOf('Rök.', codes));
    take(
      stream,
      of('own', '9999'),
      of('county', '99'),
      of('near', '9801'),
      of('far', '0114'),
      of('all', '00'),
      of('none'),
    );
    expect(stream.open).toEqual(['all', 'county', 'near', 'none', 'own']);
    take(stream, of('own', '0114'), of('county', '99'), of('near', '9801'), of('all', '00'), of('none'));
    expect(stream.events.at(-1)).toMatchObject({
      type: 'WarningEnded',
      data: { warning: 'vma/own', why: 'elsewhere' },
    });
  });
});

describe('what is read of a hostile world', () => {
  test('[WA3] of two with one identifier the later sent stands', () => {
    const early = madeAlert('A-1', {}, textOf('Tidigare.'));
    const late = madeAlert('A-1', { sent: '2026-02-01T11:00:00+01:00' }, textOf('Senare.'));
    for (const alerts of [
      [early, late],
      [late, early],
    ]) {
      expect(read(answer(...alerts))?.warnings.map(({ texts }) => texts[0]?.description)).toEqual(['Senare.']);
    }
  });

  test('names that every object carries are names and nothing else', () => {
    const stream = new WarningsStream();
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const alert = JSON.parse(`{"__proto__":{"kind":"actual"},"constructor":1}`);
      Object.assign(alert, madeAlert(name));
      expect(take(stream, alert, madeCancel('C-1', name))).toEqual([]);
      expect(take(stream, alert)).toEqual(['WarningReceived']);
      expect(stream.open).toEqual([name]);
      take(stream);
    }
    expect(Object.hasOwn(Object.prototype, 'kind')).toBe(false);
  });

  test('five thousand alerts are as many as are held, and nothing has ended by what was left out', () => {
    const stream = new WarningsStream();
    take(stream, madeAlert('first'));
    const many = Array.from({ length: 5_000 }, (_, index) => madeAlert(`M-${index}`, { sent: '2026-03-01T10:00:00Z' }));
    take(stream, ...many);
    expect(stream.open).toHaveLength(WARNINGS_LIMIT + 1);
    expect(stream.open).toContain('first');
    expect(read(answer(...many))).toMatchObject({ isCut: true });
  });

  test('[WA4] markup is text where text is sent, and its words alone where HTML is', () => {
    const hostile = '<img src=x onerror=alert(1)>Stäng <3 fönster</script>';
    expect(asText(hostile, 200)).toBe(hostile);
    expect(
      textOfHtml('<p>Ett&nbsp;råd &amp; ett till</p><script>alert("x")</script><ul><li>Stäng <b>av</b></li></ul>', 200),
    ).toBe('Ett råd & ett till\n\n– Stäng av');
    expect(textOfHtml('a < b och <!-- dolt --> &#x26; &lt;script&gt; &#0;', 200)).toBe('a < b och  & <script>');
    expect(textOfHtml('<'.repeat(100_000), 50).length).toBeLessThanOrEqual(50);
    expect(asText('ordet '.repeat(2_000), TEXT_LIMIT).length).toBeLessThanOrEqual(TEXT_LIMIT);
    expect(asText('en\u202Eanm\u0000', 50)).toBe('enanm');
    const [news] =
      readKrisinformation([{ Identifier: 7, Headline: '<b>Väg</b> stängd', BodyText: '<script>1</script>' }])
        ?.warnings ?? [];
    expect(news).toMatchObject({
      identifier: '7',
      areas: ['00'],
      texts: [{ headline: 'Väg stängd', description: '' }],
    });
  });

  test('times that are none, are absent or lie outside every calendar are not said', () => {
    for (const sent of [
      undefined,
      null,
      12,
      'i går',
      '2026-02-01T10:00:00',
      '9999-12-31T00:00:00Z',
      '1900-01-01T00:00:00Z',
    ]) {
      expect(read(answer(madeAlert('A-1', { sent })))?.warnings[0]?.sentAt).toBeNull();
    }
    expect(read(answer(madeAlert('A-1', {}, { expires: '2030-01-01T00:00:00+01:00' })))?.warnings[0]?.expiresAt).toBe(
      Date.parse('2029-12-31T23:00:00Z'),
    );
  });

  test('[WA3] an area is a Feature, a FeatureCollection or a geometry; what is none is no area', () => {
    const ring = [
      [15, 60],
      [16, 60],
      [16, 61],
      [15, 60],
    ];
    const polygon = { type: 'Polygon', coordinates: [ring] };
    const feature = { type: 'Feature', geometry: polygon };
    for (const area of [
      polygon,
      feature,
      { type: 'FeatureCollection', features: [feature] },
      { type: 'MultiPolygon', coordinates: [[ring]] },
    ]) {
      expect(readGeometry(area)).toEqual([[ring]]);
    }
    // closed where the sender forgot to
    expect(readGeometry({ type: 'Polygon', coordinates: [ring.slice(0, 3)] })).toEqual([[ring]]);
    for (const none of [
      null,
      7,
      { type: 'Polygon', coordinates: [] },
      { type: 'Point', coordinates: [1, 2] },
      {
        type: 'Polygon',
        coordinates: [
          [
            [999, 1],
            ['x', 2],
          ],
        ],
      },
    ]) {
      expect(readGeometry(none)).toBeNull();
    }
  });

  test('an enormous area is drawn with as many corners as are kept', () => {
    const circle = (count: number) =>
      Array.from({ length: count }, (_, at) => [
        15 + Math.cos((at * 2 * Math.PI) / count),
        60 + Math.sin((at * 2 * Math.PI) / count),
      ]);
    const many = Array.from({ length: 60 }, () => [circle(3_000)]);
    for (const area of [
      { type: 'Polygon', coordinates: [circle(50_000)] },
      { type: 'MultiPolygon', coordinates: many },
    ]) {
      const kept = readGeometry(area) ?? [];
      const corners = kept.flat(2).length;
      expect(corners).toBeGreaterThan(CORNERS_LIMIT / 2);
      expect(corners).toBeLessThanOrEqual(CORNERS_LIMIT);
      for (const ring of kept.flat()) expect(ring.at(-1)).toEqual(ring[0]);
    }
  });

  test('whatever is read is what may be recorded', () => {
    const wild = madeAlert('A'.repeat(500), {}, textOf('x'));
    expect(read(answer(wild))).toMatchObject({ warnings: [], unreadable: [{ identifier: null }] });
    const long = textOf(
      'ö'.repeat(90_000),
      Array.from({ length: 900 }, (_, at) => String(1000 + at)),
    );
    const feed = read(
      answer(madeAlert('A-1', {}, { ...long, web: 'javascript:alert(1)', senderName: 's'.repeat(9_000) })),
    );
    expect(feed?.warnings[0]?.web).toBeNull();
    expect(() => warningSchema.parse(feed?.warnings[0])).not.toThrow();
  });

  test('SMHI: a level that nobody knows costs its own area alone; the sea has no county', () => {
    const area = (id: number, code: string, county: number) => ({
      id,
      warningLevel: { code },
      eventDescription: { sv: 'Kuling' },
      affectedAreas: [{ id: county, sv: county < 26 ? 'Ekby län' : 'Ekbyfjärden' }],
    });
    expect(
      readSmhi([{ id: 4, warningAreas: [area(1, 'PURPLE', 5), area(2, 'RED', 41), area(3, 'ORANGE', 5)] }]),
    ).toMatchObject({
      warnings: [
        { identifier: '4/2', level: 'red', areas: [] },
        { identifier: '4/3', level: 'orange', areas: ['05'] },
      ],
      unreadable: [{ identifier: '4/1' }],
    });
  });
});

describe('how much it asks to be seen', () => {
  const rules = { ...PLAN.warnings, neighbours: ['9801'] };
  const now = Date.parse('2026-02-01T12:00:00Z');
  const one = { source: 'vma', kind: 'actual', level: null, areas: ['9999'], expiresAt: null, end: null } as const;
  const loudness = (more: object) => {
    const warning = { ...one, ...more };
    return loudnessOf(warning, reachOf(warning, '9999', rules), now);
  };

  test('[WA1] a VMA that holds here is loud while it holds; a neighbour’s is firm; tests and exercises are never heard [VM1]', () => {
    expect(loudness({})).toBe('loud');
    expect(loudness({ areas: ['99'] })).toBe('loud');
    expect(loudness({ areas: ['00'] })).toBe('loud');
    expect(loudness({ areas: [] })).toBe('loud');
    expect(loudness({ areas: ['98'] })).toBe('firm');
    expect(loudness({ areas: ['0114'] })).toBe('quiet');
    for (const kind of ['test', 'exercise']) expect(loudness({ kind })).toBe('quiet');
    expect(loudness({ expiresAt: now })).toBe('quiet');
    expect(loudness({ end: { how: 'absent', at: 1 } })).toBe('quiet');
    expect(loudness({ source: 'smhi', level: 'orange' })).toBe('firm');
    expect(loudness({ source: 'smhi', level: 'yellow' })).toBe('quiet');
    expect(loudness({ source: 'smhi', level: 'red', areas: [] })).toBe('quiet');
  });

  test('what touches us most stands first, and of those that do as much the newest', () => {
    const stream = new WarningsStream();
    stream.plan = { ...PLAN, warnings: rules };
    const of = (identifier: string, code: string) => madeAlert(identifier, {}, textOf('Rök.', [code]));
    take(stream, of('near', '9801'));
    take(stream, of('near', '9801'), of('old', '9999'));
    take(stream, of('near', '9801'), of('old', '9999'), of('new', '99'));
    expect(weighed(stream.state.open, '9999', rules, now).map(({ warning }) => warning.identifier)).toEqual([
      'new',
      'old',
      'near',
    ]);
  });

  test('[WA3] a code without its zero is the same code', () => {
    expect([1, '1', '01', '0180', 180, '880', 'Ekby', '12345', null].map(areaCode)).toEqual([
      ...['01', '01', '01', '0180', '0180', '0880', null, null, null],
    ]);
  });
});

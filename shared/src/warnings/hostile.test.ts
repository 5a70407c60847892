import { describe, expect, test } from 'vitest';
import { isFeedStale } from './feed-status.ts';
import { readGeometry } from './geometry.ts';
import { readKrisinformation } from './read-krisinformation.ts';
import { readSmhi } from './read-smhi.ts';
import { vmaReader } from './read-vma.ts';
import { answer, madeAlert, madeCancel, textOf, WarningsStream } from './testing/warnings-stream.ts';
import { warningCancelSchema, warningSchema } from './warning-schema.ts';

const read = vmaReader('vma');
const take = (stream: WarningsStream, ...alerts: unknown[]) => stream.take('vma', read, answer(...alerts));

/** What no field of a source ever is, and what JSON can say all the same. */
const WILD: readonly unknown[] = [
  { toString: 1, valueOf: 1 },
  { toString: null },
  [[[]]],
  Number.MAX_VALUE,
  true,
  null,
  '\ud800',
  '__proto__',
  'constructor',
  ' ',
  '\u202Ekommun\u0000',
  'x'.repeat(10_000),
  { type: 'Polygon', coordinates: { length: 3 } },
];

/** The same thing with one of its fields, however deep, exchanged for something wild. */
function* spoilt(value: unknown, wild: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const put = (part: unknown) =>
      Array.isArray(value) ? value.with(Number(key), part) : { ...(value as object), [key]: part };
    yield put(wild);
    for (const deeper of spoilt(inner, wild)) yield put(deeper);
  }
}

const polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [15, 60],
      [16, 60],
      [16, 61],
      [15, 60],
    ],
  ],
};
const FEEDS = [
  [
    'Sveriges Radio',
    read,
    answer(
      madeAlert(
        'A-1',
        { references: 'radio,A-0,2026' },
        { ...textOf('Rök.'), senderName: 'Ekby', urgency: 'Immediate', web: 'https://example.se/1', headline: 'Rök' },
      ),
      madeCancel('C-1', 'A-9'),
    ),
  ],
  [
    'SMHI',
    readSmhi,
    [
      {
        id: 4,
        event: { sv: 'Vind', en: 'Wind' },
        warningAreas: [
          {
            id: 1,
            warningLevel: { code: 'RED' },
            areaName: { sv: 'Ekby' },
            eventDescription: { sv: 'Kuling' },
            affectedAreas: [{ id: 5, sv: 'Ekby län' }],
            descriptions: [{ title: { sv: 'Vad' }, text: { sv: 'Blåst' } }],
            published: '2026-02-01T10:00:00Z',
            area: { type: 'Feature', geometry: polygon },
          },
        ],
      },
    ],
  ],
  [
    'Krisinformation',
    readKrisinformation,
    [
      {
        Identifier: 7,
        Headline: 'Väg stängd',
        Preamble: '<p>Kör runt</p>',
        BodyText: 'Kör runt',
        Language: 'sv',
        Updated: '2026-02-01T10:00:00Z',
        SenderName: 'Trafikverket',
        Web: 'https://example.se/7',
        Area: [{ Type: 'County', Description: 'Örebro län' }],
      },
    ],
  ],
] as const;

describe.each(FEEDS)('[WA3] hostile: whatever %s says', (_source, reader, whole) => {
  test.each(WILD.map((wild, index) => [index, wild]))(
    'wild value %i in any field never throws, and is recordable',
    (_, wild) => {
      for (const body of spoilt(whole, wild)) {
        const feed = reader(JSON.parse(JSON.stringify(body)));
        for (const warning of feed?.warnings ?? []) expect(warningSchema.safeParse(warning).error).toBeUndefined();
        for (const cancel of feed?.cancels ?? []) expect(warningCancelSchema.safeParse(cancel).error).toBeUndefined();
      }
    },
  );
});

describe('[WA3] hostile: what takes a warning away', () => {
  test('one that says it takes its own place, or two that each take the other’s, are shown', () => {
    const stream = new WarningsStream();
    const itself = { references: 'radio,A-1,2026-02-01T10:00:00+01:00' };
    expect(take(stream, madeAlert('A-1', itself))).toEqual(['WarningReceived']);
    const one = madeAlert('B-1', { references: 'radio,B-2,x' });
    const other = madeAlert('B-2', { references: 'radio,B-1,x' });
    take(stream, madeAlert('A-1', itself), one, other);
    expect(stream.open).toEqual(['A-1', 'B-1', 'B-2']);
  });

  test('an exercise or a test takes back nothing that is real', () => {
    const stream = new WarningsStream();
    take(stream, madeAlert('A-1'));
    for (const status of ['Exercise', 'Test', 'System', 'Draft']) {
      expect(take(stream, madeAlert('A-1'), madeCancel('C-1', 'A-1', { status }))).toEqual([]);
    }
    // nor does one of an exercise take its place
    const instead = madeAlert('E-0', { status: 'Exercise', msgType: 'Update', references: 'radio,A-1,x' });
    expect(take(stream, madeAlert('A-1'), instead)).toEqual(['WarningReceived']);
    expect(stream.open).toContain('A-1');
    const practised = madeAlert('E-1', { status: 'Exercise' });
    take(stream, madeAlert('A-1'), practised);
    expect(take(stream, madeAlert('A-1'), practised, madeCancel('C-2', 'E-1', { status: 'Exercise' }))).toEqual([
      'WarningCancelled',
    ]);
    expect(take(stream, madeAlert('A-1'), madeCancel('C-3', 'A-1'))).toEqual(['WarningCancelled']);
  });

  test('[WA2] a warning of SMHI’s whose areas cannot be read has not ended', () => {
    const area = {
      id: 1,
      warningLevel: { code: 'RED' },
      eventDescription: { sv: 'Vind' },
      affectedAreas: [{ id: 99, sv: 'Granviks län' }],
    };
    const stream = new WarningsStream();
    stream.take('smhi', readSmhi, [{ id: 4, warningAreas: [area] }]);
    expect(stream.open).toEqual(['4/1']);
    for (const warningAreas of [undefined, null, 'inga', {}]) stream.take('smhi', readSmhi, [{ id: 4, warningAreas }]);
    expect(stream.open).toEqual(['4/1']);
    stream.take('smhi', readSmhi, []);
    expect(stream.open).toEqual([]);
  });
});

test('[WA3] hostile: a polygon whose outline is broken is no area; its hole is not one either', () => {
  const hole = polygon.coordinates[0];
  expect(readGeometry({ type: 'Polygon', coordinates: [[[1, 2]], hole] })).toBeNull();
  const crossing = [
    [15, 60],
    [16, 61],
    [16, 60],
    [15, 61],
    [15, 60],
  ];
  expect(readGeometry({ type: 'Polygon', coordinates: [crossing] })).toEqual([[crossing]]);
});

test('[WA4] hostile: a sender’s name turns no other words around', () => {
  const info = { senderName: 'Ekby \u202Enummok\u202C', urgency: 'Imme\u0007diate' };
  expect(read(answer(madeAlert('A-1', {}, info)))?.warnings[0]).toMatchObject({
    senderName: 'Ekby nummok',
    urgency: 'Immediate',
  });
});

test('[WA2] hostile: a clock that was ahead and is set right does not keep silence quiet', () => {
  const now = 1_000_000_000;
  const status = { source: 'vma', triedAt: null, fault: null, httpStatus: null, unreadable: 0, isCut: false } as const;
  const stale = (succeededAt: number | null, since = 0) => isFeedStale({ ...status, succeededAt }, since, 10, now);
  expect(stale(now - 9 * 60_000)).toBe(false);
  expect(stale(now + 5_000)).toBe(false);
  expect(stale(now + 24 * 3_600_000)).toBe(true);
  expect(stale(null, now + 24 * 3_600_000)).toBe(true);
});

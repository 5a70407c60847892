import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogLine } from './log-line.ts';
import { gatherNews, NEWS_KINDS } from './news.ts';

const READER = 'reader';

/** A line as a page or a frame brings it; of what it says only what is gathered matters. */
function lineAt(seq: number, machine: LogLine['machine'], more: Partial<LogLine> = {}): LogLine {
  return {
    seq,
    stream: 'incident/1',
    command: `c${seq}`,
    kind: 'handelse',
    important: false,
    occurredAt: seq * 1_000,
    recordedAt: seq * 1_000,
    by: 'user',
    person: 'somebody',
    function: null,
    content: null,
    corrections: [],
    verification: null,
    assessments: [],
    addressedTo: null,
    taken: null,
    secrecy: { state: 'open' },
    removal: null,
    machine,
    tasks: [],
    decisions: [],
    claimedAt: null,
    viaLink: false,
    ...more,
  };
}
const made = (type: string, data: object) => ({ type, data, content: null });

describe('[LG8] what is new since the reader last looked', () => {
  it('is each thing once, by the latest that was said of it, in its kind', () => {
    const lines = [
      lineAt(1, made('TaskCreated', { task: 't1' })),
      lineAt(2, null),
      lineAt(3, made('TaskDone', { task: 't1' })),
      lineAt(4, made('ShapeDrawn', { shape: 's1' })),
      lineAt(5, made('DecisionProposed', { number: 7 })),
      lineAt(6, made('DecisionRecorded', { number: 7 })),
    ];
    const { items, counts } = gatherNews(lines, 1_000, READER);
    expect(counts).toEqual({ decisions: 1, tasks: 1, map: 1, log: 1 });
    expect(items.map(({ kind, latest }) => [kind, latest.seq])).toEqual([
      ['decisions', 6],
      ['tasks', 3],
      ['map', 4],
      ['log', 2],
    ]);
  });

  it('has what was marked as important first, whatever it is', () => {
    const lines = [
      lineAt(1, made('DecisionRecorded', { number: 1 })),
      lineAt(2, null, { important: true }),
      lineAt(3, null),
    ];
    expect(gatherNews(lines, 0, READER).items.map(({ latest }) => latest.seq)).toEqual([2, 1, 3]);
  });

  it('is nothing of one’s own, and the machine’s is nobody’s', () => {
    const lines = [lineAt(1, null, { person: READER }), lineAt(2, null, { person: null })];
    expect(gatherNews(lines, 0, READER).items.map(({ latest }) => latest.seq)).toEqual([2]);
    expect(gatherNews(lines, 0, null).items).toHaveLength(2);
  });

  it('[SE3] takes no word of a line that is kept from the reader: there is none in what is given', () => {
    const note = lineAt(1, null, { secrecy: { state: 'elsewhere' }, person: null });
    expect(gatherNews([note], 0, READER).items).toEqual([
      { kind: 'log', key: 'incident/1 1', latest: note, isImportant: false },
    ]);
  });
});

/** What happens to a few things of each kind, in any order. */
const happening = fc.oneof(
  fc.constant(null),
  fc
    .tuple(fc.constantFrom('TaskCreated', 'TaskDone', 'TaskReopened'), fc.nat(3))
    .map(([type, id]) => made(type, { task: `t${id}` })),
  fc
    .tuple(fc.constantFrom('DecisionProposed', 'DecisionRecorded', 'DecisionDisowned'), fc.nat(3))
    .map(([type, number]) => made(type, { number })),
  fc
    .tuple(fc.constantFrom('ShapeDrawn', 'ShapeRemoved'), fc.nat(3))
    .map(([type, id]) => made(type, { shape: `s${id}` })),
  fc
    .tuple(fc.constantFrom('PlaceStateChanged', 'FuelMeasured'), fc.nat(3))
    .map(([type, id]) => made(type, { place: `p${id}` })),
);

/** The plainest fold there is: of each thing, which line spoke of it last. */
function folded(lines: readonly LogLine[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { seq, machine } of lines) {
    const [name, id] = machine ? (Object.entries(machine.data as object)[0] ?? []) : [];
    last.set(name === undefined ? `line ${seq}` : `${name} ${id}`, seq);
  }
  return last;
}

describe('[LG8] gathered since a look', () => {
  it('is what a fold of everything has beyond a fold of what had been looked at, in whatever order the lines come', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), fc.nat(40), fc.integer(), (happened, looked, seed) => {
        const lines = happened.map((machine, index) => lineAt(index + 1, machine));
        const before = folded(lines.slice(0, looked));
        const difference = [...folded(lines)].filter(([thing, seq]) => before.get(thing) !== seq).map(([, seq]) => seq);
        const shuffled = lines.toSorted((one, other) => ((one.seq * seed) % 7) - ((other.seq * seed) % 7));
        const { items, counts } = gatherNews(shuffled, looked * 1_000, READER);
        expect(items.map(({ latest }) => latest.seq).sort()).toEqual(difference.sort());
        expect(NEWS_KINDS.reduce((sum, kind) => sum + counts[kind], 0)).toBe(items.length);
      }),
    );
  });

  it('and marked as seen is nothing, until something more comes', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 1, maxLength: 20 }), (happened) => {
        const lines = happened.map((machine, index) => lineAt(index + 1, machine));
        const newest = Math.max(...lines.map(({ recordedAt }) => recordedAt));
        expect(gatherNews(lines, newest, READER).items).toEqual([]);
        const more = lineAt(lines.length + 1, null);
        expect(gatherNews([...lines, more], newest, READER).items.map(({ latest }) => latest)).toEqual([more]);
      }),
    );
  });
});

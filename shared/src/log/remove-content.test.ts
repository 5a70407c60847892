import { describe, expect, test } from 'vitest';
import type { DecideContext, Decided, Sight } from '../core/command.ts';
import { foldIncident, foldSecret } from '../core/fold.ts';
import type { IncidentState, OpenStreamEvent } from '../core/incident-state.ts';
import type { KnownEvent } from '../core/known-event.ts';
import { foldDecision } from '../decisions/decision-reading.ts';
import { PLAIN_TASK } from '../tasks/events.ts';
import { foldTask } from '../tasks/task-reading.ts';
import { heldTexts, type QuoteRef } from './held-texts.ts';
import { searchTextsOf } from './line-search.ts';
import { foldLine, touchesOf } from './log-line.ts';
import { decideRemoveLineContent } from './remove-content.ts';
import {
  INCIDENT,
  LINE_FACTS,
  MARK,
  MINUTE,
  NOON,
  OPEN,
  recorded,
  SECRET,
  sight,
  stored,
  written,
} from './testing/log-events.ts';
import { lookupIn } from './testing/stored-streams.ts';

const CANARY = 'Kanariefågeln';
const FILE = { id: 'f', name: `${CANARY}.png`, type: 'image/png', size: 1, sha256: 'x' } as const;
const said = { capacity: 'arkivansvarig', reference: 'KS 2026/123' };
const ARCHIVIST = 'person-9';

const decision = {
  decider: { person: 'person-1', capacity: 'stabschef' },
  forum: null,
  given: null,
  confirmed: true,
  capacityHeld: true,
  missing: ['basis' as const],
  strict: false,
  madeIn: null,
  decidedAt: NOON,
};
const registered = recorded(
  1,
  'IncidentRegistered',
  { id: INCIDENT, number: '2026-014', mode: 'live', planVersion: 3, level: 1, posture: 'normal', decision: 1 },
  { title: 'Strömavbrott' },
);
const task = (seq: number, fromLine: number | null, title: string) =>
  recorded(
    seq,
    'TaskCreated',
    { task: 't-1', number: 1, function: 'stab', due: null, ...PLAIN_TASK, fromLine },
    { title },
  );
const other = (seq: number, fromLine: number, wording: string) =>
  recorded(seq, 'DecisionRecorded', { ...decision, number: 2, subject: { kind: 'other', fromLine } }, { wording });

/** A line with a file and a correction, made a task and a decision of, each with words of its own. */
const history: KnownEvent[] = [
  registered,
  recorded(2, 'LineWritten', LINE_FACTS, { text: CANARY, attachments: [FILE] }),
  recorded(3, 'LineCorrected', { line: 2, quotedIn: [] }, { text: `${CANARY} 2`, why: CANARY }),
  task(4, 2, CANARY),
  recorded(5, 'TaskDone', { task: 't-1', number: 1 }, { result: CANARY }),
  other(6, 2, CANARY),
  written(7, 'En annan rad'),
  recorded(
    8,
    'TaskReopened',
    { task: 't-1', number: 1, function: 'stab', due: null, ...PLAIN_TASK, fromLine: 2, owner: null, taken: null },
    { title: CANARY },
  ),
];
const both: QuoteRef[] = [
  { kind: 'task', id: 't-1' },
  { kind: 'decision', id: '2' },
];

interface Asked {
  line?: number;
  also?: QuoteRef[];
  decider?: string | null;
  decidedAt?: number | null;
  deciderName?: string;
  why?: 'gallring' | 'gdpr';
}

function context(now = NOON + 60 * MINUTE): DecideContext {
  const actor = { user: 'a', person: ARCHIVIST, function: null, capacities: [], permissions: new Set<never>() };
  return { actor: { ...actor, via: 'session' }, now, occurredAt: now };
}

function remove(
  streams: Record<string, KnownEvent[]>,
  { line = 2, also = [], decider = ARCHIVIST, decidedAt = null, deciderName, why = 'gallring' }: Asked = {},
  stream = OPEN,
): Decided {
  const own = streams[stream] ?? [];
  const seen: Sight = sight(stream, own);
  const texts = heldTexts(lookupIn(streams), { stream, openStream: OPEN }, { line, quotes: also });
  return decideRemoveLineContent(
    { ...seen, needed: { ...seen.needed, texts } },
    {
      id: 'command-x',
      stream,
      data: { line, why, decider, decidedAt, also },
      content: { ...said, ...(deciderName !== undefined && { deciderName }) },
    },
    context(),
  );
}

function accepted(decided: Decided) {
  if (!decided.ok) throw new Error(`refused: ${decided.code}`);
  return decided;
}

/** The streams afterwards, as a store holds them: what is removed is null, and the new events stand last. */
function afterwards(
  streams: Record<string, KnownEvent[]>,
  decided: Decided,
  stream = OPEN,
): Record<string, KnownEvent[]> {
  const { events, redactions = [] } = accepted(decided);
  const last = Object.fromEntries(Object.entries(streams).map(([name, own]) => [name, own.length]));
  const added = stored(events, stream, last);
  const gone = new Set(redactions.map((one) => `${one.stream}:${one.seq}`));
  return Object.fromEntries(
    Object.entries(streams).map(([name, own]) => [
      name,
      [
        ...own.map((event) => (gone.has(`${name}:${event.seq}`) ? ({ ...event, content: null } as KnownEvent) : event)),
        ...(added[name] ?? []),
      ],
    ]),
  );
}

const lineAt = (events: readonly KnownEvent[], seq: number) =>
  foldLine(
    events.filter((event) => event.seq === seq || touchesOf(event).includes(seq)),
    OPEN,
  );

describe('[LG10] removal by decision', () => {
  test('empties the line, its corrections and files, and what was made of it and named, in one commit', () => {
    const decided = accepted(remove({ [OPEN]: history }, { also: both }));
    expect(decided.events.map(({ type }) => type)).toEqual(['ContentRemoved', ...Array(6).fill('ContentRedacted')]);
    expect(decided.redactions?.map(({ seq }) => seq).sort()).toEqual([2, 3, 4, 5, 6, 8]);
    expect(decided.events[0]).toMatchObject({
      data: {
        line: 2,
        lineAt: NOON + 2 * MINUTE,
        quotes: [
          { kind: 'task', id: 't-1', number: 1 },
          { kind: 'decision', id: '2', number: 2 },
        ],
        left: [],
        files: 1,
        why: 'gallring',
        decider: ARCHIVIST,
        decidedAt: NOON + 60 * MINUTE,
      },
      content: said,
    });
    expect(JSON.stringify(decided.events)).not.toContain(CANARY);
    const left = afterwards({ [OPEN]: history }, decided);
    expect(JSON.stringify(left)).not.toContain(CANARY);
    expect(JSON.stringify(left)).toContain('En annan rad');
  });

  test('leaves what is not named, and says so', () => {
    const decided = accepted(remove({ [OPEN]: history }, { also: [{ kind: 'decision', id: '2' }] }));
    expect(decided.redactions?.map(({ seq }) => seq).sort()).toEqual([2, 3, 6]);
    expect(decided.events[0]?.data).toMatchObject({ left: [{ kind: 'task', id: 't-1', number: 1 }] });
  });

  test('leaves the line in its place with time, kind and author, and who decided, why and on what ground', () => {
    const left = afterwards({ [OPEN]: history }, remove({ [OPEN]: history }, { also: both, why: 'gdpr' }))[OPEN] ?? [];
    const line = lineAt(left, 2);
    expect(line).toMatchObject({
      seq: 2,
      kind: 'handelse',
      occurredAt: NOON + 2 * MINUTE,
      person: 'person-1',
      content: null,
      secrecy: { state: 'removed', why: 'gdpr' },
      removal: { why: 'gdpr', decider: ARCHIVIST, ...said },
      tasks: [{ task: 't-1', number: 1 }],
    });
    expect(line && searchTextsOf(line)).toBeNull();
    const made = lineAt(left, 9);
    expect(made).toMatchObject({ kind: 'beslut', machine: { type: 'ContentRemoved' } });
  });

  test('is read of tasks, decisions, trays and the state alike, live as from the store', () => {
    const addressed = recorded(9, 'LineWritten', { ...LINE_FACTS, addressedTo: 'stab' }, { text: CANARY });
    const events = [...history, addressed];
    const first = accepted(remove({ [OPEN]: events }, { also: both }));
    const one = afterwards({ [OPEN]: events }, first)[OPEN] ?? [];
    const two = afterwards({ [OPEN]: one }, remove({ [OPEN]: one }, { line: 9 }))[OPEN] ?? [];
    const fold = (all: readonly KnownEvent[]) =>
      (all as OpenStreamEvent[]).reduce<IncidentState | undefined>(foldIncident, undefined);
    const live = fold([...events, ...two.slice(events.length)]);
    expect(live).toEqual(fold(two));
    expect(JSON.stringify(live)).not.toContain(CANARY);
    expect(live?.tasks.open['t-1']).toMatchObject({ title: null, number: 1, removal: said });
    expect(live?.decisions.open[2]).toMatchObject({ content: null, removal: said });
    expect(live?.log.trays).toMatchObject([{ line: 9, text: null, removal: said }]);
    expect(live?.log.removedAt).toBe(two.length);
    expect(foldTask(two as OpenStreamEvent[])).toMatchObject({ title: null, removal: said });
    expect(foldDecision(two.slice(5) as OpenStreamEvent[])).toMatchObject({ content: null, removal: said });
  });

  test("of a task's own line takes the whole task, and of a decision's what it brought about beside it", () => {
    const level = recorded(
      9,
      'DecisionRecorded',
      { ...decision, number: 3, subject: { kind: 'level', from: 1, to: 2 } },
      { wording: CANARY, basis: CANARY },
      { command: 'raise' },
    );
    const facts = { criteria: null, legalText: null, firstBriefingAt: null, filled: [], report: null };
    const changed = recorded(
      10,
      'LevelChanged',
      { from: 1, to: 2, decision: 3, ...facts },
      { why: CANARY, direction: CANARY },
      { command: 'raise' },
    );
    const events = [...history, level, changed];
    const ofTask = accepted(remove({ [OPEN]: events }, { line: 4 }));
    expect(ofTask.redactions?.map(({ seq }) => seq).sort()).toEqual([4, 5, 8]);
    const ofDecision = accepted(remove({ [OPEN]: events }, { line: 9 }));
    expect(ofDecision.redactions?.map(({ seq }) => seq)).toEqual([9, 10]);
    expect(ofDecision.events[0]?.data).toMatchObject({ quotes: [{ kind: 'decision', id: '3', number: 3 }] });
  });

  test('takes what a department sent in that the line was made of, and what another has sent in stays', () => {
    const by = { department: 'omsorg', person: null, link: 'l-1' };
    const sent = [
      recorded(1, 'DisturbanceReported', { ...by, disturbance: 'd-1', number: 1 }, { what: CANARY, call: '070' }),
      recorded(2, 'DisturbanceReported', { ...by, disturbance: 'd-2', number: 2 }, { what: 'Kvar', call: '070' }),
    ];
    const received = { disturbance: 'd-1', number: 1, department: 'omsorg', person: null };
    const open = [
      registered,
      recorded(2, 'DisturbanceReceived', received, { call: '070' }, { command: 'merge' }),
      written(3, CANARY, { command: 'merge' }),
    ];
    const streams = { [OPEN]: open, disturbances: sent };
    const decided = accepted(remove(streams, { line: 3 }));
    expect(decided.redactions).toEqual([
      { stream: OPEN, seq: 3 },
      { stream: OPEN, seq: 2 },
      { stream: 'disturbances', seq: 1 },
    ]);
    const left = afterwards(streams, decided);
    expect(JSON.stringify(left)).not.toContain(CANARY);
    expect(decided.events[0]?.data).toMatchObject({ lines: [3, 2] });
    expect(JSON.stringify(left[OPEN])).not.toContain('070');
    expect(JSON.stringify(left)).toContain('Kvar');
  });

  test('of a secret line stays in the secret part, where it is still one with its note', () => {
    const openLine = { seq: 2, occurredAt: 1, recordedAt: 1, by: 'a', person: null, function: null, corrections: 0 };
    const { addressedTo: _, ...facts } = LINE_FACTS;
    const secret = [recorded(1, 'SecretLineWritten', { ...facts, mark: MARK, openLine }, { text: CANARY })];
    const streams = { [OPEN]: [registered, written(2, 'x')], [SECRET]: secret };
    const decided = accepted(remove(streams, { line: 1 }, SECRET));
    expect(decided.events.every(({ stream }) => stream === undefined)).toBe(true);
    const left = afterwards(streams, decided, SECRET)[SECRET] ?? [];
    expect(JSON.stringify(left)).not.toContain(CANARY);
    expect(foldLine(left, SECRET)).toMatchObject({
      secrecy: { state: 'removed', why: 'gallring', openLine: 2 },
      removal: said,
    });
    const state = (left as Parameters<typeof foldSecret>[1][]).reduce(foldSecret, undefined as never);
    expect(state).toMatchObject({ count: 1 });
  });

  test("of the decision's own line takes its reference from every screen that repeats it", () => {
    const one = afterwards({ [OPEN]: history }, remove({ [OPEN]: history }, { also: both }))[OPEN] ?? [];
    const two = afterwards({ [OPEN]: one }, remove({ [OPEN]: one }, { line: 9 }))[OPEN] ?? [];
    const state = ([...one, ...two.slice(one.length)] as OpenStreamEvent[]).reduce<IncidentState | undefined>(
      foldIncident,
      undefined,
    );
    expect(state?.tasks.open['t-1']?.removal).toMatchObject({ reference: null, capacity: null, why: 'gallring' });
    expect(state?.decisions.open[2]?.removal).toMatchObject({ reference: null });
    expect(lineAt(two, 2)?.removal).toMatchObject({ reference: null, decider: ARCHIVIST });
  });
});

describe('[LG10] removal is refused', () => {
  test('for a line that is not there', () => {
    expect(remove({ [OPEN]: history }, { line: 99 })).toMatchObject({ ok: false, code: 'unknown_item' });
  });

  test('for one whose words are in the secret part', () => {
    const events = [registered, written(2), recorded(3, 'LineMadeSecret', { line: 2 })];
    expect(remove({ [OPEN]: events })).toMatchObject({ code: 'stale', details: { secrecy: 'elsewhere' } });
  });

  test('when nothing is left of it', () => {
    const left = afterwards({ [OPEN]: history }, remove({ [OPEN]: history }, { also: both }));
    expect(remove(left, { also: both })).toMatchObject({ ok: false, code: 'already', field: 'data.line' });
  });

  test('for what was not made of the line', () => {
    const refused = { ok: false, code: 'invalid', field: 'data.also' };
    expect(remove({ [OPEN]: history }, { line: 7, also: both })).toMatchObject(refused);
  });

  test('without somebody who decided, or before it was decided', () => {
    const streams = { [OPEN]: history };
    expect(remove(streams, { decider: null })).toMatchObject({ code: 'invalid', field: 'content.deciderName' });
    expect(remove(streams, { decider: 'person-2' })).toMatchObject({ code: 'invalid', field: 'data.decider' });
    expect(remove(streams, { decidedAt: NOON + 90 * MINUTE })).toMatchObject({ field: 'data.decidedAt' });
    expect(remove(streams, { decider: null, deciderName: 'Eva Ström' })).toMatchObject({
      ok: true,
      events: [{ content: { deciderName: 'Eva Ström' } }, {}, {}],
    });
  });
});

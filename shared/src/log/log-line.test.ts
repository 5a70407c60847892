import { describe, expect, test } from 'vitest';
import { PLAIN_TASK } from '../tasks/events.ts';
import type { LogSlice, SecretState } from './events.ts';
import { evolveLogSlice, evolveSecret } from './evolve.ts';
import { lineOf, reviseLine, touchesOf } from './log-line.ts';
import { MARK, MINUTE, NO_MARK, NOON, OPEN, recorded, SECRET, written } from './testing/log-events.ts';

const decision = {
  number: 3,
  subject: { kind: 'level', from: 1, to: 2 },
  decider: { person: 'person-2', capacity: 'kommundirektor' },
  forum: null,
  given: 'phone',
  decidedAt: NOON - 30 * MINUTE,
  confirmed: false,
  capacityHeld: true,
  missing: [],
  strict: false,
  madeIn: null,
} as const;
const decisionRecorded = recorded(
  4,
  'DecisionRecorded',
  { ...decision, missing: [] },
  { wording: 'Särskild händelse' },
);
const task = { task: 'a/1', number: 1, function: 'stab', due: null, ...PLAIN_TASK };

describe('[LG5] which events make a line', () => {
  test('a decision makes one, with the time it was given, and keeps its facts for the screen to put in words', () => {
    expect(lineOf(decisionRecorded, OPEN)).toMatchObject({
      seq: 4,
      kind: 'beslut',
      important: true,
      occurredAt: NOON - 30 * MINUTE,
      recordedAt: NOON + 4 * MINUTE,
      content: null,
      machine: { type: 'DecisionRecorded', data: { number: 3 }, content: { wording: 'Särskild händelse' } },
      secrecy: { state: 'open' },
    });
  });

  test.each([
    recorded(5, 'PostureChanged', { from: 'normal', to: 'stab', decision: 3 }),
    recorded(5, 'BoardActivated', { decision: 3 }),
    recorded(5, 'AreaHandedBack', { takeover: 't', decision: 3, confirmed: true }, { state: 'Klart' }),
    recorded(5, 'TakeoverReverted', { takeover: 't', why: 'disowned', decision: 3 }),
    recorded(5, 'IncidentReopened', { decision: 3, closing: 2 }),
    recorded(5, 'IncidentClosed', { decision: 3, handovers: [] }, {}),
    recorded(5, 'EffectReverted', { decision: 3, what: 'level', to: 1 }),
    recorded(5, 'TaskCreated', { ...task, decision: 3 }, { title: 'Underrätta länsstyrelsen' }),
  ])('what a decision brings about makes no second one: $type', (event) => {
    expect(lineOf(event, OPEN)).toBeNull();
  });

  test.each([
    recorded(5, 'TaskCreated', task, { title: 'Ring' }),
    recorded(5, 'TaskDone', { task: 'a/1', number: 1 }, { result: 'Svarade' }),
    recorded(5, 'TaskCancelled', { task: 'a/1', number: 1 }),
  ])('making and ending a task makes one: $type', (event) => {
    expect(lineOf(event, OPEN)).toMatchObject({ kind: 'atgard', machine: { type: event.type } });
  });

  test.each([
    recorded(
      5,
      'TaskChanged',
      { task: 'a/1', function: 'stab', due: null, priority: 'normal', everyMinutes: null },
      { title: 'Ring igen' },
    ),
    recorded(5, 'ConfirmationRequested', { number: 3, expiresAt: NOON }),
    recorded(5, 'LineCorrected', { line: 1, quotedIn: [] }, { text: 'Rätt' }),
  ])('changing, asking and correcting make none: $type', (event) => {
    expect(lineOf(event, OPEN)).toBeNull();
  });

  test('[LA13] relief and vacancy make one, and vacancy is important', () => {
    const appointed = { person: 'person-2', capacity: 'tib', capacityHeld: true, relieved: null };
    expect(lineOf(recorded(5, 'LeaderAppointed', appointed), OPEN)).toMatchObject({ important: false });
    expect(lineOf(recorded(6, 'LeaderLeft', { person: 'person-2', capacity: 'tib' }), OPEN)).toMatchObject({
      important: true,
    });
  });
});

describe('[SE3] what the open stream tells of a secret line', () => {
  test('its kind and its time, even of an event that carries more', () => {
    const meta = { claimedAt: NOON, via: 'link' as const };
    expect(lineOf(recorded(2, 'SecretLineNoted', { kind: 'utgaende' }, null, meta), OPEN)).toEqual({
      seq: 2,
      stream: OPEN,
      kind: 'utgaende',
      important: false,
      occurredAt: NOON + 2 * MINUTE,
      recordedAt: NOON + 2 * MINUTE,
      by: 'system',
      person: null,
      function: null,
      command: 'command-2',
      content: null,
      corrections: [],
      verification: null,
      assessments: [],
      addressedTo: null,
      taken: null,
      secrecy: { state: 'elsewhere' },
      removal: null,
      machine: null,
      tasks: [],
      decisions: [],
      claimedAt: null,
      viaLink: false,
    });
  });
});

describe('[LG6] what a line became', () => {
  const line = lineOf(written(1), OPEN);
  if (!line) throw new Error('no line');

  test('a task and a decision made of it are linked, once each', () => {
    const fromLine = recorded(2, 'TaskCreated', { ...task, fromLine: 1 }, { title: 'Ring' });
    const decided = recorded(
      3,
      'DecisionRecorded',
      { ...decision, missing: [], subject: { kind: 'other', fromLine: 1 } },
      null,
    );
    const after = [fromLine, decided, fromLine, decided].reduce(reviseLine, line);
    expect(after).toMatchObject({ tasks: [{ task: 'a/1', number: 1 }], decisions: [3] });
    expect([fromLine, decided].flatMap(touchesOf)).toEqual([1, 1]);
  });

  test('an event of another line leaves the very same object', () => {
    expect(reviseLine(line, recorded(2, 'LineCorrected', { line: 7, quotedIn: [] }, { text: 'x' }))).toBe(line);
  });
});

describe('[LG10] removal', () => {
  test.each(['gallring', 'gdpr'] as const)('by %s leaves that there was a line, and why it is empty', (why) => {
    const line = lineOf(decisionRecorded, OPEN);
    if (!line) throw new Error('no line');
    const removed = reviseLine(line, recorded(9, 'ContentRedacted', { seq: 4, why, kind: 'DecisionRecorded' }));
    expect(removed).toMatchObject({
      machine: { data: { number: 3 }, content: null },
      secrecy: { state: 'removed', why },
    });
  });

  test('of a line that moved to the secret stream takes its moved corrections with it', () => {
    const openLine = {
      seq: 1,
      occurredAt: NOON,
      recordedAt: NOON,
      by: 'a',
      person: null,
      function: null,
      corrections: 1,
    };
    const moved = recorded(
      1,
      'SecretLineWritten',
      { kind: 'handelse', important: false, verification: null, about: null, mark: MARK, openLine },
      { text: 'A', corrections: [{ text: 'B', recordedAt: NOON, person: null, function: null }] },
    );
    const line = lineOf(moved, SECRET);
    if (!line) throw new Error('no line');
    const removed = reviseLine(
      line,
      recorded(2, 'ContentRedacted', { seq: 1, why: 'gdpr', kind: 'SecretLineWritten' }),
    );
    expect(removed).toMatchObject({ content: null, corrections: [], secrecy: { state: 'removed' } });
  });
});

describe('the bounded states', () => {
  test('[LG5] [SE3] the open one counts every line once, secret ones as their note', () => {
    const events = [
      written(1),
      recorded(2, 'SecretLineNoted', { kind: 'handelse' }),
      recorded(3, 'LineMadeSecret', { line: 1 }),
      decisionRecorded,
    ];
    const slice = events.reduce<LogSlice | undefined>(
      (before, event) => evolveLogSlice(before, event as never),
      undefined,
    );
    expect(slice).toEqual({ count: 3, lastRecordedAt: NOON + 4 * MINUTE, trays: [], removedAt: 0, corrected: [] });
    expect(evolveLogSlice(slice, recorded(5, 'LineMadeSecret', { line: 1 }))).toBe(slice);
  });

  test('[LG10] the secret one lists marks to be completed until they are, or nothing is left to protect', () => {
    const facts = { kind: 'handelse', important: false, verification: null, about: null, openLine: null } as const;
    const steps = [
      recorded(1, 'SecretLineWritten', { ...facts, mark: NO_MARK }, { text: 'A' }),
      recorded(2, 'SecretLineWritten', { ...facts, mark: MARK }, { text: 'B' }),
      recorded(3, 'SecretLineWritten', { ...facts, mark: { ...MARK, authority: null } }, { text: 'C' }),
      recorded(4, 'SecretLineCorrected', { line: 1 }, { text: 'A2' }),
      recorded(5, 'SecrecyMarkCompleted', { line: 1, mark: MARK }),
      recorded(6, 'ContentRedacted', { seq: 3, why: 'gdpr', kind: 'SecretLineWritten' }),
    ];
    const states: SecretState[] = [];
    for (const event of steps) states.push(evolveSecret(states.at(-1), event));
    expect(states.map((state) => state.incompleteMarks)).toEqual([[1], [1], [1, 3], [1, 3], [3], []]);
    expect(states.at(-1)).toMatchObject({ count: 3 });
  });
});

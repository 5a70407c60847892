import { describe, expect, test } from 'vitest';
import { LINE_FACTS, MARK, NOON, OPEN, recorded, SECRET, written } from '../log/testing/log-events.ts';
import { PLAIN_TASK } from '../tasks/events.ts';
import { indexRowsOf } from './index-rows.ts';
import type { KnownEvent } from './known-event.ts';

function keys(event: KnownEvent): string[] {
  return indexRowsOf(event, OPEN).map(({ kind, key, line }) => `${kind} ${key}${line ? ' made' : ''}`);
}

const decision = {
  number: 7,
  subject: { kind: 'other', fromLine: 2 },
  decider: { person: null, capacity: 'tib' },
  forum: null,
  given: null,
  decidedAt: NOON,
  confirmed: true,
  capacityHeld: true,
  missing: [],
  strict: false,
} satisfies Extract<KnownEvent, { type: 'DecisionRecorded' }>['data'];

const completion = {
  number: 7,
  given: null,
  filled: [],
  criteria: null,
  firstBriefingAt: null,
  committeeToldAt: NOON,
  consulted: null,
};

describe('[P10] rows of the registers', () => {
  test('a line has what pages are sorted and filtered by, and repeats nothing that was written', () => {
    expect(indexRowsOf(written(4, 'Hemligt', { occurredAt: NOON }), OPEN)).toEqual([
      {
        stream: OPEN,
        kind: 'line',
        key: '4',
        seq: 4,
        line: {
          occurredAt: NOON,
          recordedAt: NOON + 4 * 60_000,
          lineKind: 'handelse',
          important: false,
          function: 'stab',
        },
      },
    ]);
  });

  test.each([
    [['line 2', 'line 5 made', 'decision 7'], recorded(5, 'DecisionRecorded', decision, { wording: 'Stäng' })],
    [
      ['line 2', 'line 5 made', 'task t'],
      recorded(
        5,
        'TaskCreated',
        { task: 't', number: 1, function: 'stab', due: null, ...PLAIN_TASK, fromLine: 2 },
        { title: 'R' },
      ),
    ],
    [
      ['task t'],
      recorded(
        5,
        'TaskChanged',
        { task: 't', function: 'stab', due: null, priority: 'normal', everyMinutes: null },
        { title: 'R' },
      ),
    ],
    [['line 5 made', 'task t'], recorded(5, 'TaskDone', { task: 't', number: 1 })],
    [['line 2'], recorded(5, 'LineCorrected', { line: 2, quotedIn: [] }, { text: 'x' })],
    [['line 2'], recorded(5, 'LineMadeSecret', { line: 2 })],
    [
      ['line 5 made', 'paper b3/7'],
      recorded(5, 'LineWritten', { ...LINE_FACTS, paper: { sheet: 'B3', row: 7 } }, { text: 'x' }),
    ],
    [['line 2'], recorded(5, 'ContentRedacted', { seq: 2, why: 'gdpr', kind: 'LineWritten' })],
    [['decision 7'], recorded(5, 'ConfirmationRequested', { number: 7, expiresAt: NOON })],
    [['line 5 made', 'takeover a', 'takeover b'], recorded(5, 'AreasPassed', { takeovers: ['a', 'b'], leads: 'KS' })],
    [['takeover a'], recorded(5, 'AreaHandedBack', { takeover: 'a', decision: 7, confirmed: true }, { state: 'x' })],
    [['task t'], recorded(5, 'TaskStarted', { task: 't', number: 1 })],
    [['line 5 made', 'direction direction'], recorded(5, 'DirectionSet', { decision: null, after: 7 }, { text: 'x' })],
    [
      ['line 5 made', 'contingency o'],
      recorded(5, 'ContingencyTriggered', { contingency: 'o', number: 1, tasks: [] }, { title: 'x' }),
    ],
    [[], recorded(5, 'ContingenciesReviewed', { contingencies: ['o'] })],
    [[], recorded(5, 'PostureChanged', { from: 'normal', to: 'stab', decision: 7 })],
    [['decision 7'], recorded(5, 'DecisionCompleted', { ...completion, takeover: null }, { basis: 'x' })],
    [['decision 7', 'takeover a'], recorded(5, 'DecisionCompleted', { ...completion, takeover: 'a' })],
  ])('%j', (expected, event) => {
    expect(keys(event)).toEqual(expected);
  });

  test('[LA9] what is handed over at closing is found from its own register', () => {
    const owner = { person: null, function: 'stab' };
    const handovers = [
      { item: { kind: 'task', id: 't' } as const, owner },
      { item: { kind: 'decision', id: '7' } as const, owner },
      { item: { kind: 'takeover', id: 'a' } as const, owner },
      { item: { kind: 'board', id: 'board' } as const, owner },
    ];
    expect(keys(recorded(5, 'IncidentClosed', { decision: 8, handovers }))).toEqual([
      'task t',
      'decision 7',
      'takeover a',
    ]);
  });

  test('[LG10] a line that was open first is sorted by its own times in the secret stream', () => {
    const openLine = {
      seq: 2,
      occurredAt: 10,
      recordedAt: 20,
      by: 'a',
      person: null,
      function: 'logg',
      corrections: 0,
    };
    const facts = { kind: 'handelse', important: true, verification: null, about: null, mark: MARK, openLine } as const;
    const [row] = indexRowsOf(recorded(1, 'SecretLineWritten', facts, { text: 'x' }), SECRET);
    expect(row?.line).toEqual({
      occurredAt: 10,
      recordedAt: 20,
      lineKind: 'handelse',
      important: true,
      function: 'logg',
    });
  });
});

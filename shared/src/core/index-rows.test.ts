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
  madeIn: null,
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

const quote = (kind: 'line' | 'task', id: string) => ({ kind, id, seq: 3, at: 0, by: null, since: null });

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
    [
      ['quote line:3', 'quote task:t'],
      recorded(
        5,
        'PictureSectionWritten',
        { heading: 'prognos', state: 'written', quotes: [quote('line', '3'), quote('line', '3'), quote('task', 't')] },
        { text: 'x' },
      ),
    ],
    [[], recorded(5, 'ContingenciesReviewed', { contingencies: ['o'] })],
    [
      ['line 5 made', 'seat s', 'seat t'],
      recorded(5, 'ReliefTaken', {
        relief: 'r',
        seat: 's',
        to: 't',
        function: 'stab',
        person: null,
        way: 'own',
        isRemote: false,
      }),
    ],
    [['seat s'], recorded(5, 'SeatMoved', { seat: 's', function: 'stab', isRemote: true })],
    [[], recorded(5, 'SeatShiftStruck', { shift: 'p', function: 'stab' })],
    [[], recorded(5, 'PostureChanged', { from: 'normal', to: 'stab', decision: 7 })],
    [['decision 7'], recorded(5, 'DecisionCompleted', { ...completion, takeover: null }, { basis: 'x' })],
    [['decision 7', 'takeover a'], recorded(5, 'DecisionCompleted', { ...completion, takeover: 'a' })],
  ])('%j', (expected, event) => {
    expect(keys(event)).toEqual(expected);
  });

  test('[ST6] a version points at the events that its sections were written by, and at its own', () => {
    const sections = [
      { heading: 'prognos', state: 'written' as const, seq: 4 },
      { heading: 'handelse', state: 'written' as const, seq: 2 },
      { heading: 'stod', state: 'blank' as const, seq: null },
    ];
    const rows = indexRowsOf(recorded(5, 'PicturePublished', { version: 1, sections }), OPEN);
    const version = rows.filter(({ kind }) => kind === 'picture');
    expect(version.map(({ key, seq }) => [key, seq])).toEqual([2, 4, 5].map((seq) => ['1', seq]));
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

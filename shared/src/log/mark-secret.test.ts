import { describe, expect, test } from 'vitest';
import type { Decided } from '../core/command.ts';
import type { KnownEvent } from '../core/known-event.ts';
import { PLAIN_TASK } from '../tasks/events.ts';
import { heldTexts } from './held-texts.ts';
import { foldLine } from './log-line.ts';
import { decideMarkLineSecret } from './mark-secret.ts';
import { MARK, MINUTE, NOON, OPEN, recorded, SECRET, sight, stored, written } from './testing/log-events.ts';
import { lookupIn } from './testing/stored-streams.ts';

function markIn(streams: Record<string, KnownEvent[]>, line: number): Decided {
  const seen = sight(OPEN, streams[OPEN]);
  const texts = heldTexts(lookupIn(streams), { stream: OPEN, openStream: OPEN }, { line, quotes: [] });
  const command = { id: 'command-x', stream: OPEN, data: { line, mark: MARK }, content: {} };
  return decideMarkLineSecret({ ...seen, needed: { ...seen.needed, texts } }, command);
}

function accepted(decided: Decided) {
  if (!decided.ok) throw new Error(`refused: ${decided.code}`);
  return decided;
}

describe('a line made secret afterwards', () => {
  const history = [
    written(1),
    written(2, 'Anna Ek, Storgatan 1', {
      occurredAt: NOON - 5 * MINUTE,
      by: 'account-2',
      person: 'person-2',
      function: 'logg',
    }),
    recorded(3, 'LineCorrected', { line: 2, quotedIn: [] }, { text: 'Anna Ek, Storgatan 2', why: 'Fel nummer' }),
    recorded(
      4,
      'TaskCreated',
      { task: 't', number: 1, function: 'stab', due: null, ...PLAIN_TASK, fromLine: 2 },
      { title: 'Ring' },
    ),
    recorded(5, 'LineCorrected', { line: 2, quotedIn: [] }, { text: 'Anna Ek, Storgatan 3' }),
  ];
  const mark = (events = history, of = 2) => markIn({ [OPEN]: events }, of);

  test('[LG10] then the text and its corrections move, and are removed from the open stream in the same commit', () => {
    const { events, redactions } = accepted(mark());
    expect(events.map(({ type, stream, data }) => [type, stream ?? OPEN, data])).toEqual([
      ['LineMadeSecret', OPEN, { line: 2 }],
      ['ContentRedacted', OPEN, { seq: 2, why: 'made_secret', kind: 'LineWritten' }],
      ['ContentRedacted', OPEN, { seq: 3, why: 'made_secret', kind: 'LineCorrected' }],
      ['ContentRedacted', OPEN, { seq: 5, why: 'made_secret', kind: 'LineCorrected' }],
      [
        'SecretLineWritten',
        SECRET,
        {
          kind: 'handelse',
          important: false,
          verification: null,
          about: null,
          mark: MARK,
          openLine: {
            seq: 2,
            occurredAt: NOON - 5 * MINUTE,
            recordedAt: NOON + 2 * MINUTE,
            by: 'account-2',
            person: 'person-2',
            function: 'logg',
            corrections: 2,
          },
        },
      ],
    ]);
    expect(redactions).toEqual([
      { stream: OPEN, seq: 2 },
      { stream: OPEN, seq: 3 },
      { stream: OPEN, seq: 5 },
    ]);
  });

  test('[LG1] [LG10] then the secret line reads as the open one did: wordings, reasons, times and author', () => {
    const before = sight(OPEN, history).needed.lines.get(2);
    const streams = stored(accepted(mark()).events, OPEN, { [OPEN]: 5 });
    const secret = foldLine(streams[SECRET] ?? [], SECRET);
    expect(secret).toMatchObject({
      content: { text: 'Anna Ek, Storgatan 1' },
      corrections: [
        { text: 'Anna Ek, Storgatan 2', why: 'Fel nummer', recordedAt: NOON + 3 * MINUTE, person: 'person-1' },
        { text: 'Anna Ek, Storgatan 3', why: null, recordedAt: NOON + 5 * MINUTE, person: 'person-1' },
      ],
      occurredAt: before?.occurredAt,
      recordedAt: before?.recordedAt,
      person: 'person-2',
      function: 'logg',
      secrecy: { state: 'secret', mark: MARK, openLine: 2 },
    });
  });

  test('[SE3] then no event of the open stream holds any of its wordings', () => {
    const { [OPEN]: open } = stored(accepted(mark()).events, OPEN, { [OPEN]: 5 });
    expect(JSON.stringify(open)).not.toMatch(/Storgatan|Fel nummer/);
  });

  test('[LG6] then the task made of it is left, and the reading of the line still names it', () => {
    const { [OPEN]: open } = stored(accepted(mark()).events, OPEN, { [OPEN]: 5 });
    const after = foldLine([...history.slice(1), ...(open ?? [])], OPEN);
    expect(after).toMatchObject({
      content: null,
      tasks: [{ task: 't', number: 1 }],
      secrecy: { state: 'elsewhere' },
    });
    expect(after?.corrections.map(({ text, why }) => text ?? why)).toEqual([null, null]);
  });

  test('given one that is secret already, then already', () => {
    const again = [...history, recorded(6, 'LineMadeSecret', { line: 2 })];
    expect(mark(again)).toMatchObject({ ok: false, code: 'already' });
    const noted = [recorded(2, 'SecretLineNoted', { kind: 'handelse' })];
    expect(mark(noted)).toMatchObject({ ok: false, code: 'already' });
  });

  test('given one whose content was removed, then stale', () => {
    const removed = [...history, recorded(6, 'ContentRedacted', { seq: 2, why: 'gdpr', kind: 'LineWritten' })];
    expect(mark(removed)).toMatchObject({ ok: false, code: 'stale' });
  });

  test('given one that the machine wrote, or none, then unknown_item', () => {
    const machine = [recorded(2, 'LeaderLeft', { person: null, capacity: 'tib' })];
    expect(mark(machine)).toMatchObject({ ok: false, code: 'unknown_item', field: 'data.line' });
    expect(mark(history, 3)).toMatchObject({ ok: false, code: 'unknown_item' });
  });
});

describe('[LG10] [LA11] a line that was made of what a department sent in', () => {
  const by = { department: 'omsorg', person: null, link: 'l-1' };
  const report = { what: 'Anna Ek saknas', needs: 'Två elverk', affected: 'Anna Ek', call: '070' };
  const received = { disturbance: 'd-1', number: 1, department: 'omsorg', person: null };
  const together = { command: 'merge' };
  const streams = {
    disturbances: [
      recorded(1, 'DisturbanceReported', { ...by, disturbance: 'd-1', number: 1 }, report),
      recorded(2, 'DisturbanceReported', { ...by, disturbance: 'd-2', number: 2 }, report),
    ],
    [OPEN]: [
      written(1),
      recorded(2, 'DisturbanceReceived', received, { call: '070', affected: 'Anna Ek' }, together),
      written(3, 'Anna Ek saknas', together),
      written(4, 'Två elverk', together),
    ],
  };

  test('is emptied where it came in and where the log says who sent it, in the same commit; other reports stay', () => {
    const { events, redactions } = accepted(markIn(streams, 3));
    expect(redactions).toEqual([
      { stream: OPEN, seq: 3 },
      { stream: OPEN, seq: 2 },
      { stream: 'disturbances', seq: 1 },
    ]);
    const emptied = events.flatMap(({ type, stream, data }) => (type === 'ContentRedacted' ? [[stream, data]] : []));
    expect(emptied).toEqual([
      [undefined, { seq: 3, why: 'made_secret', kind: 'LineWritten' }],
      [undefined, { seq: 2, why: 'made_secret', kind: 'DisturbanceReceived' }],
      ['disturbances', { seq: 1, why: 'made_secret', kind: 'DisturbanceReported' }],
    ]);
  });

  test('takes along how many are affected, which stands in no line, and tells the sender', () => {
    const { events } = accepted(markIn(streams, 3));
    expect(events.find(({ type }) => type === 'SecretLineWritten')?.content).toEqual({
      text: 'Anna Ek saknas',
      affected: 'Anna Ek',
    });
    expect(events.find(({ type }) => type === 'DisturbanceMadeSecret')).toEqual({
      type: 'DisturbanceMadeSecret',
      version: 1,
      data: { ...by, disturbance: 'd-1' },
      content: null,
      stream: 'disturbances',
    });
  });

  test('leaves the other line made of the same report, which has its own words', () => {
    const { events } = accepted(markIn(streams, 3));
    const { [OPEN]: open = [] } = stored(events, OPEN, { [OPEN]: 4 });
    expect(foldLine([written(4, 'Två elverk', together), ...open], OPEN)).toMatchObject({
      content: { text: 'Två elverk' },
      secrecy: { state: 'open' },
    });
  });
});

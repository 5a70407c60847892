import { describe, expect, test } from 'vitest';
import type { Decided } from '../core/command.ts';
import {
  decideCompleteSecrecyMark,
  decideCorrectLine,
  decideCorrectSecretLine,
  decideWriteLine,
  decideWriteSecretLine,
} from './decide.ts';
import { foldLine } from './log-line.ts';
import { MARK, NO_MARK, OPEN, recorded, SECRET, sight, written } from './testing/log-events.ts';

const ID = '0190a3c4-0000-7000-8000-0000000000ff';
const line = { kind: 'inkommande', important: true, verification: null } as const;
const toNobody = { ...line, addressedTo: null } as const;

function command<Data, Content>(stream: string, data: Data, content: Content) {
  return { id: ID, stream, data, content };
}

function accepted(decided: Decided) {
  if (!decided.ok) throw new Error(`refused: ${decided.code}`);
  return decided;
}

describe('a line', () => {
  test('[LG3] given only a text, when written, then the text is all that the content holds', () => {
    const decided = decideWriteLine(sight(OPEN), command(OPEN, toNobody, { text: 'Larm från SOS', from: undefined }));
    expect(decided).toEqual({
      ok: true,
      events: [
        {
          type: 'LineWritten',
          version: 3,
          data: {
            kind: 'inkommande',
            important: true,
            verification: null,
            addressedTo: null,
            about: null,
            paper: null,
          },
          content: { text: 'Larm från SOS' },
        },
      ],
    });
    expect(Object.keys(accepted(decided).events[0]?.content as object)).toEqual(['text']);
  });

  test('[ST10] from paper it keeps its sheet and row, and a row that has been written in is said to be, unless it is another', () => {
    const paper = { sheet: '3', row: 7 };
    const data = { ...toNobody, paper };
    const empty = sight(OPEN);
    const [event] = accepted(decideWriteLine(empty, command(OPEN, data, { text: 'Larm' }))).events;
    expect(event?.data).toMatchObject({ paper });
    const needed = { ...empty.needed, paperRows: new Map([['3/7', 12]]) };
    const known = { ...empty, needed };
    expect(decideWriteLine(known, command(OPEN, data, { text: 'Larm' }))).toEqual({
      ok: false,
      code: 'already',
      field: 'data.paper',
      details: { line: 12 },
    });
    const again = { ...toNobody, paper: { ...paper, again: true } };
    const [other] = accepted(decideWriteLine(known, command(OPEN, again, { text: 'Larm' }))).events;
    expect(other?.data).toMatchObject({ paper });
    expect(other?.data).not.toHaveProperty('paper.again');
  });

  test('given a stream where no incident was registered, then not_found', () => {
    const nowhere = { ...sight(OPEN), incident: null };
    expect(decideWriteLine(nowhere, command(OPEN, toNobody, { text: 'Larm' }))).toEqual({
      ok: false,
      code: 'not_found',
    });
  });
});

describe('a correction', () => {
  const history = [
    written(1, 'Två saknade'),
    recorded(2, 'LineCorrected', { line: 1, quotedIn: [] }, { text: 'Tre saknade' }),
    recorded(3, 'LeaderLeft', { person: 'person-1', capacity: 'tib' }),
  ];
  const content = { text: 'Fyra saknade', why: undefined };

  test('[LG1] given a line, when corrected, then a new event names it and the line keeps every wording', () => {
    const { events } = accepted(decideCorrectLine(sight(OPEN, history), command(OPEN, { line: 1 }, content)));
    expect(events).toEqual([
      { type: 'LineCorrected', version: 2, data: { line: 1, quotedIn: [] }, content: { text: 'Fyra saknade' } },
    ]);
    const folded = foldLine(
      [...history.slice(0, 2), recorded(4, 'LineCorrected', { line: 1, quotedIn: [] }, { text: 'Fyra saknade' })],
      OPEN,
    );
    expect(folded?.content?.text).toBe('Två saknade');
    expect(folded?.corrections.map((correction) => correction.text)).toEqual(['Tre saknade', 'Fyra saknade']);
  });

  test('[LG1] given the line found by its correction, when corrected, then the correction refers to the original line', () => {
    const found = sight(OPEN, history);
    const original = found.needed.lines.get(1);
    if (!original) throw new Error('no line');
    const byCorrection = { ...found, needed: { ...found.needed, lines: new Map([[2, original]]) } };
    const { events } = accepted(decideCorrectLine(byCorrection, command(OPEN, { line: 2 }, content)));
    expect(events[0]?.data).toEqual({ line: 1, quotedIn: [] });
  });

  test('[LG1] given a line that the machine wrote, then it is corrected like any other', () => {
    const decided = decideCorrectLine(sight(OPEN, history), command(OPEN, { line: 3 }, content));
    expect(accepted(decided).events[0]?.data).toEqual({ line: 3, quotedIn: [] });
  });

  test('given no such line, then unknown_item', () => {
    const decided = decideCorrectLine(sight(OPEN, history), command(OPEN, { line: 9 }, content));
    expect(decided).toMatchObject({ ok: false, code: 'unknown_item', field: 'data.line' });
  });

  test('[SE3] given a line that was made secret meanwhile, then stale, and its wording is not repeated', () => {
    const secret = [...history, recorded(4, 'LineMadeSecret', { line: 1 })];
    const decided = decideCorrectLine(sight(OPEN, secret), command(OPEN, { line: 1 }, content));
    expect(decided).toEqual({ ok: false, code: 'stale', field: 'data.line', details: { secrecy: 'elsewhere' } });
  });
});

describe('a secret line', () => {
  const secretHistory = [
    recorded(
      1,
      'SecretLineWritten',
      { ...line, about: null, mark: NO_MARK, openLine: null },
      { text: 'Skyddad adress' },
    ),
    recorded(2, 'SecretLineCorrected', { line: 1 }, { text: 'Annan adress' }),
  ];
  const secretState = { seq: 2, count: 1, incompleteMarks: [1] };

  test('[SE3] when written, then the open stream learns its kind and time, and neither its text, weight nor author', () => {
    const { events } = accepted(
      decideWriteSecretLine(
        sight(SECRET, secretHistory, secretState),
        command(SECRET, { ...line, mark: MARK }, { text: 'Skyddad adress', from: 'Polisen' }),
      ),
    );
    expect(events).toEqual([
      {
        type: 'SecretLineWritten',
        version: 2,
        data: { kind: 'inkommande', important: true, verification: null, about: null, mark: MARK, openLine: null },
        content: { text: 'Skyddad adress', from: 'Polisen' },
      },
      {
        stream: OPEN,
        type: 'SecretLineNoted',
        version: 1,
        data: { kind: 'inkommande' },
        content: null,
        unattributed: true,
      },
    ]);
  });

  test('[LG1] [SE3] when corrected, then the secret stream alone is told', () => {
    const decided = decideCorrectSecretLine(
      sight(SECRET, secretHistory, secretState),
      command(SECRET, { line: 1 }, { text: 'Tredje adressen' }),
    );
    expect(accepted(decided).events).toEqual([
      { type: 'SecretLineCorrected', version: 1, data: { line: 1 }, content: { text: 'Tredje adressen' } },
    ]);
  });

  test('[LG10] given a mark without provision, when completed, then what was left out keeps what it was', () => {
    const complete = (mark: typeof NO_MARK | typeof MARK) =>
      decideCompleteSecrecyMark(sight(SECRET, secretHistory, secretState), command(SECRET, { line: 1, mark }, {}));
    expect(accepted(complete({ ...MARK, authority: null } as never)).events).toEqual([
      {
        type: 'SecrecyMarkCompleted',
        version: 1,
        data: { line: 1, mark: { provision: MARK.provision, authority: null } },
        content: null,
      },
    ]);
    expect(complete(NO_MARK)).toEqual({ ok: false, code: 'already' });
  });
});

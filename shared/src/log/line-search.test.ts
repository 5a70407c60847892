import { describe, expect, test } from 'vitest';
import type { KnownEvent } from '../core/known-event.ts';
import { isAsking, isFound, type LineSearch, searchTextsOf } from './line-search.ts';
import { foldLine } from './log-line.ts';
import { searchTerms, wordsIn } from './search-words.ts';
import { MARK, NOON, OPEN, recorded, SECRET, written } from './testing/log-events.ts';

const NOTHING: LineSearch = {
  words: '',
  kind: null,
  function: null,
  importantOnly: false,
  verification: null,
  from: null,
  to: null,
  place: '',
};

function lineOf(events: readonly KnownEvent[], stream = OPEN) {
  const line = foldLine(events, stream);
  if (!line) throw new Error('no line');
  return line;
}

const bridge = lineOf([
  recorded(
    2,
    'LineWritten',
    { kind: 'inkommande', important: true, about: null, verification: null, addressedTo: null, paper: null },
    { text: 'Översvämning vid bron', from: 'Räddningsledaren', to: 'Stab', place: 'Åkersberga C', source: 'Rakel' },
  ),
  recorded(3, 'LineCorrected', { line: 2, quotedIn: [] }, { text: 'Översvämning vid kajen', why: 'fel plats' }),
]);

function finds(words: string, line = bridge): boolean {
  return isFound(line, { ...NOTHING, words });
}

describe('[LG7] words', () => {
  test('are found by their beginning, all of them, whatever the capitals', () => {
    expect(finds('översv BRO')).toBe(true);
    expect(finds('svämning')).toBe(false);
    expect(finds('översv skola')).toBe(false);
  });

  test('å, ä and ö are letters of their own, however they were typed', () => {
    expect(finds('oversv')).toBe(false);
    expect(finds('akersberga')).toBe(false);
    expect(finds('o\u0308versv')).toBe(true);
    expect(finds('A\u030akersberga')).toBe(true);
  });

  test.each(['bron', 'kajen', 'fel', 'räddningsled', 'stab', 'rakel', 'åkers'])(
    '%s is found, wherever it stands',
    (word) => expect(finds(word)).toBe(true),
  );

  test('that are written together are found together, the last of them by its beginning', () => {
    const phone = lineOf([written(2, 'Ring 070-123 45, uppgift U-12')]);
    expect(finds('070-12', phone)).toBe(true);
    expect(finds('070-45', phone)).toBe(false);
    expect(finds('u-1', phone)).toBe(true);
    expect(finds('u-2', phone)).toBe(false);
  });

  test('signs alone ask for nothing', () => {
    expect(searchTerms(' – "*" :')).toEqual([]);
    expect(isAsking({ ...NOTHING, words: '"' })).toBe(false);
    expect(isAsking({ ...NOTHING, words: 'b' })).toBe(true);
  });

  test('are told with their places in the text', () => {
    expect(wordsIn('Vid Älvgatan 3.')).toEqual([
      { word: 'vid', start: 0, end: 3 },
      { word: 'älvgatan', start: 4, end: 12 },
      { word: '3', start: 13, end: 14 },
    ]);
  });
});

describe('[LG7] filters', () => {
  test.each<[Partial<LineSearch>, boolean]>([
    [{ kind: 'inkommande' }, true],
    [{ kind: 'beslut' }, false],
    [{ function: 'stab' }, true],
    [{ function: 'logistik' }, false],
    [{ importantOnly: true }, true],
    [{ place: 'åkers' }, true],
    [{ place: 'bron' }, false],
    [{ from: bridge.occurredAt, to: bridge.occurredAt }, true],
    [{ from: bridge.occurredAt + 1 }, false],
    [{ to: NOON }, false],
  ])('%o: %s', (filter, isMet) => {
    expect(isFound(bridge, { ...NOTHING, ...filter })).toBe(isMet);
    expect(isAsking({ ...NOTHING, ...filter })).toBe(true);
  });

  test('ask for nothing when nothing is chosen, and importance is asked of the unimportant too', () => {
    expect(isAsking(NOTHING)).toBe(false);
    expect(isFound(lineOf([written(2)]), { ...NOTHING, importantOnly: true })).toBe(false);
  });
});

describe("the machine's lines", () => {
  test('are found by what was written, by what the screen says and by their number', () => {
    const task = lineOf([
      recorded(
        4,
        'TaskCreated',
        { task: 't', number: 7, function: 'logistik', due: null, decision: null, fromLine: null } as never,
        { title: 'Hämta filtar' } as never,
      ),
    ]);
    for (const words of ['filtar', 'uppgift', 'u-7']) expect(finds(words, task)).toBe(true);
    expect(finds('u-8', task)).toBe(false);
  });
});

describe('[SE3] [LG10] what has no words here', () => {
  test('is not found by anything: a line that was made secret, a note of a secret one, one that was removed', () => {
    const redacted = { seq: 2, kind: 'LineWritten' } as const;
    const silent = [
      lineOf([{ ...written(2), content: null } as KnownEvent, recorded(3, 'LineMadeSecret', { line: 2 })]),
      lineOf([recorded(2, 'SecretLineNoted', { kind: 'handelse' })]),
      lineOf([written(2), recorded(3, 'ContentRedacted', { ...redacted, why: 'gdpr' })]),
    ];
    for (const line of silent) {
      expect(searchTextsOf(line)).toBeNull();
      expect(isFound(line, { ...NOTHING, kind: 'handelse' })).toBe(false);
    }
  });

  test('in the secret part itself a line is found as any other', () => {
    const data = {
      kind: 'handelse',
      important: false,
      about: null,
      verification: null,
      mark: MARK,
      openLine: null,
    } as const;
    expect(finds('namn', lineOf([recorded(1, 'SecretLineWritten', data, { text: 'Elevens namn' })], SECRET))).toBe(
      true,
    );
  });
});

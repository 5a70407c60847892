import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { SCENARIO_LIBRARY } from '@ledningsplats/shared/scenarios/library/library.ts';
import { INJECT_CHANNELS, type Inject, type Scenario } from '@ledningsplats/shared/scenarios/scenario.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFile } from '../files/decode-file.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { readInjects, writeInjects } from './injects-csv.ts';
import { readScenario, writeScenario } from './scenario-json.ts';

const PLAN = defaultPlan({ name: 'Ekby', code: '9999', timeZone: 'Europe/Stockholm' });
const STORM = SCENARIO_LIBRARY[0]?.scenario ?? never();
const GOALS = [
  { id: 'm1', text: 'Larm' },
  { id: 'm2', text: 'Inriktning' },
];
const GROUND = { functions: PLAN.functions, goals: GOALS };

/** Words as a command lets them through: trimmed, and without what nobody sees. A spreadsheet's own guard is not typed by people. */
const words = (most: number) =>
  fc
    .array(fc.constantFrom('a', 'Å', 'ö', ' ', '=', '+', '-', '@', ';', ',', '"', '\n', "'", '1', '–'), {
      minLength: 1,
      maxLength: most,
    })
    .map((signs) => signs.join('').trim())
    .filter((text) => text !== '' && !/^'[=+\-@]/.test(text));
const title = words(30).map((text) => text.replaceAll('\n', ' '));
const position = fc.record({
  latitude: fc.integer({ min: -9_000_000, max: 9_000_000 }).map((figure) => figure / 100_000),
  longitude: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((figure) => figure / 100_000),
});
const injects: fc.Arbitrary<Inject[]> = fc
  .array(
    fc.record({
      minute: fc.integer({ min: 0, max: 10_080 }),
      channel: fc.constantFrom(...INJECT_CHANNELS),
      from: title,
      to: fc.option(fc.constantFrom(...PLAN.functions.map(({ id }) => id))),
      text: words(60),
      expected: fc.option(words(60)),
      goal: fc.option(fc.constantFrom('m1', 'm2')),
      at: fc.option(position),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.map((inject, index) => ({ ...inject, id: `i${index}` })));
const scenario: fc.Arbitrary<Scenario> = injects.map((all) => ({
  ...STORM,
  goals: GOALS,
  injects: all,
  questions: [],
}));

describe('[OV2] a scenario as a file', () => {
  test('comes back as it went out', () => {
    fc.assert(
      fc.property(scenario, (one) => {
        expect(readScenario(writeScenario(one))).toEqual({ scenario: one, faults: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('tells each fault with its place', () => {
    const [first, ...rest] = STORM.injects;
    const { from: _from, ...nobody } = first ?? never();
    const wrong = { ...STORM, startsAt: '25:00', injects: [{ ...nobody, minute: -1, colour: 'röd' }, ...rest] };
    const { scenario: none, faults } = readScenario(JSON.stringify(wrong));
    expect(none).toBeNull();
    expect(faults.map(({ code, field, value }) => [code, field, value])).toEqual(
      expect.arrayContaining([
        ['odd', 'startsAt', null],
        ['minute', 'injects.0.minute', null],
        ['missing', 'injects.0.from', null],
        ['unknown_field', 'injects.0', 'colour'],
      ]),
    );
  });

  test('with a goal that is not there, or two of one id, is told so', () => {
    const [first = never()] = STORM.injects;
    const read = (part: Partial<Scenario>) => readScenario(JSON.stringify({ ...STORM, ...part })).faults;
    expect(read({ injects: [{ ...first, goal: 'annat' }] })).toEqual([
      { code: 'goal', line: null, field: 'injects.0.goal', value: 'annat' },
    ]);
    expect(read({ injects: [first, first] })[0]).toMatchObject({ code: 'repeated', field: 'injects.1.id' });
  });

  test.each([
    ['{ "format": ', 'not_json'],
    ['{ "format": "annat" }', 'not_scenario'],
    ['[1]', 'not_scenario'],
    [`${'['.repeat(100_000)}`, 'not_json'],
  ])('%.20s is none', (text, why) => {
    expect(() => readScenario(text)).toThrow(expect.objectContaining({ name: 'UnreadableFile', why }));
  });
});

describe('[OV2] injects as a table', () => {
  test('come back as they went out, whatever is written in them', () => {
    fc.assert(
      fc.property(injects, (all) => {
        expect(readInjects(writeInjects(all, GROUND), GROUND)).toEqual({ injects: all, faults: [] });
      }),
      { numRuns: 100 },
    );
  });

  test('of the library come back as they went out', () => {
    for (const { scenario: one } of SCENARIO_LIBRARY) {
      const ground = { functions: PLAN.functions, goals: one.goals };
      expect(readInjects(writeInjects(one.injects, ground), ground)).toEqual({ injects: one.injects, faults: [] });
    }
  });

  test('are opened by a spreadsheet in Sweden, and never as formulas', () => {
    const [first = never()] = STORM.injects;
    const file = writeInjects([{ ...first, text: '=1+1', from: '@SOS' }], GROUND);
    expect(file.startsWith('\uFEFFId;Minut;Väg;Från;Till;')).toBe(true);
    expect(file).toContain(";'=1+1;");
    expect(file).toContain(";'@SOS;");
  });

  test('are read as spreadsheets write them: commas, Windows-1252, hours, words of any case, columns in any order', () => {
    const text =
      'TEXT,Minut,Från,Väg,Till,Mål\r\nTräd över vägen,1:35,Räddningstjänsten,telefon,Stabschef,inriktning\r\n';
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const { text: decoded, encoding } = decodeFile(bytes);
    expect(encoding).toBe('windows-1252');
    const row = { id: 'i1', minute: 95, channel: 'phone', from: 'Räddningstjänsten', to: 'stabschef' };
    const more = { text: 'Träd över vägen', expected: null, goal: 'm2', at: null };
    expect(readInjects(decoded, GROUND)).toEqual({ injects: [{ ...row, ...more }], faults: [] });
  });

  test('tell each fault with its line and column, and take in none of that row', () => {
    const file = [
      'Id;Minut;Väg;Från;Till;Text;Mål;Latitud;Longitud',
      'a;5;Telefon;SOS Alarm;Stabschef;Hej;m1;59,1;18,1',
      'a;fem;Brev;;Hamnkapten;;m9;59,1;',
      'b;5;Telefon;SOS Alarm',
    ].join('\n');
    const { injects: good, faults } = readInjects(file, GROUND);
    expect(good.map(({ id, at }) => [id, at])).toEqual([['a', { latitude: 59.1, longitude: 18.1 }]]);
    expect(faults.map(({ line, code, field, value }) => [line, code, field, value])).toEqual([
      [3, 'repeated', 'Id', 'a'],
      [3, 'minute', 'Minut', 'fem'],
      [3, 'channel', 'Väg', 'Brev'],
      [3, 'missing', 'Från', null],
      [3, 'missing', 'Text', null],
      [3, 'function', 'Till', 'Hamnkapten'],
      [3, 'goal', 'Mål', 'm9'],
      [3, 'position', 'Latitud', '59,1'],
      [4, 'ragged', null, null],
      [4, 'missing', 'Text', null],
    ]);
  });

  test.each([
    ['', 'empty'],
    ['Minut;Från;Text', 'empty'],
    ['Namn;Adress\nx;y', 'no_columns'],
    [`Minut;Från;Text\n${'1;x;y\n'.repeat(201)}`, 'too_many_rows'],
  ])('%.24s is no such table', (text, why) => {
    expect(() => readInjects(text, GROUND)).toThrow(UnreadableFile);
    expect(() => readInjects(text, GROUND)).toThrow(expect.objectContaining({ why }));
  });
});

function never(): never {
  throw new Error('the library is empty');
}

import type { Person } from '@ledningsplats/db/people.ts';
import { calledBy, type Way } from '@ledningsplats/shared/people/ways.ts';
import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { describe, expect, test } from 'vitest';
import { readContacts } from './read-contacts.ts';
import { writeContacts } from './write-contacts.ts';

const plan = defaultPlan({ name: 'Ekby', code: '9999', timeZone: 'Europe/Stockholm' });
const staff = plan.functions[0] ?? { id: '', name: '' };

function contact(id: string, name: string, ways: Way[], more: Partial<Person> = {}): Person {
  const about = { title: 'Rektor', function: null, capacities: [], organisation: null, languages: [], talkGroups: [] };
  return { id, name, kind: 'person', ...about, ways, ...calledBy(ways), isErased: false, ...more };
}
const PEOPLE = [
  contact('a', 'Åsa Öberg', [
    { kind: 'email', value: 'asa@example.se', label: 'work' },
    { kind: 'mobile', value: '+46 (0)70-111 22 33', label: 'private' },
    { kind: 'phone', value: '070-999 88 77', label: null },
    { kind: 'mobile', value: '070-111 22 44', label: 'duty' },
  ]),
  contact('b', 'Per Lind', [{ kind: 'phone', value: 'via växeln', label: null }], { capacities: ['tib'] }),
  contact('c', '=Elnät', [], {
    ...{ kind: 'organisation', title: '+snöröjning', organisation: 'Elnät AB', function: staff.id },
    ...{ languages: ['finska', 'polska'], talkGroups: ['SAMV-1'] },
  }),
  contact('d', 'Per Lund', [{ kind: 'email', value: 'vaxel@example.se', label: null }]),
  contact('e', 'Per Lund', [{ kind: 'email', value: 'vaxel@example.se', label: null }]),
];
const KNOWN = { plan, people: PEOPLE, hasAccount: (id: string) => id === 'a' };
const read = (text: string) => readContacts(text, KNOWN).contacts;
const HEAD = 'namn;befattning;mobil;telefon;e-post';
const one = (row: string, head = HEAD) => read(`${head}\n${row}`)[0];
const faultsOf = (row: string, head = HEAD) => one(row, head)?.row.faults.map(({ code, column }) => [code, column]);

test('[LM5] what is exported changes nothing when it is read in again, and no cell is a formula', () => {
  const file = writeContacts(PEOPLE, plan);
  expect(read(file).map(({ row, save }) => [row.what, save])).toEqual(PEOPLE.map(() => ['same', null]));
  const cells = file.split(/[;\r\n]+/).filter((cell) => cell !== '');
  expect(cells.filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([]);
  expect(file).toContain("'=Elnät;Organisation;'+snöröjning");
});

describe('[LM5] numbers are read in every Swedish form, and the rest refused with the line', () => {
  test.each(['070-111 22 33', '+46 (0)70 111 22 33', '0046701112233', '070/1112233', '+47 912 34 567'])(
    '%s',
    (number) => {
      expect(one(`Ny;Vakt;${number};;`)).toMatchObject({
        row: { line: 2, what: 'new', faults: [] },
        save: { ways: [{ kind: 'mobile', value: number }] },
      });
    },
  );

  test('several in a cell, with what each is for; a mobile among the telephones is one', () => {
    const row = one(
      'Ny;Vakt;"070-111 22 33 (jour), 070-111 22 34";"0455-11 22 33 (Arbete)\n070-111 22 35";ny@example.se',
    );
    expect(row?.save?.ways).toEqual([
      { kind: 'mobile', value: '070-111 22 33', label: 'duty' },
      { kind: 'mobile', value: '070-111 22 34', label: null },
      { kind: 'mobile', value: '070-111 22 35', label: null },
      { kind: 'phone', value: '0455-11 22 33', label: 'work' },
      { kind: 'email', value: 'ny@example.se', label: null },
    ]);
  });

  test('a fault says line, column and what stands there', () => {
    const rows = read(
      `${HEAD}\nNy;Vakt;070-111 22 33;;\nFel;Vakt;växeln;;\nFast;Vakt;0455-11 22 33;;\nPost;Vakt;;;post`,
    );
    expect(rows.map(({ row }) => [row.line, row.what, row.faults])).toEqual([
      [2, 'new', []],
      [3, 'fault', [{ code: 'way_unreadable', column: 'mobil', value: 'växeln' }]],
      [4, 'fault', [{ code: 'not_mobile', column: 'mobil', value: '0455-11 22 33' }]],
      [5, 'fault', [{ code: 'way_unreadable', column: 'e-post', value: 'post' }]],
    ]);
    // one that stood there before is left
    expect(faultsOf('Per Lind;Rektor;;via växeln;')).toEqual([]);
  });
});

describe('who a row is about', () => {
  test('is known by id, by an address that is one’s alone, or by name and post', () => {
    expect(one('a;Åsa Ek;Chef', 'id;namn;befattning')?.row).toMatchObject({
      what: 'changed',
      by: 'id',
      name: 'Åsa Ek',
    });
    expect(one('Åsa Ek;Chef;;;ASA@example.se')).toMatchObject({
      row: { what: 'changed', by: 'email' },
      save: { id: 'a' },
    });
    expect(one('per  LIND;rektor;070-111 22 33;;')).toMatchObject({
      row: { by: 'name' },
      save: { id: 'b', capacities: ['tib'] },
    });
    expect(one('Per Lind;Vaktmästare;;;')?.row).toMatchObject({ what: 'new', by: null });
  });

  test('is not guessed among several, and nobody whom the register does not have is made by an id', () => {
    expect(faultsOf('Per Lund;Rektor;;;vaxel@example.se')).toEqual([['several', null]]);
    expect(faultsOf('x;Bo;Chef', 'id;namn;befattning')).toEqual([['id_unknown', null]]);
  });

  test('the same contact twice in a file is taken once', () => {
    const rows = read(`${HEAD}\nÅsa Öberg;Rektor;070-111 22 33;;\nÅsa;Chef;;;asa@example.se\nNy;Vakt;;;\nny;VAKT;;;`);
    expect(rows.map(({ row }) => row.faults)).toEqual([
      [],
      [{ code: 'repeated', column: null, value: null, otherLine: 2 }],
      [],
      [{ code: 'repeated', column: null, value: null, otherLine: 4 }],
    ]);
  });
});

test('a column that the file does not have changes nothing, and an empty cell empties', () => {
  expect(one('c;Elnät, jour', 'id;namn')?.save).toMatchObject({
    ...{ id: 'c', name: 'Elnät, jour', title: '+snöröjning', languages: ['finska', 'polska'], function: staff.id },
  });
  expect(one('c;Elnät;', 'id;namn;språk')?.save).toMatchObject({ languages: [], talkGroups: ['SAMV-1'] });
});

test('what does not hold is refused by its own code', () => {
  const head = 'id;namn;befattning;sort;stabsfunktion';
  expect(faultsOf('a;Åsa;Rektor;organisation;', head)).toEqual([['has_account', 'sort']]);
  expect(faultsOf('b;Per;Rektor;Organisation;', head)).toEqual([['has_capacities', 'sort']]);
  expect(faultsOf('b;Per;Rektor;båt;kung', head)).toEqual([
    ['kind_unknown', 'sort'],
    ['function_unknown', 'stabsfunktion'],
  ]);
  expect(faultsOf('b;;', 'id;namn;befattning')).toEqual([
    ['name_missing', 'namn'],
    ['title_missing', 'befattning'],
  ]);
  expect(faultsOf('b;Per', 'id;namn;befattning')).toContainEqual(['ragged', null]);
  expect(faultsOf(`b;${'x'.repeat(201)}`, 'id;namn')).toEqual([['too_long', 'namn']]);
  const many = Array.from({ length: 11 }, (_, index) => `070-111 22 ${10 + index}`).join(',');
  expect(faultsOf(`b;Per;${many}`, 'id;namn;mobil')).toEqual([['too_many', null]]);
});

test('warnings stop nothing: no way at all, and none that a call-out goes to', () => {
  expect(one('Ny;Vakt;;;')?.row).toMatchObject({ what: 'new', warnings: ['no_way'] });
  expect(one('Ny;Vakt;;0455-11 22 33;')?.row).toMatchObject({ what: 'new', warnings: ['no_call_out'] });
});

test.each([
  ['', 'empty'],
  ['namn;mobil', 'empty'],
  ['vad;när\n1;2', 'no_name_column'],
  [`namn\n${'x\n'.repeat(2_001)}`, 'too_many_rows'],
])('what is no file of contacts says why: %#', (text, why) => {
  expect(() => readContacts(text, KNOWN)).toThrow(why);
});

describe('[LM5] a hostile or a very large file', () => {
  test('a name keeps to its line, and signs that nobody sees make no number unreadable', () => {
    const row = one('"Anna\r\nKarin\u202Egnp";"Vakt\tnatt";\u202A070-111 22 33\u202C;;');
    expect(row?.save).toMatchObject({
      name: 'Anna Karingnp',
      title: 'Vakt natt',
      ways: [{ kind: 'mobile', value: '070-111 22 33' }],
    });
  });

  test('a cell of a hundred thousand signs is a fault, and holds nobody up while it is looked at', () => {
    const rows = Array.from({ length: 20 }, (_, n) => `Ny ${n};Vakt;${'('.repeat(40_000)}${' '.repeat(50_000)}x;;`);
    const faults = read(`${HEAD}\n${rows.join('\n')}`).map(({ row }) => row.faults.map(({ code }) => code));
    expect(faults).toEqual(rows.map(() => ['way_unreadable']));
  });

  test('each of the register is read a few times, however many rows there are', () => {
    let reads = 0;
    const counted = Array.from(
      { length: 300 },
      (_, n) =>
        new Proxy(contact(`p${n}`, `Person ${n}`, [{ kind: 'email', value: `p${n}@example.se`, label: null }]), {
          get: (target, name, self) => {
            reads += 1;
            return Reflect.get(target, name, self);
          },
        }),
    );
    const rows = counted.map((_, n) => `Ny ${n};Vakt;;;ny${n}@example.se`);
    const { contacts } = readContacts(`${HEAD}\n${rows.join('\n')}`, { ...KNOWN, people: counted });
    expect(contacts.filter(({ row }) => row.what === 'new')).toHaveLength(300);
    expect(reads).toBeLessThan(300 * 20);
  });
});

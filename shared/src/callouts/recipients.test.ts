import { describe, expect, test } from 'vitest';
import type { PersonReading } from '../core/protocol.ts';
import type { CallOutList } from '../plan/plan.ts';
import { resolveRecipients } from './recipients.ts';

const chief = person('chief', 'stabschef', ['kommundirektor']);
const deputy = person('deputy', null, ['stf']);
const writer = person('writer', 'dokumentation');
const other = person('other', 'dokumentation');
const gone: PersonReading = { ...person('gone', 'dokumentation'), erased: true };
const PEOPLE = [chief, deputy, writer, other, gone];

const director = { kind: 'capacity', capacity: 'kommundirektor' } as const;
const standIn = { kind: 'capacity', capacity: 'stf' } as const;
const staff = { kind: 'function', function: 'stabschef' } as const;
const keeper = { kind: 'function', function: 'dokumentation' } as const;

function person(id: string, seat: string | null, capacities: string[] = []): PersonReading {
  return { id, name: id, title: id, function: seat, capacities };
}

function list(id: string, members: CallOutList['members'], more: Partial<CallOutList> = {}): CallOutList {
  return { id, name: id, fromLevel: null, way: 'all', next: null, members, ...more };
}

function called(lists: CallOutList[], chosen: { lists?: string[]; also?: string[]; without?: string[] } = {}) {
  return resolveRecipients({ lists }, PEOPLE, { lists: ['a'], also: [], without: [], ...chosen });
}

const whole = (who: CallOutList['members'][number]['who']) => ({ who, substitute: null });

describe('[LM1] whom lists come to', () => {
  test('the same person on two lists is called once, as all that they are needed as', () => {
    const lists = [list('a', [whole(director)]), list('b', [whole(staff)])];
    expect(called(lists, { lists: ['a', 'b'], also: ['chief'] }).recipients).toEqual([
      {
        person: 'chief',
        as: [
          { kind: 'capacity', id: 'kommundirektor' },
          { kind: 'function', id: 'stabschef' },
        ],
        lists: ['a', 'b'],
        after: null,
      },
    ]);
  });

  test('all who hold a post are called, never one who is erased or left out; a post that nobody holds is told', () => {
    const lists = [list('a', [whole(keeper), whole({ kind: 'function', function: 'hr' })])];
    const { recipients, vacant } = called(lists, { without: ['other'] });
    expect(recipients.map(({ person: id }) => id)).toEqual(['writer']);
    expect(vacant).toEqual([{ kind: 'function', id: 'hr' }]);
  });

  test('a list within a list is opened, and its people stand on both', () => {
    const lists = [list('a', [whole({ kind: 'list', list: 'b' })]), list('b', [whole(keeper)])];
    expect(called(lists).recipients.map(({ person: id, lists: on }) => [id, on])).toEqual([
      ['writer', ['b', 'a']],
      ['other', ['b', 'a']],
    ]);
  });

  test('in order each waits for the one before, and a substitute for whom they stand in for', () => {
    const inOrder = list('a', [{ who: director, substitute: standIn }, whole(keeper)], { way: 'in_order' });
    expect(called([inOrder]).recipients.map(({ person: id, after }) => [id, after])).toEqual([
      ['chief', null],
      ['deputy', { people: ['chief'] }],
      ['writer', { people: ['chief', 'deputy'] }],
      ['other', { people: ['chief', 'deputy'] }],
    ]);
  });

  test('a substitute is needed as whom they stand in for, and waits for all who hold that post', () => {
    const [, , deputyToo] = called([list('a', [{ who: keeper, substitute: standIn }])]).recipients;
    expect(deputyToo).toEqual({
      person: 'deputy',
      as: [{ kind: 'function', id: 'dokumentation' }],
      lists: ['a'],
      after: { people: ['writer', 'other'] },
    });
  });

  test('the next list is called after all of the one before, and at once where that one is empty', () => {
    const next = list('b', [whole(keeper)]);
    const afterA = called([list('a', [whole(director)], { next: 'b' }), next]).recipients;
    expect(afterA.map(({ person: id, after }) => [id, after])).toEqual([
      ['chief', null],
      ['writer', { list: 'a' }],
      ['other', { list: 'a' }],
    ]);
    const nobody = list('a', [whole({ kind: 'function', function: 'hr' })], { next: 'b' });
    expect(called([nobody, next]).recipients.map(({ after }) => after)).toEqual([null, null]);
  });

  test('one whom any list calls at once waits for nobody, and nobody waits for themselves', () => {
    const waits = list('a', [
      { who: staff, substitute: director },
      { who: director, substitute: standIn },
    ]);
    const both = called([waits, list('b', [whole(standIn)])], { lists: ['a', 'b'] }).recipients;
    expect(both.map(({ person: id, after }) => [id, after])).toEqual([
      ['chief', null],
      ['deputy', null],
    ]);
  });
});

import type { Improvement } from '@ledningsplats/shared/improvements/events.ts';
import { describe, expect, test } from 'vitest';
import { differences, draftOfImprovement, EMPTY_IMPROVEMENT, factsOfDraft } from './improvement-draft.ts';

const PERSON = '0b0e9a60-0000-4000-8000-000000000106';
const standing = {
  ...{ text: 'Ny larmlista', why: null, due: '2027-03-01', seq: 4 },
  owner: { kind: 'person', id: PERSON },
} as Improvement;
const people = { [PERSON]: { id: PERSON, name: 'Frida Rosén' } as never };

describe('[OV4] an action that two change', () => {
  const own = draftOfImprovement(standing, people);

  test('is begun from what stood there, and says of which change that was', () => {
    expect(own).toMatchObject({ text: 'Ny larmlista', person: { text: 'Frida Rosén' }, post: null, from: 4 });
    expect(differences(own, standing)).toEqual([]);
  });

  test('is compared fact by fact with what somebody else made of it meanwhile', () => {
    const theirs: Improvement = { ...standing, owner: { kind: 'function', id: 'hr' }, due: '2027-05-01', seq: 5 };
    expect(differences({ ...own, text: 'Listan byts ut ' }, theirs)).toEqual(['text', 'owner', 'due']);
    expect(differences({ ...own, kind: 'department', post: 'hr' }, { ...theirs, due: own.due })).toEqual(['owner']);
    expect(differences({ ...own, why: 'Den var gammal' }, standing)).toEqual(['why']);
  });

  test('is whole with an owner of its kind and a day that exists', () => {
    expect(factsOfDraft(own)).toEqual({ owner: { kind: 'person', id: PERSON }, due: '2027-03-01' });
    expect(factsOfDraft({ ...own, due: '2027-02-30' })).toBeNull();
    expect(factsOfDraft({ ...own, kind: 'function' })).toBeNull();
    expect(factsOfDraft(EMPTY_IMPROVEMENT)).toBeNull();
  });
});

import type { ContactReading } from '@ledningsplats/shared/core/administration.ts';
import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { expect, test } from 'vitest';
import { findContacts, inOrder } from './find-contacts.ts';

const plan = defaultPlan({ name: 'Ekby', code: '9999', timeZone: 'Europe/Stockholm' });
const NOBODY = { title: 'x', function: null, capacities: [], kind: 'person', organisation: null } as const;
const bare = { ...NOBODY, capacities: [], languages: [], talkGroups: [], ways: [] } satisfies Partial<ContactReading>;
const CONTACTS: ContactReading[] = [
  { ...bare, id: '1', name: 'Åsa Ek', title: 'Rektor', languages: ['finska'] },
  {
    ...bare,
    id: '2',
    name: 'Bo Östman',
    function: plan.functions[0]?.id ?? '',
    organisation: 'Räddningstjänsten Norr',
  },
  {
    ...{ ...bare, id: '3', name: 'Elnät AB', kind: 'organisation', talkGroups: ['SAMV-EKBY'] },
    ways: [{ kind: 'phone', value: '0455-11 22 33', label: 'duty', provedAt: null }],
  },
];
const found = (text: string) => findContacts(CONTACTS, text, plan).map(({ id }) => id);

test.each([
  ['', ['1', '2', '3']],
  ['ek', ['1', '3']],
  ['östm', ['2']],
  ['rekt', ['1']],
  ['FINS', ['1']],
  ['norr rädd', ['2']],
  [plan.functions[0]?.name ?? '', ['2']],
  ['samv', ['3']],
  ['11 22', ['3']],
  ['0455-112', ['3']],
  ['tjänsten', []],
])('«%s» finds %j', (text, ids) => {
  expect(found(text)).toEqual(ids);
});

test('stand in the order of the Swedish alphabet', () => {
  expect(inOrder(CONTACTS).map(({ id }) => id)).toEqual(['2', '3', '1']);
});

import { expect, test } from 'vitest';
import { contactTexts } from '../../i18n/contacts.ts';
import { personBody, personFaults, personForm } from './person-form.ts';

const bo = { ...personForm(null), name: ' Bo Ek ', title: 'Rektor' };
const mobile = { kind: 'mobile', value: '', label: null, key: 0 } as const;
const email = { kind: 'email', value: '', label: null, key: 1 } as const;

test('[LM5] a way without a value is none, and lists are words, each once', () => {
  const form = { ...bo, languages: 'finska, arabiska,finska ,', talkGroups: 'A-1; A-2' };
  const filled = { ...form, ways: [{ ...mobile, key: 7, value: ' 070-111 22 33 ' }, ...form.ways] };
  expect(personBody(filled)).toMatchObject({
    name: 'Bo Ek',
    organisation: null,
    ways: [{ kind: 'mobile', value: '070-111 22 33', label: null }],
    languages: ['finska', 'arabiska'],
    talkGroups: ['A-1', 'A-2'],
    function: null,
  });
  expect(Object.keys(personBody(filled).ways[0] ?? {})).not.toContain('key');
});

test('nobody decides as an organisation', () => {
  const chosen = { ...bo, capacities: ['tib'] };
  expect(personBody(chosen).capacities).toEqual(['tib']);
  expect(personBody({ ...chosen, kind: 'organisation' }).capacities).toEqual([]);
});

test('[LM5] a fault is told at its own way, and what stood there before is left', () => {
  const form = {
    ...bo,
    ways: [
      { ...mobile, value: 'växeln' },
      { ...email, value: 'bo@example.se' },
    ],
  };
  expect([...personFaults(form, []).ways]).toEqual([[0, contactTexts.wayFaults.mobile.unreadable]]);
  expect(personFaults(form, [{ kind: 'mobile', value: 'växeln', label: null }]).ways.size).toBe(0);
  const desk = { ...bo, ways: [{ ...mobile, value: '0455-11 22 33' }] };
  expect([...personFaults(desk, []).ways.values()]).toEqual([contactTexts.wayFaults.mobile.not_mobile]);
  expect(personFaults({ ...bo, kind: 'organisation', name: ' ', title: '' }, [])).toMatchObject({
    name: expect.any(String),
    title: contactTexts.organisationTitleMissing,
  });
});

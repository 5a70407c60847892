import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { fourLevelPlan } from '@ledningsplats/shared/plan/four-level-plan.ts';
import { expect, test } from 'vitest';
import { channelsOf, emptyDraft, isTestMet, requesterOptions, vmaFaults, withPhrase } from './vma-draft.ts';

const municipality = { name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' };
const plan = defaultPlan(municipality);
const empty = emptyDraft(plan);
const own = { key: 'tib p', person: 'p', name: 'Tova Ek', capacity: 'tib' };

test('[VM1] says all that is left to fill in, and nothing of what is', () => {
  const whole = {
    ...empty,
    event: 'brandrok',
    area: 'Österby',
    happened: 'Brand',
    threat: 'Rök',
    instruction: 'Gå in',
    reasons: 'Mätt',
    lifeOrHealth: true,
    damage: false,
    urgent: true,
  };
  expect(Object.keys(vmaFaults(plan, empty, own))).toEqual([
    'area',
    'happened',
    'threat',
    'instruction',
    'reasons',
    'lifeOrHealth',
    'damage',
    'urgent',
    'event',
  ]);
  expect(vmaFaults(plan, whole, own)).toEqual({});
  expect(Object.keys(vmaFaults(plan, { ...whole, urgent: false }, own))).toEqual(['test']);
  expect(vmaFaults(plan, { ...whole, urgent: false, wanted: 'myndighetsmeddelande' }, own)).toEqual({});
  expect(Object.keys(vmaFaults(plan, whole, undefined))).toEqual(['requester']);
  expect(Object.keys(vmaFaults(plan, whole, { ...own, person: null, name: null }))).toEqual(['requester']);
});

test('[VM1] the law answers nothing before all three questions are answered', () => {
  expect(isTestMet({ ...empty, lifeOrHealth: true, urgent: true })).toBeNull();
  expect(isTestMet({ ...empty, lifeOrHealth: true, damage: false, urgent: true })).toBe(true);
});

test('[VM1] sirens and positioned messages are left out of a myndighetsmeddelande', () => {
  const all = { ...empty, channels: plan.vma.channels.map(({ id }) => id) };
  expect(channelsOf(plan, all)).toEqual(['radio_tv', 'sms', 'tutor']);
  expect(channelsOf(plan, { ...all, wanted: 'myndighetsmeddelande' })).toEqual(['radio_tv']);
});

test('a ready phrase is added once, and taken away again', () => {
  const once = withPhrase('Gå in.', 'Stäng fönstren.');
  expect(once).toBe('Gå in. Stäng fönstren.');
  expect(withPhrase(once, 'Stäng fönstren.')).toBe('Gå in.');
});

test('[VM1] who is signed in stands first of those that the plan lets ask, whatever it calls them', () => {
  for (const one of [plan, fourLevelPlan(municipality)]) {
    const { requesters } = one.vma;
    const last = requesters.at(-1)?.capacity ?? '';
    const me = { id: 'me', name: 'Tova Ek', title: '', function: null, capacities: [last] };
    const options = requesterOptions(one, { leader: null } as never, [me], { person: 'me' });
    expect(options[0]).toMatchObject({ person: 'me', capacity: last });
    expect(options.map(({ capacity }) => capacity).toSorted()).toEqual(
      requesters.map(({ capacity }) => capacity).toSorted(),
    );
  }
});

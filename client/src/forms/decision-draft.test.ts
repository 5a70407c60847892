import type { ContentOf, DataOf } from '@ledningsplats/shared/core/registry.ts';
import {
  CHAIR,
  call,
  DIRECTOR,
  given,
  KEEPER,
  PEOPLE,
  PLAN,
  register,
  step,
  TIB,
} from '@ledningsplats/shared/testing/given.ts';
import { expect, test } from 'vitest';
import {
  type DecisionEdits,
  deciderChoices,
  deciderKey,
  decisionContent,
  decisionData,
  decisionDraft,
  decisionFaults,
} from './decision-draft.ts';

const asSelf = ({ id, name, capacities }: typeof TIB) => ({ person: id, name, capacities });
const choices = (to: number, who = TIB, people = PEOPLE) =>
  deciderChoices(PLAN, { kind: 'level', from: 0, to }, null, people, asSelf(who));
const draft = (edits: DecisionEdits, to = 1, who = TIB) =>
  decisionDraft(edits, { wording: 'Händelsen är en störning.' }, choices(to, who));

test('[LA2] whoever has the mandate decides in their own capacity, with nothing to fill in', () => {
  const own = draft({});
  expect(own.decider).toMatchObject({ person: TIB.id, capacity: 'tib', isOwn: true });
  expect(decisionFaults(own)).toEqual(new Set());
  expect(decisionData(own)).toEqual({
    decider: { person: TIB.id, capacity: 'tib' },
    forum: null,
    given: null,
    decidedAt: null,
  });
  expect(decisionContent(own)).toEqual({ wording: 'Händelsen är en störning.' });
});

test('[LA4] without the mandate the first holder stands prefilled, and what is sent is accepted as on behalf', () => {
  const behalf = draft({ given: 'phone' }, 3);
  expect(behalf.decider).toMatchObject({ person: CHAIR.id, capacity: 'kln_ordforande', isOwn: false });
  expect(decisionData(behalf)).toMatchObject({ decider: { person: CHAIR.id }, given: 'phone' });
  const { data, content } = register(3);
  const told = call(
    'RegisterIncident',
    { ...(data as DataOf<'RegisterIncident'>), decision: decisionData(behalf) },
    { ...(content as ContentOf<'RegisterIncident'>), decision: decisionContent(behalf) },
  );
  expect(given([step(told, TIB)]).decision(1).status).toBe('unconfirmed');
});

test('one who holds no capacity records on behalf too', () => {
  expect(draft({}, 1, KEEPER).decider).toMatchObject({ person: TIB.id, isOwn: false });
});

test('one decides in person although the register has not come', () => {
  expect(choices(1, TIB, [])[0]).toMatchObject({ person: TIB.id, name: TIB.name, isOwn: true });
});

test('[LA4] each capacity offers a name to type, which is then asked for and sent as content', () => {
  const typed = choices(2, DIRECTOR).find(({ person, capacity }) => person === null && capacity === 'kommundirektor');
  expect(typed).toBeDefined();
  const decider = deciderKey({ person: null, capacity: 'kommundirektor' });
  expect(decisionFaults(draft({ decider }, 2))).toEqual(new Set(['deciderName']));
  const named = draft({ decider, deciderName: ' Ulla Nyman ' }, 2);
  expect(decisionFaults(named)).toEqual(new Set());
  expect(decisionContent(named)).toMatchObject({ deciderName: 'Ulla Nyman' });
  expect(decisionData(named).decider).toEqual({ person: null, capacity: 'kommundirektor' });
});

test('a chosen decider whose capacity has no mandate for another level falls away', () => {
  const decider = deciderKey({ person: DIRECTOR.id, capacity: 'kommundirektor' });
  expect(draft({ decider }, 2).decider?.person).toBe(DIRECTOR.id);
  expect(draft({ decider }, 3).decider?.person).toBe(CHAIR.id);
});

test('[LA3] the reason for the prevented is sent by one who stands in, and by nobody else', () => {
  const deputy = draft({ decider: deciderKey({ person: null, capacity: 'kln_vice' }), prevented: 'Bortrest' }, 3);
  expect(decisionContent(deputy)).toMatchObject({ preventedReason: 'Bortrest' });
  expect(decisionContent(draft({ prevented: 'Bortrest' }))).not.toHaveProperty('preventedReason');
});

test('an empty wording and a time that cannot be read are faults; an empty time is now', () => {
  expect(decisionFaults(draft({ wording: '  ' }))).toEqual(new Set(['wording']));
  expect(decisionFaults(draft({ at: { value: null, text: 'snart' } }))).toEqual(new Set(['at']));
  expect(decisionFaults(draft({ at: { value: null, text: '' } }))).toEqual(new Set());
});

test('[LA3] the TiB is offered until somebody with the mandate outright leads', () => {
  const appoint = call('AppointLeader', { person: DIRECTOR.id, capacity: 'kommundirektor' });
  const before = given([step(register(), TIB)]).holds.incident;
  const after = given([step(register(), TIB), step(appoint, DIRECTOR)]).holds.incident;
  const own = (incident: typeof before) =>
    deciderChoices(PLAN, { kind: 'level', from: 1, to: 2 }, incident, PEOPLE, asSelf(TIB))[0]?.isOwn;
  expect(own(before)).toBe(true);
  expect(own(after)).toBe(false);
});

import { describe, expect, test } from 'vitest';
import {
  by,
  CHAIR,
  call,
  DEPUTY,
  DIRECTOR,
  given,
  HEAD,
  KEEPER,
  PLAN,
  raise,
  register,
  step,
  TIB,
} from '../testing/given.ts';
import { presentHolders } from './mandate.ts';

const begun = given([step(register(), TIB)]);
const tib = by(TIB, 'tib');
const special = { kind: 'level', from: 1, to: 2 } as const;

const lead = (person: { id: string } | null, capacity: string, name?: string) =>
  call('AppointLeader', { person: person?.id ?? null, capacity }, name ? { name } : {});

describe('[LA3] the TiB until relieved', () => {
  test.each([
    ['a department head', lead(HEAD, 'forvaltningschef')],
    ['the head of staff', lead(KEEPER, 'stabschef')],
    ['the board’s chair', lead(CHAIR, 'kln_ordforande')],
    ['another TiB', lead(DEPUTY, 'tib')],
    ['a director whom neither the register nor the session knows as one', lead(KEEPER, 'kommundirektor')],
    ['a director by name alone', lead(null, 'kommundirektor', 'Nils Holm')],
  ])('is not relieved by %s who leads', (_who, appointed) => {
    const story = begun.when(appointed, DIRECTOR).gives();
    story.when(raise(1, 2, tib), TIB).gives();
    expect(presentHolders(PLAN, special, story.holds.incident)).toContain('tib');
  });

  test('registered by a department head, who then leads: the TiB decides all the same', () => {
    const story = given([step(register(1, by(HEAD, 'forvaltningschef')), HEAD)]);
    expect(story.holds.incident.leader?.capacity).toBe('forvaltningschef');
    story.when(raise(1, 2, tib), TIB).gives();
  });

  test.each([
    ['kommundirektören', DIRECTOR, 'kommundirektor'],
    ['the deputy', DEPUTY, 'stf_kommundirektor'],
  ])('is relieved when %s leads, until that one leaves', (_who, person, capacity) => {
    const relieved = begun.when(lead(person, capacity), person).gives();
    const holders = ['kommundirektor', 'stf_kommundirektor'];
    relieved.when(raise(1, 2, tib), TIB).refused('no_mandate', { details: { holders } });
    relieved
      .when(call('LeaveLeadership', {}), person)
      .gives()
      .when(raise(1, 2, tib), TIB)
      .gives();
  });
});

describe('[LA13] the leader’s capacity', () => {
  test.each([
    ['one’s own', lead(TIB, 'tib'), TIB, true],
    ['as the register has it', lead(DEPUTY, 'stf_kommundirektor'), DIRECTOR, true],
    ['claimed for oneself', lead(KEEPER, 'kommundirektor'), KEEPER, false],
    ['claimed for another', lead(KEEPER, 'stabschef'), TIB, false],
    ['of one who is known by name alone', lead(null, 'tib', 'Nils Holm'), TIB, false],
  ])('%s is recorded with whether anything said so', (_whose, appointed, actor, capacityHeld) => {
    const vacant = begun.when(call('LeaveLeadership', {}), TIB).gives();
    expect(vacant.when(appointed, actor).gives().holds.incident.leader).toMatchObject({ capacityHeld });
  });

  test('of the one who registers is one’s own', () => {
    expect(begun.holds.incident.leader).toMatchObject({ capacity: 'tib', capacityHeld: true });
  });
});

import { describe, expect, test } from 'vitest';
import {
  by,
  CHAIR,
  call,
  DEPUTY,
  DIRECTOR,
  given,
  HEAD,
  INCIDENT,
  KEEPER,
  MINUTE,
  PEOPLE,
  PLAN,
  raise,
  register,
  step,
  TIB,
  VICE,
} from '../testing/given.ts';
import type { ConfirmWay } from './events.ts';
import { deciderOptions } from './mandate.ts';

const begun = given([step(register(), TIB)]);
const director = by(DIRECTOR, 'kommundirektor');
const chair = by(CHAIR, 'kln_ordforande');
/** The keeper has recorded särskild on behalf of kommundirektören. */
const onBehalf = begun.when(raise(1, 2, director), KEEPER).gives();
const activated = begun.when(raise(1, 3, chair, { activateBoard: true }), KEEPER).gives();

const confirm = (number: number, way: ConfirmWay, more: object = {}, said: object = {}) =>
  call('ConfirmDecision', { number, way, ...more }, said);
const disown = (number: number, way: ConfirmWay = 'tool', more: object = {}, said: object = {}) =>
  call('DisownDecision', { number, way, ...more }, said);
const complete = (number: number, data: object, content: object = {}) =>
  call('CompleteDecision', { number, ...data }, content);
const record = (decision = director, more: object = {}) =>
  call('RecordDecision', { decision: decision.data, ...more }, { decision: decision.content });

describe('[LA2] recording', () => {
  test('only the wording is compulsory: person, capacity and time come from who is signed in', () => {
    const story = begun.when(record(), DIRECTOR).gives('DecisionRecorded');
    expect(story.decision(2)).toMatchObject({
      status: 'own',
      decider: { person: DIRECTOR.id, capacity: 'kommundirektor' },
      decidedAt: begun.now,
      missing: ['basis'],
      recordedBy: DIRECTOR.id,
    });
  });

  test('how it was given is asked of one that another gave', () => {
    expect(onBehalf.decision(2).missing.slice(0, 2)).toEqual(['given', 'basis']);
    const phoned = by(DIRECTOR, 'kommundirektor', { given: 'phone' });
    expect(begun.when(record(phoned), KEEPER).gives().decision(2).missing).toEqual(['basis']);
  });

  test('a group is the forum and never the decider', () => {
    const inGroup = by(DIRECTOR, 'kommundirektor', { forum: 'krisledningsgruppen' });
    expect(begun.when(record(inGroup), DIRECTOR).gives().decision(2).forum).toBe('krisledningsgruppen');
    const nowhere = by(DIRECTOR, 'kommundirektor', { forum: 'fikarummet' });
    begun.when(record(nowhere), DIRECTOR).refused('invalid', { field: 'data.decision.forum' });
  });

  test('the decider is in the register or named', () => {
    const named = by('Nils Holm', 'kommundirektor');
    expect(begun.when(record(named), KEEPER).gives().decision(2)).toMatchObject({
      status: 'unconfirmed',
      decider: { person: null },
      content: { deciderName: 'Nils Holm' },
    });
    const nameless = { data: named.data, content: { wording: 'Så beslutas.' } };
    begun
      .when(call('RecordDecision', { decision: nameless.data }, { decision: nameless.content }), KEEPER)
      .refused('invalid', { field: 'content.decision.deciderName' });
    const unknown = { ...director, data: { decider: { person: INCIDENT, capacity: 'kommundirektor' } } };
    begun.when(record(unknown), KEEPER).refused('invalid', { field: 'data.decision.decider.person' });
  });

  test('may have been given earlier, never later', () => {
    const earlier = by(DIRECTOR, 'kommundirektor', { decidedAt: begun.now - 90 * MINUTE });
    expect(begun.when(record(earlier), KEEPER).gives().decision(2).decidedAt).toBe(begun.now - 90 * MINUTE);
    const soon = by(DIRECTOR, 'kommundirektor', { decidedAt: begun.now + 9 * MINUTE });
    begun.when(record(soon), KEEPER).gives();
    const later = by(DIRECTOR, 'kommundirektor', { decidedAt: begun.now + 11 * MINUTE });
    begun.when(record(later), KEEPER).refused('invalid', { field: 'data.decision.decidedAt' });
  });

  test('[LG6] may be made of a log line that is there', () => {
    const withLine = given([step(register(), TIB)], { lines: [3] });
    const story = withLine.when(record(director, { fromLine: 3 }), DIRECTOR).gives();
    expect(story.decision(2).subject).toEqual({ kind: 'other', fromLine: 3 });
    withLine.when(record(director, { fromLine: 9 }), DIRECTOR).refused('unknown_item', { field: 'data.fromLine' });
  });

  test('[LA3] nobody claims a capacity of their own that they do not have', () => {
    begun.when(record(by(KEEPER, 'kommundirektor')), KEEPER).refused('no_mandate', {
      field: 'data.decision.decider.capacity',
    });
    begun.when(record(by('Nils Holm', 'kejsare')), KEEPER).refused('no_mandate');
  });

  test('[LA3] one who stands in is asked why the first was prevented', () => {
    const deputy = begun.when(raise(1, 2, by(DEPUTY, 'stf_kommundirektor')), DEPUTY).gives();
    expect(deputy.decision(2).missing).toContain('prevented');
    const said = by(DEPUTY, 'stf_kommundirektor', {}, { preventedReason: 'Sjuk' });
    expect(
      begun
        .when(raise(1, 2, said), DEPUTY)
        .gives()
        .decision(2).missing,
    ).not.toContain('prevented');
    const filled = deputy.when(complete(2, {}, { prevented: 'Sjuk' }), KEEPER).gives();
    expect(filled.decision(2)).toMatchObject({ content: { preventedReason: 'Sjuk' } });
  });
});

describe('[LA2] completing', () => {
  test('fills in what was left, a little at a time, until nothing is', () => {
    const first = onBehalf.when(complete(2, { given: 'rakel' }, { basis: 'Samtal 02:05' }), KEEPER).gives();
    expect(first.decision(2)).toMatchObject({
      given: 'rakel',
      missing: ['why', 'direction', 'called', 'first_briefing'],
      content: { basis: 'Samtal 02:05' },
      completions: [{ recordedBy: KEEPER.id, fields: { given: 'rakel', basis: 'Samtal 02:05' } }],
    });
    const rest = { why: 'Flera', direction: 'Ingen ska frysa', called: 'Gruppen' };
    const whole = first.when(complete(2, { firstBriefingAt: first.now }, rest), KEEPER).gives();
    expect(whole.decision(2).missing).toEqual([]);
    expect(whole.holds.incident).toMatchObject({
      why: { text: 'Flera' },
      direction: { text: 'Ingen ska frysa', decision: 2 },
      called: { text: 'Gruppen' },
      firstBriefingAt: first.now,
    });
    expect(whole.holds.decisions.open[2]?.confirmed).toBe(false);
    whole.when(complete(2, {}, { basis: 'Annat' }), KEEPER).refused('settled');
  });

  test('does not put an older direction over a newer', () => {
    const newer = onBehalf.when(raise(2, 3, chair, {}, { direction: 'Ny' }), CHAIR).gives();
    const late = newer.when(complete(2, {}, { direction: 'Gammal' }), KEEPER).gives();
    expect(late.holds.incident.direction).toMatchObject({ text: 'Ny', decision: 3 });
  });

  test('[LA6] criteria may be answered one by one, and a no refuses', () => {
    const open = begun.when(raise(1, 3, chair, { criteria: { avviker: true } }), CHAIR).gives();
    const two = open.when(complete(2, { criteria: { allvarlig_storning: true } }), CHAIR).gives();
    expect(two.decision(2).missing).toContain('criteria');
    const three = two.when(complete(2, { criteria: { skyndsamma_insatser: true } }), CHAIR).gives();
    expect(three.decision(2).missing).not.toContain('criteria');
    expect(three.holds.incident.criteria?.answers).toEqual({
      avviker: true,
      allvarlig_storning: true,
      skyndsamma_insatser: true,
    });
    open
      .when(complete(2, { criteria: { allvarlig_storning: false } }), CHAIR)
      .refused('criterion_not_met', { details: { criteria: ['allvarlig_storning'] } });
    open.when(complete(2, { criteria: { annat: true } }), CHAIR).refused('invalid');
  });

  test('says what someone filled in before, and what is nothing', () => {
    const first = onBehalf.when(complete(2, {}, { basis: 'Samtal' }), KEEPER).gives();
    first.when(complete(2, {}, { basis: 'Annat' }), TIB).refused('already', { details: { fields: ['basis'] } });
    onBehalf.when(complete(2, { committeeToldAt: 1 }), TIB).refused('already');
    onBehalf.when(complete(2, {}), TIB).refused('invalid');
    onBehalf.when(complete(9, {}, { basis: 'x' }), TIB).refused('unknown_item');
  });
});

describe('[LA4] confirming', () => {
  test('on behalf of another takes effect at once and is unconfirmed until the decider answers', () => {
    expect(onBehalf.holds.incident.level.rank).toBe(2);
    expect(onBehalf.holds.decisions.open[2]).toMatchObject({ confirmed: false, recordedBy: KEEPER.id });
    const story = onBehalf.when(confirm(2, 'tool'), DIRECTOR).gives('DecisionConfirmed');
    expect(story.decision(2)).toMatchObject({ status: 'confirmed', confirmation: { way: 'tool', witness: null } });
    expect(story.holds.decisions.open[2]?.confirmed).toBe(true);
    story.when(confirm(2, 'tool'), DIRECTOR).refused('settled');
    story.when(disown(2), DIRECTOR).refused('settled');
  });

  test('by tool or link only the decider', () => {
    onBehalf.when(confirm(2, 'tool'), DEPUTY).refused('not_decider');
    onBehalf.when(confirm(2, 'tool'), KEEPER).refused('not_decider');
    onBehalf.when(confirm(2, 'link'), DIRECTOR, { via: 'link' }).gives();
    onBehalf.when(confirm(2, 'link'), DIRECTOR).refused('way_not_accepted');
    onBehalf.when(confirm(2, 'tool'), DIRECTOR, { via: 'link' }).refused('way_not_accepted');
    const named = begun.when(raise(1, 2, by('Nils Holm', 'kommundirektor')), KEEPER).gives();
    named.when(confirm(2, 'tool'), DIRECTOR).refused('not_decider');
    named.when(confirm(2, 'written', {}, { reference: 'Pärm 2' }), KEEPER).gives();
  });

  test('one whom neither the register nor the session knows in the capacity does not confirm it alone', () => {
    const claimed = begun.when(raise(1, 2, by(HEAD, 'kommundirektor')), KEEPER).gives();
    claimed.when(confirm(2, 'tool'), HEAD).refused('no_mandate', { details: { holders: ['kommundirektor'] } });
    claimed.when(confirm(2, 'written'), KEEPER).gives();
  });

  test('a witness is named, and is neither the giver nor the one who recorded it', () => {
    const heard = onBehalf.when(confirm(2, 'witness', { witness: TIB.id }), TIB).gives();
    expect(heard.decision(2).confirmation).toMatchObject({ way: 'witness', witness: TIB.id, recordedBy: TIB.id });
    onBehalf.when(confirm(2, 'witness', {}, { witnessName: 'Nils Holm' }), KEEPER).gives();
    onBehalf.when(confirm(2, 'witness'), TIB).refused('invalid', { field: 'content.witnessName' });
    for (const party of [DIRECTOR, KEEPER]) {
      onBehalf.when(confirm(2, 'witness', { witness: party.id }), TIB).refused('invalid', { field: 'data.witness' });
      onBehalf
        .when(confirm(2, 'witness', {}, { witnessName: ` ${party.name.toUpperCase()} ` }), TIB)
        .refused('invalid', { field: 'content.witnessName' });
    }
    onBehalf.when(confirm(2, 'witness', { witness: INCIDENT }), TIB).refused('invalid', { field: 'data.witness' });
    onBehalf.when(confirm(2, 'witness', { witness: TIB.id }), DIRECTOR, { via: 'link' }).refused('way_not_accepted');
    onBehalf.when(confirm(2, 'written'), DIRECTOR, { via: 'link' }).refused('way_not_accepted');
  });

  test('for the board only chair, vice or minutes, never a witness', () => {
    activated.when(confirm(3, 'witness', { witness: TIB.id }), TIB).refused('way_not_accepted', { field: 'data.way' });
    activated.when(disown(3, 'witness', { witness: TIB.id }), TIB).refused('way_not_accepted');
    activated.when(confirm(3, 'written', {}, { reference: 'Protokoll § 1' }), KEEPER).gives();
    activated.when(confirm(3, 'link'), CHAIR, { via: 'link' }).gives();
    activated.when(confirm(3, 'tool'), VICE).refused('not_decider');
    activated.when(confirm(2, 'witness', { witness: TIB.id }), TIB).gives();
    const altered = {
      ...PLAN,
      mandates: { ...PLAN.mandates, board: [{ capacity: 'kln_vice', until: 'always' as const }] },
    };
    given([step(register(), TIB), step(raise(1, 3, chair), CHAIR), step(board(by(VICE, 'kln_vice')), KEEPER)], {
      plan: altered,
    })
      .when(confirm(3, 'tool'), VICE)
      .gives();
  });

  test('has a time, neither before the decision nor in the future', () => {
    const at = onBehalf.decision(2).decidedAt;
    onBehalf
      .when(confirm(2, 'tool', { confirmedAt: at - 1 }), DIRECTOR)
      .refused('invalid', { field: 'data.confirmedAt' });
    onBehalf.when(confirm(2, 'tool', { confirmedAt: onBehalf.now + 60 * MINUTE }), DIRECTOR).refused('invalid');
    expect(
      onBehalf
        .when(confirm(2, 'tool', { confirmedAt: at }), DIRECTOR)
        .gives()
        .decision(2).confirmation?.at,
    ).toBe(at);
  });

  test('an own decision is settled, and one that does not exist is unknown', () => {
    begun.when(confirm(1, 'tool'), TIB).refused('settled');
    begun.when(confirm(2, 'tool'), TIB).refused('unknown_item');
  });

  test('a personal link is noted until it is answered', () => {
    const request = (expiresAt: number, number = 2) => call('NoteConfirmationRequest', { number, expiresAt });
    const asked = onBehalf.when(request(onBehalf.now + 60 * MINUTE), KEEPER).gives('ConfirmationRequested');
    expect(asked.holds.decisions.open[2]?.linkUntil).toBe(onBehalf.now + 60 * MINUTE);
    expect(asked.when(confirm(2, 'link'), DIRECTOR, { via: 'link' }).gives().decision(2).linkUntil).toBeNull();
    onBehalf.when(request(onBehalf.now), KEEPER).refused('invalid', { field: 'data.expiresAt' });
    const named = begun.when(raise(1, 2, by('Nils Holm', 'kommundirektor')), KEEPER).gives();
    named.when(request(named.now + MINUTE), KEEPER).refused('way_not_accepted');
  });
});

function board(decision: typeof chair) {
  return call('ActivateBoard', { decision: decision.data }, { decision: decision.content });
}

describe('[LA4] disowning', () => {
  test('revokes, goes back to what held, and lists what was done under it', () => {
    const later = onBehalf.when(record(), DIRECTOR).gives();
    const outcome = later.when(disown(2, 'tool', {}, { reason: 'Jag har inte sagt det' }), DIRECTOR);
    const consequences = [
      { kind: 'reverted', what: 'level', to: 1 },
      { kind: 'decision', number: 3 },
      { kind: 'task', task: later.taskId(1) },
    ];
    expect(outcome.added[0]?.data).toMatchObject({ number: 2, consequences });
    const story = outcome.gives('DecisionDisowned', 'EffectReverted');
    expect(story.holds.incident).toMatchObject({
      level: begun.holds.incident.level,
      highestLevel: 1,
      reached: begun.holds.incident.reached,
    });
    expect(story.decision(2)).toMatchObject({ status: 'disowned', disowned: { reason: 'Jag har inte sagt det' } });
    expect(story.holds.decisions.open[2]).toBeUndefined();
    story.when(confirm(2, 'tool'), DIRECTOR).refused('settled');
  });

  test('[LA6] the duty to report, the criteria and the direction that it brought go with it', () => {
    const said = { direction: 'Ny', why: 'Flera', called: 'Alla' };
    const story = begun
      .when(raise(1, 3, chair, {}, said), KEEPER)
      .gives()
      .when(disown(2), CHAIR)
      .gives();
    expect(story.holds.incident).toMatchObject({
      report: null,
      criteria: null,
      direction: null,
      why: null,
      called: null,
    });
  });

  test('keeps what a later decision has set, and then goes past it', () => {
    const chain = onBehalf.when(raise(2, 3, chair), KEEPER).gives();
    const first = chain.when(disown(2), DIRECTOR);
    expect(first.added[0]?.data).toMatchObject({ consequences: [{ kind: 'kept', what: 'level' }, {}, {}, {}] });
    const kept = first.gives('DecisionDisowned');
    expect(kept.holds.incident).toMatchObject({ level: { rank: 3, decision: 3 }, highestLevel: 3 });
    const both = kept.when(disown(3), CHAIR).gives('DecisionDisowned', 'EffectReverted');
    expect(both.holds.incident.level).toEqual(begun.holds.incident.level);
  });

  test('the posture goes back too', () => {
    const posture = call(
      'ChangePosture',
      { from: 'normal', to: 'stab', decision: director.data },
      { decision: director.content },
    );
    const story = begun
      .when(posture, KEEPER)
      .gives()
      .when(disown(2), DIRECTOR)
      .gives('DecisionDisowned', 'EffectReverted');
    expect(story.holds.incident.posture).toEqual(begun.holds.incident.posture);
  });

  test('a registration on a high level goes back to the lowest, and one on the lowest has nothing beneath', () => {
    const high = given([step(register(3, chair), TIB)]);
    const reverted = high.when(disown(1), CHAIR).gives('DecisionDisowned', 'EffectReverted');
    expect(reverted.holds.incident).toMatchObject({ level: { rank: 1 }, highestLevel: 1, report: null });
    const low = given([step(register(1, by(TIB, 'tib')), KEEPER)]);
    expect(low.when(disown(1), TIB).added[0]?.data).toMatchObject({ consequences: [{ kind: 'kept', what: 'level' }] });
  });

  test('another decision has no effect to undo, and lists only what it made', () => {
    const story = begun.when(record(), KEEPER).gives();
    const task = story.when(call('CreateTask', { function: 'stabschef', due: null }, { title: 'Ring' }), TIB).gives();
    expect(task.when(disown(2), DIRECTOR).added[0]?.data).toMatchObject({ consequences: [] });
  });

  test('is the decider’s own, or proved by paper or witness', () => {
    onBehalf.when(disown(2), KEEPER).refused('not_decider');
    onBehalf.when(disown(2, 'witness', { witness: KEEPER.id }), KEEPER).refused('invalid');
    const heard = onBehalf.when(disown(2, 'witness', {}, { witnessName: 'Nils Holm' }), TIB).gives();
    expect(heard.decision(2).disowned).toMatchObject({ way: 'witness', witnessName: 'Nils Holm' });
  });
});

describe('[LA3] who may decide, for prefill', () => {
  const incident = begun.holds.incident;
  const special = { kind: 'level', from: 1, to: 2 } as const;

  test('first the signed-in person’s own capacity, then the plan’s order', () => {
    const options = deciderOptions(PLAN, special, incident, PEOPLE, { person: TIB.id, capacities: ['tib'] });
    expect(options.map(({ capacity, isOwn }) => [capacity, isOwn])).toEqual([
      ['tib', true],
      ['kommundirektor', false],
      ['stf_kommundirektor', false],
    ]);
    expect(options[2]).toMatchObject({ person: DEPUTY.id, name: DEPUTY.name, standsInFor: 'kommundirektor' });
  });

  test('a capacity that nobody in the register has is offered without a name', () => {
    const options = deciderOptions(PLAN, special, null, [], { person: KEEPER.id, capacities: [] });
    expect(options[0]).toEqual({
      person: null,
      name: null,
      capacity: 'kommundirektor',
      isOwn: false,
      standsInFor: null,
    });
  });
});

import { describe, expect, test } from 'vitest';
import {
  by,
  CHAIR,
  call,
  DIRECTOR,
  given,
  HEAD,
  INCIDENT,
  KEEPER,
  MINUTE,
  NIGHT,
  register,
  Story,
  step,
  TIB,
} from '../testing/given.ts';
import { incidentHeadline } from './headline.ts';

const nothing = new Story([]);

describe('registering', () => {
  test('[LA1] opens an incident on the lowest level, by one decision, in its own life cycle', () => {
    const story = nothing.when(register(), TIB).gives('IncidentRegistered', 'DecisionRecorded', 'LeaderAppointed');
    expect(story.holds.incident).toMatchObject({
      id: INCIDENT,
      number: '2026-014',
      mode: 'live',
      planVersion: 3,
      title: 'Strömavbrott',
      place: 'Österby',
      lifecycle: 'open',
      level: { rank: 1, since: NIGHT, decision: 1, by: TIB.id },
      highestLevel: 1,
      posture: { id: 'normal', decision: null },
      report: null,
    });
    expect(story.decision(1)).toMatchObject({ status: 'own', subject: { kind: 'level', from: 0, to: 1 } });
  });

  test('[LA1] may skip levels: one decision, no invented one beneath, and the tasks of every level passed', () => {
    const story = nothing.when(register(3, by(CHAIR, 'kln_ordforande')), TIB).gives();
    const { incident, decisions, tasks } = story.holds;
    expect(decisions.count).toBe(1);
    expect(incident).toMatchObject({ level: { rank: 3, decision: 1 }, highestLevel: 3 });
    expect(incident.reached).toMatchObject({ 1: { decision: 1 }, 3: { decision: 1 } });
    expect(Object.values(tasks.open).map(({ title }) => title)).toEqual([
      'Informera länsstyrelsens TiB',
      'Lämna första lägesrapporten till länsstyrelsen',
    ]);
  });

  test('[LA6] takes the board too in the same dialog, as a second numbered decision', () => {
    const story = nothing.when(register(3, by(CHAIR, 'kln_ordforande'), { activateBoard: true }), CHAIR).gives();
    expect(story.holds.decisions.count).toBe(2);
    expect(story.holds.board).toMatchObject({ status: 'active', decision: 2 });
  });

  test('what is said at the lowest level is not lost', () => {
    const story = nothing.when(register(1, by(TIB, 'tib'), {}, { called: 'Teknisk jour' }), TIB).gives();
    expect(story.holds.incident).toMatchObject({ level: { rank: 1 }, called: { text: 'Teknisk jour' } });
  });

  test('[LA3] any department head may decide a störning; without a capacity it is on behalf of one who has it', () => {
    nothing.when(register(1, by(HEAD, 'forvaltningschef')), HEAD).gives();
    const holders = ['tib', 'forvaltningschef', 'kommundirektor', 'stf_kommundirektor', 'sakerhetschef'];
    nothing.when(register(1, by(KEEPER, 'kommunikationschef')), KEEPER).refused('no_mandate', { details: { holders } });
    const story = nothing.when(register(1, by(TIB, 'tib')), KEEPER).gives('IncidentRegistered', 'DecisionRecorded');
    expect(story.decision(1).status).toBe('unconfirmed');
  });

  test('is refused when the incident exists already, and for a level that the plan does not have', () => {
    given([step(register(), TIB)])
      .when(register(), TIB)
      .refused('exists');
    nothing.when(register(7), TIB).refused('invalid', { field: 'data.to' });
  });

  test('an exercise has its own series of numbers', () => {
    const story = nothing.when(register(1, by(TIB, 'tib'), { mode: 'exercise' }), TIB).gives();
    expect(story.holds.incident).toMatchObject({ mode: 'exercise', number: 'Ö2026-003' });
  });

  test('nothing can be done to an incident that is not registered', () => {
    nothing.when(call('LeaveLeadership', {}), TIB).refused('not_found');
  });
});

describe('[LA13] the leader', () => {
  const begun = given([step(register(), TIB)]);

  test('is the registering TiB, with capacity and since when', () => {
    expect(begun.holds.incident.leader).toMatchObject({ person: TIB.id, capacity: 'tib', since: NIGHT });
  });

  test('is the TiB also when the decision was another’s, and is vacant when nobody with a capacity registered', () => {
    const onBehalf = nothing.when(register(3, by(CHAIR, 'kln_ordforande')), TIB).gives();
    expect(onBehalf.holds.incident.leader?.capacity).toBe('tib');
    expect(nothing.when(register(), KEEPER).gives().holds.incident.leader).toBeNull();
  });

  test('is relieved in the same event that appoints the next', () => {
    const relief = call('AppointLeader', { person: DIRECTOR.id, capacity: 'kommundirektor' });
    const outcome = begun.when(relief, DIRECTOR);
    expect(outcome.added[0]?.data).toMatchObject({ relieved: { person: TIB.id, capacity: 'tib' } });
    const after = outcome.gives('LeaderAppointed');
    expect(after.holds.incident.leader).toMatchObject({ person: DIRECTOR.id, since: NIGHT + MINUTE });
    after.when(relief, DIRECTOR).refused('already');
  });

  test('may be one who is not in the register, by name, and must be somebody', () => {
    const named = call('AppointLeader', { person: null, capacity: 'stabschef' }, { name: 'Nils Holm' });
    expect(begun.when(named, TIB).gives().holds.incident.leader).toMatchObject({ person: null, name: 'Nils Holm' });
    begun
      .when(call('AppointLeader', { person: null, capacity: 'stabschef' }), TIB)
      .refused('invalid', { field: 'content.name' });
    begun
      .when(call('AppointLeader', { person: INCIDENT, capacity: 'stabschef' }), TIB)
      .refused('invalid', { field: 'data.person' });
    begun
      .when(call('AppointLeader', { person: TIB.id, capacity: 'kejsare' }), TIB)
      .refused('invalid', { field: 'data.capacity' });
  });

  test('may leave a vacancy', () => {
    const vacant = begun.when(call('LeaveLeadership', {}), TIB).gives('LeaderLeft');
    expect(vacant.holds.incident.leader).toBeNull();
    vacant.when(call('LeaveLeadership', {}), TIB).refused('already');
  });
});

test('an incident is described anew, and a place left out is taken away', () => {
  const begun = given([step(register(), TIB)]);
  const story = begun.when(call('DescribeIncident', {}, { title: 'Elavbrott' }), TIB).gives('IncidentDescribed');
  expect(story.holds.incident).toMatchObject({ title: 'Elavbrott', place: null });
  story.when(call('DescribeIncident', {}, { title: 'Elavbrott' }), TIB).refused('already');
});

test('the headline says what the list shows', () => {
  const story = given([step(register(2, by(DIRECTOR, 'kommundirektor')), TIB)]);
  expect(incidentHeadline(story.holds, 5)).toMatchObject({
    id: INCIDENT,
    seq: 5,
    number: '2026-014',
    level: 2,
    levelUnconfirmed: true,
    unconfirmed: 1,
    openTasks: 1,
    boardActive: false,
    leader: { person: TIB.id, capacity: 'tib' },
    closedAt: null,
  });
});

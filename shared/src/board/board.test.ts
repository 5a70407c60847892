import { describe, expect, test } from 'vitest';
import { indexRowsOf } from '../core/index-rows.ts';
import {
  by,
  CHAIR,
  call,
  DIRECTOR,
  given,
  INCIDENT,
  KEEPER,
  MINUTE,
  PLAN,
  raise,
  register,
  type Story,
  step,
  TIB,
  VICE,
} from '../testing/given.ts';
import { foldTakeover } from './takeover-reading.ts';

const chair = by(CHAIR, 'kln_ordforande');
const inBoard = by(CHAIR, 'kln_ordforande', { forum: 'krisledningsnamnden' });

const activate = (decision = chair) =>
  call('ActivateBoard', { decision: decision.data }, { decision: decision.content });
const rest = () => call('RestBoard', { decision: chair.data }, { decision: chair.content });
const takeOver = (committee: string, decision = chair, more: object = {}, said: object = {}) =>
  call(
    'TakeOverArea',
    { committee, whole: true, decision: decision.data, ...more },
    { why: 'Samlad ledning av hemtjänsten', decision: decision.content, ...said },
  );
const handBack = (takeover: string, decision = chair) =>
  call(
    'HandBackArea',
    { takeover, decision: decision.data },
    { state: 'Driften är normal', decision: decision.content },
  );
const alert = (on: boolean) => call('SetHeightenedAlert', { on, by: CHAIR.id, capacity: 'kln_ordforande' });

const begun = given([step(register(), TIB)]);
const special = given([step(register(), TIB), step(raise(1, 2), DIRECTOR)]);
const extraordinary = given([step(register(), TIB), step(raise(1, 3, chair), CHAIR)]);
const active = extraordinary.when(activate(), CHAIR).gives();
const holding = active.when(takeOver('socialnamnden'), CHAIR).gives();
const held = Object.keys(holding.holds.board.takeovers)[0] ?? '';

const takeovers = (story: Story) => Object.values(story.holds.board.takeovers);
const reading = (story: Story) => foldTakeover(story.events, null);

describe('[LA7] activation', () => {
  test('is a numbered decision of its own by the chair, with notice to kommunfullmäktige as a task', () => {
    const story = extraordinary.when(activate(), CHAIR).gives('DecisionRecorded', 'BoardActivated', 'TaskCreated');
    expect(story.holds.board).toMatchObject({ status: 'active', decision: 3 });
    expect(story.holds.tasks.open[story.taskId(3)]).toMatchObject({ decision: 3, due: null });
    expect(story.decision(3)).toMatchObject({ strict: true, status: 'own' });
  });

  test('needs level 3, and somebody with the mandate', () => {
    special.when(activate(), CHAIR).refused('level_too_low', { details: { level: 2, needsLevel: 3 } });
    extraordinary.when(activate(by(DIRECTOR, 'kommundirektor')), DIRECTOR).refused('no_mandate');
    active.when(activate(), CHAIR).refused('already', { details: { board: 'active', decision: 3 } });
  });

  test('one dialog takes both, as two decisions that each can be answered', () => {
    const both = raise(2, 3, chair, { activateBoard: true }, { activationWording: 'Nämnden träder i funktion.' });
    const story = special.when(both, KEEPER).gives();
    expect(story.decision(3)).toMatchObject({ subject: { kind: 'level' }, strict: false });
    expect(story.decision(4)).toMatchObject({
      subject: { kind: 'board_activation' },
      strict: true,
      content: { wording: 'Nämnden träder i funktion.' },
    });
  });

  test('in the dialog of a level that is too low is refused with the level', () => {
    const board = [...PLAN.mandates.board, { capacity: 'kommundirektor', until: 'always' as const }];
    const wider = given([step(register(), TIB)], { plan: { ...PLAN, mandates: { ...PLAN.mandates, board } } });
    const both = raise(1, 2, by(DIRECTOR, 'kommundirektor'), { activateBoard: true });
    wider.when(both, DIRECTOR).refused('level_too_low', { details: { level: 2, needsLevel: 3 } });
    begun.when(both, DIRECTOR).refused('level_too_low');
  });
});

describe('[LA7] höjd beredskap', () => {
  test('refuses activation and takeover with who leads', () => {
    const alerted = extraordinary.when(alert(true), CHAIR).gives('HeightenedAlertSet');
    const details = { leads: 'Kommunstyrelsen', since: alerted.holds.incident.heightenedAlert?.since };
    alerted.when(activate(), CHAIR).refused('heightened_alert', { details });
    alerted.when(takeOver('socialnamnden'), CHAIR).refused('heightened_alert', { details });
    alerted.when(alert(false), CHAIR).gives('HeightenedAlertSet').when(activate(), CHAIR).gives();
  });

  test('with the board active its areas pass to kommunstyrelsen, listed, and the board goes dormant', () => {
    const outcome = holding.when(alert(true), CHAIR);
    expect(outcome.added[1]?.data).toEqual({ takeovers: [held], leads: 'Kommunstyrelsen' });
    const alerted = outcome.gives('HeightenedAlertSet', 'AreasPassed');
    expect(alerted.holds.board.status).toBe('dormant');
    expect(takeovers(alerted)).toMatchObject([{ id: held, passed: true }]);
    expect(reading(alerted)).toMatchObject({ status: 'open', passedTo: { leads: 'Kommunstyrelsen' } });
    expect(takeovers(alerted.when(handBack(held), CHAIR).gives())).toEqual([]);
  });

  test('is set by a named person', () => {
    extraordinary
      .when(call('SetHeightenedAlert', { on: true, by: null }), TIB)
      .refused('invalid', { field: 'content.name' });
    extraordinary
      .when(call('SetHeightenedAlert', { on: true, by: INCIDENT }), TIB)
      .refused('invalid', { field: 'data.by' });
    extraordinary
      .when(call('SetHeightenedAlert', { on: true, by: CHAIR.id, capacity: 'kejsare' }), TIB)
      .refused('invalid', { field: 'data.capacity' });
    const named = call(
      'SetHeightenedAlert',
      { on: true, by: null },
      { name: 'Nils Holm', reference: 'Regeringens beslut' },
    );
    expect(extraordinary.when(named, TIB).gives().holds.incident.heightenedAlert).toMatchObject({ name: 'Nils Holm' });
    extraordinary.when(alert(false), TIB).refused('already');
  });
});

describe('[LA8] takeover', () => {
  test('names the nämnd, how much and why, and what is not said yet is to be completed', () => {
    expect(takeovers(holding)).toMatchObject([
      { committee: 'socialnamnden', whole: true, parts: null, consulted: null, toldAt: null, passed: false },
    ]);
    expect(holding.holds.decisions.open[4]?.missing).toEqual(['basis', 'committee_told', 'consulted']);
    const told = call('CompleteDecision', { number: 4, committeeToldAt: holding.now, consulted: false });
    const story = holding.when(told, TIB).gives();
    expect(takeovers(story)).toMatchObject([{ toldAt: holding.now, consulted: false }]);
    expect(story.decision(4).missing).toEqual(['basis']);
    const indexed = story.events.filter((event) =>
      indexRowsOf(event, 'x').some(({ kind, key }) => kind === 'takeover' && key === held),
    );
    expect(foldTakeover(indexed)).toMatchObject({ toldAt: holding.now, consulted: false });
  });

  test('is never of kommunfullmäktige, the auditors, a company, a joint authority or nobody', () => {
    const bodies = {
      kommunfullmaktige: 'kommunfullmaktige',
      revisorerna: 'revisorer',
      bostadsbolaget: 'bolag',
      raddningstjanstforbundet: 'gemensam',
    };
    for (const [committee, kind] of Object.entries(bodies)) {
      active.when(takeOver(committee), CHAIR).refused('invalid', { field: 'data.committee', details: { kind } });
    }
    active.when(takeOver('okand'), CHAIR).refused('invalid', { details: { kind: null } });
  });

  test('by chair or vice alone is reported to the nämnd at once; decided in the nämnd it is not', () => {
    expect(holding.holds.tasks.open[holding.taskId(4)]).toMatchObject({ decision: 4, function: 'namndsekreterare' });
    active.when(takeOver('socialnamnden', inBoard), CHAIR).gives('DecisionRecorded', 'AreaTakenOver');
    active.when(takeOver('socialnamnden', by(VICE, 'kln_vice')), VICE).gives();
    active.when(takeOver('socialnamnden', by(DIRECTOR, 'kommundirektor')), DIRECTOR).refused('no_mandate');
  });

  test('says which parts when it is not the whole, and is not taken twice', () => {
    active
      .when(takeOver('socialnamnden', chair, { whole: false }), CHAIR)
      .refused('invalid', { field: 'content.parts' });
    const parts = active
      .when(takeOver('socialnamnden', chair, { whole: false }, { parts: 'Hemtjänsten' }), CHAIR)
      .gives();
    expect(takeovers(parts)).toMatchObject([{ whole: false, parts: 'Hemtjänsten' }]);
    parts.when(takeOver('socialnamnden'), CHAIR).gives();
    holding.when(takeOver('socialnamnden'), CHAIR).refused('already', { details: { takeover: held } });
    active
      .when(takeOver('socialnamnden', chair, { toldAt: active.now + 60 * MINUTE }), CHAIR)
      .refused('invalid', { field: 'data.toldAt' });
  });

  test('needs an active board', () => {
    extraordinary.when(takeOver('socialnamnden'), CHAIR).refused('board_dormant');
  });

  test('is handed back with its state; a second time there is nothing to hand back', () => {
    const back = holding.when(handBack(held), CHAIR).gives('DecisionRecorded', 'AreaHandedBack');
    expect(takeovers(back)).toEqual([]);
    expect(reading(back)).toMatchObject({ status: 'handed_back', handback: { state: 'Driften är normal' } });
    back.when(handBack(held), CHAIR).refused('unknown_item');
    const unconfirmed = holding.when(handBack(held), KEEPER).gives();
    unconfirmed.when(handBack(held), CHAIR).refused('settled');
  });
});

describe('[LA8] dormancy', () => {
  test('is refused while a takeover is open, with the list', () => {
    const details = { takeovers: [{ id: held, committee: 'socialnamnden' }] };
    holding.when(rest(), CHAIR).refused('takeovers_open', { details });
    const back = holding.when(handBack(held), CHAIR).gives();
    const rested = back.when(rest(), CHAIR).gives('DecisionRecorded', 'BoardRested');
    expect(rested.holds.board.status).toBe('dormant');
    rested.when(rest(), CHAIR).refused('board_dormant');
    back
      .when(call('RestBoard', { decision: by(TIB, 'tib').data }, { decision: chair.content }), TIB)
      .refused('no_mandate');
  });

  test('kommunfullmäktige may end the board: accepted at once, areas revert, listed', () => {
    const outcome = holding.when(call('EndBoard', { endedAt: holding.now }, { reference: 'KF § 12' }), KEEPER);
    expect(outcome.added[0]?.data).toEqual({ endedAt: holding.now, reverted: [held] });
    const ended = outcome.gives('BoardEnded', 'TakeoverReverted');
    expect(ended.holds.board).toMatchObject({ status: 'dormant', takeovers: {} });
    expect(reading(ended)).toMatchObject({ status: 'reverted', reverted: { why: 'board_ended' } });
    ended.when(call('EndBoard', { endedAt: ended.now }), KEEPER).refused('board_dormant');
    holding.when(call('EndBoard', { endedAt: holding.now + 60 * MINUTE }), KEEPER).refused('invalid');
    holding.when(call('EndBoard', { endedAt: 0 }), KEEPER).refused('invalid', { field: 'data.endedAt' });
  });
});

describe('[LA4] what the nämnd decides, disowned', () => {
  const disown = (number: number) => call('DisownDecision', { number, way: 'tool' });

  test('an activation goes back, and what the board held falls with it', () => {
    const story = extraordinary.when(activate(), KEEPER).gives().when(takeOver('socialnamnden'), CHAIR).gives();
    const id = takeovers(story)[0]?.id;
    const outcome = story.when(disown(3), CHAIR);
    expect(outcome.added[0]?.data).toMatchObject({
      consequences: [
        { kind: 'reverted', what: 'board', to: 'dormant' },
        { kind: 'takeover', takeover: id },
        { kind: 'decision', number: 4 },
        { kind: 'task', task: story.taskId(3) },
        { kind: 'task', task: story.taskId(4) },
      ],
    });
    const after = outcome.gives('DecisionDisowned', 'EffectReverted', 'TakeoverReverted');
    expect(after.holds.board).toMatchObject({ status: 'dormant', since: null, decision: null, takeovers: {} });
  });

  test('a takeover is taken back; one handed back meanwhile is kept as it is', () => {
    const story = active.when(takeOver('socialnamnden'), KEEPER).gives();
    const id = takeovers(story)[0]?.id ?? '';
    expect(takeovers(story.when(disown(4), CHAIR).gives('DecisionDisowned', 'TakeoverReverted'))).toEqual([]);
    const back = story.when(handBack(id), CHAIR).gives().when(disown(4), CHAIR);
    back.gives('DecisionDisowned');
    expect(back.added[0]?.data).toMatchObject({ consequences: [{ kind: 'kept', what: 'takeover' }, {}, {}] });
  });

  test('a handback is undone as it was, unless the board is dormant by then', () => {
    const back = holding.when(handBack(held), KEEPER).gives();
    const undone = back.when(disown(5), CHAIR).gives('DecisionDisowned', 'HandbackReverted');
    expect(undone.holds.board.takeovers).toEqual(holding.holds.board.takeovers);
    expect(undone.holds.board.handedBack).toEqual({});
    expect(reading(undone)).toMatchObject({ status: 'open', handback: null });
    back.when(rest(), CHAIR).gives().when(disown(5), CHAIR).gives('DecisionDisowned');
    const confirmed = back.when(call('ConfirmDecision', { number: 5, way: 'tool' }), CHAIR).gives();
    expect(confirmed.holds.board.handedBack).toEqual({});
  });

  test('a rest is undone, but never wakes the board at höjd beredskap', () => {
    const rested = active.when(rest(), KEEPER).gives();
    const woken = rested.when(disown(4), CHAIR).gives('DecisionDisowned', 'EffectReverted');
    expect(woken.holds.board).toEqual(expect.objectContaining({ status: 'active', decision: 3 }));
    rested.when(alert(true), CHAIR).gives().when(disown(4), CHAIR).gives('DecisionDisowned');
  });
});

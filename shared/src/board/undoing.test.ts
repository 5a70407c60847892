import { describe, expect, test } from 'vitest';
import { openItems } from '../incident/open-items.ts';
import { by, CHAIR, call, DIRECTOR, given, KEEPER, raise, register, type Story, step, TIB } from '../testing/given.ts';
import { foldTakeover } from './takeover-reading.ts';

const chair = by(CHAIR, 'kln_ordforande');
const { data: decision, content } = chair;
const activate = call('ActivateBoard', { decision }, { decision: content });
const rest = call('RestBoard', { decision }, { decision: content });
const takeOver = (committee: string) =>
  call('TakeOverArea', { committee, whole: true, decision }, { why: 'Samlad ledning', decision: content });
const handBack = (takeover: string) =>
  call('HandBackArea', { takeover, decision }, { state: 'Lugnt', decision: content });
const disown = (number: number) => call('DisownDecision', { number, way: 'tool' });
const alert = (on: boolean) => call('SetHeightenedAlert', { on, by: CHAIR.id });
const end = (story: Story) => call('EndBoard', { endedAt: story.now });

const active = given([step(register(), TIB), step(raise(1, 3, chair), CHAIR), step(activate, CHAIR)]);
const held = (story: Story) => Object.keys(story.holds.board.takeovers);
/** Taken over by decision 4, handed back in the chair's name by decision 5, which the chair has not answered. */
const taken = active.when(takeOver('socialnamnden'), KEEPER).gives();
const [area = ''] = held(taken);
const back = taken.when(handBack(area), KEEPER).gives();

describe('[LA4] [LA8] an area does not come back by undoing', () => {
  test('when the takeover itself was disowned', () => {
    const outcome = back.when(disown(4), CHAIR);
    expect(outcome.added[0]?.data).toMatchObject({ consequences: [{ kind: 'reverted', what: 'takeover' }, {}, {}] });
    const gone = outcome.gives('DecisionDisowned', 'TakeoverReverted');
    const after = gone.when(disown(5), CHAIR).gives('DecisionDisowned');
    expect(held(after)).toEqual([]);
    expect(after.holds.board.handedBack).toEqual({});
    expect(foldTakeover(after.events)).toMatchObject({ status: 'reverted', handback: { decision: 5 } });
  });

  test('when the activation that it rested on was disowned, and the board is activated anew', () => {
    const story = given([step(register(), TIB), step(raise(1, 3, chair), CHAIR), step(activate, KEEPER)])
      .when(takeOver('socialnamnden'), CHAIR)
      .gives();
    const [id = ''] = held(story);
    const anew = story.when(handBack(id), KEEPER).gives().when(disown(3), CHAIR).gives().when(activate, CHAIR).gives();
    expect(held(anew.when(disown(5), CHAIR).gives('DecisionDisowned'))).toEqual([]);
  });

  test('when kommunfullmäktige has ended the board, and it is activated anew', () => {
    const anew = back.when(end(back), KEEPER).gives().when(activate, CHAIR).gives();
    expect(held(anew.when(disown(5), CHAIR).gives('DecisionDisowned'))).toEqual([]);
  });

  test('when it has been taken over anew', () => {
    const again = back.when(takeOver('socialnamnden'), CHAIR).gives();
    const after = again.when(disown(5), CHAIR).gives('DecisionDisowned');
    expect(held(after)).toEqual(held(again));
    expect(after.holds.board.handedBack).toEqual({});
  });

  test('but does when the board’s rest in between is disowned too', () => {
    const woken = back.when(rest, KEEPER).gives().when(disown(6), CHAIR).gives('DecisionDisowned', 'EffectReverted');
    expect(held(woken.when(disown(5), CHAIR).gives('DecisionDisowned', 'HandbackReverted'))).toEqual([area]);
  });

  test('and nothing is kept of a handback that was disowned in vain', () => {
    const rested = back.when(rest, CHAIR).gives().when(disown(5), CHAIR).gives('DecisionDisowned');
    expect(rested.holds.board.handedBack).toEqual({});
  });
});

describe('[LA7] höjd beredskap', () => {
  test('passes only what the board itself holds, each area once', () => {
    const passed = taken.when(alert(true), CHAIR).gives();
    const anew = passed.when(alert(false), CHAIR).gives().when(activate, CHAIR).gives();
    const two = anew.when(takeOver('tekniska_namnden'), CHAIR).gives();
    const outcome = two.when(alert(true), CHAIR);
    expect(outcome.added[1]?.data).toMatchObject({ takeovers: held(two).filter((id) => id !== area) });
  });

  test('reaches a board that is active in a closed incident, and nothing else there', () => {
    const owner = { person: DIRECTOR.id, function: null };
    const close = (story: Story) =>
      call(
        'CloseIncident',
        { decision, handovers: openItems(story.holds).map((item) => ({ item, owner })) },
        { decision: content },
      );
    const closed = taken.when(close(taken), CHAIR).gives();
    expect(closed.when(alert(true), CHAIR).gives('HeightenedAlertSet', 'AreasPassed').holds.board.status).toBe(
      'dormant',
    );
    const quiet = given([step(register(), TIB)]);
    const tib = by(TIB, 'tib');
    const shut = call('CloseIncident', { decision: tib.data, handovers: [] }, { decision: tib.content });
    quiet.when(shut, TIB).gives().when(alert(true), TIB).refused('incident_closed');
  });
});

describe('[LA8] decided in the nämnd', () => {
  test('is what its own forum decides; in any other the chair decided alone and reports at once', () => {
    const inForum = (forum: string) => {
      const made = by(CHAIR, 'kln_ordforande', { forum });
      const said = { why: 'Samlad ledning', decision: made.content };
      return call('TakeOverArea', { committee: 'socialnamnden', whole: true, decision: made.data }, said);
    };
    active.when(inForum('krisledningsnamnden'), CHAIR).gives('DecisionRecorded', 'AreaTakenOver');
    for (const forum of ['krisledningsgruppen', 'stab']) {
      active.when(inForum(forum), CHAIR).gives('DecisionRecorded', 'AreaTakenOver', 'TaskCreated');
    }
  });
});

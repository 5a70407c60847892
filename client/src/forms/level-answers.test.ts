import {
  by,
  CHAIR,
  call,
  given,
  MINUTE,
  NIGHT,
  PLAN,
  register,
  step,
  TIB,
} from '@ledningsplats/shared/testing/given.ts';
import { expect, test } from 'vitest';
import { boardOffer } from './board-offer.ts';
import {
  answersAreSendable,
  NO_ANSWERS,
  questionsOf,
  raiseContent,
  raiseData,
  unmetCriteria,
} from './level-answers.ts';

const BRIEFING = NIGHT + 60 * MINUTE;
const YES = { avviker: true, allvarlig_storning: true, skyndsamma_insatser: true };

test('[LA5] [LA6] every level that is passed asks its questions, also one that is skipped', () => {
  expect(questionsOf(PLAN, 0, 1)).toEqual({ coordination: false, legalText: null });
  expect(questionsOf(PLAN, 1, 2)).toMatchObject({ coordination: true, legalText: null });
  expect(questionsOf(PLAN, 0, 3)).toMatchObject({ coordination: true, legalText: { version: '2020-01-01' } });
  expect(questionsOf(PLAN, 2, 3).coordination).toBe(false);
});

test('[LA6] only a no stops; what is not judged yet is sent as such', () => {
  const questions = questionsOf(PLAN, 2, 3);
  expect(answersAreSendable(questions, NO_ANSWERS)).toBe(true);
  expect(raiseData(questions, NO_ANSWERS, false).criteria).toEqual({
    avviker: null,
    allvarlig_storning: null,
    skyndsamma_insatser: null,
  });
  const no = { ...NO_ANSWERS, criteria: { avviker: false } };
  expect(unmetCriteria(questions, no)).toEqual(['avviker']);
  expect(answersAreSendable(questions, no)).toBe(false);
});

test('what another level asked is not sent with this one', () => {
  const answers = { ...NO_ANSWERS, why: 'Brett', criteria: YES, firstBriefing: { value: BRIEFING, text: '' } };
  expect(raiseData(questionsOf(PLAN, 0, 1), answers, false)).toEqual({
    criteria: null,
    firstBriefingAt: null,
    activateBoard: false,
  });
  expect(raiseContent(questionsOf(PLAN, 0, 1), answers, null)).toEqual({});
});

test('[LA7] what one dialog says of level and board is what the rule takes', () => {
  const questions = questionsOf(PLAN, 0, 3);
  const answers = {
    ...NO_ANSWERS,
    why: ' Brett ',
    criteria: YES,
    firstBriefing: { value: BRIEFING, text: '' },
    activateBoard: true,
  };
  const chair = by(CHAIR, 'kln_ordforande');
  const { criteria, firstBriefingAt, activateBoard } = raiseData(questions, answers, true);
  const said = raiseContent(questions, answers, 'Krisledningsnämnden träder i funktion.');
  const story = given([step(register(3, chair, { criteria, firstBriefingAt, activateBoard }, said), TIB)]);
  expect(story.holds).toMatchObject({
    incident: { why: { text: 'Brett' }, firstBriefingAt: BRIEFING },
    board: { status: 'active' },
  });
  expect(story.decision(2).content?.wording).toBe('Krisledningsnämnden träder i funktion.');
});

test('[LA7] the board is offered at its level, to its holders, and not at höjd beredskap', () => {
  expect(boardOffer(PLAN, 2, null, 'kln_ordforande')).toBeNull();
  expect(boardOffer(PLAN, 3, null, 'kln_ordforande')).toEqual({ can: true });
  expect(boardOffer(PLAN, 3, null, 'tib')).toMatchObject({ can: false });
  const alert = given([step(register(), TIB), step(call('SetHeightenedAlert', { on: true, by: TIB.id }), TIB)]).holds;
  expect(boardOffer(PLAN, 3, alert, 'kln_ordforande')).toMatchObject({
    can: false,
    why: expect.stringContaining('kommunstyrelsen'),
  });
  const active = given([step(register(3, by(CHAIR, 'kln_ordforande'), { activateBoard: true }), TIB)]).holds;
  expect(boardOffer(PLAN, 3, active, 'kln_ordforande')).toBeNull();
});

import { expect, test } from 'vitest';
import { by, call, given, KEEPER, register, type Story, step, TIB } from '../../testing/given.ts';
import type { DebriefAnswer } from './events.ts';

const HOUR = 3_600_000;
const id = (n: number) => `0b0e9a60-0000-4000-b400-${String(n).padStart(12, '0')}`;
const [SITE, ANNA, OMAR, SHIFT] = [1, 2, 3, 4].map(id) as [string, string, string, string];

/** Anna has worked, Omar has not come, and the effort has ended or not. */
function worked(): Story {
  const decision = by(TIB, 'tib');
  const said = { decision: decision.content, what: 'Samtal', whom: 'Boende' };
  const helper = (name: string) => call('AddKrisstodHelper', { organisation: 'kyrkan', competences: [] }, { name });
  const story = given([step(register(), TIB)])
    .when(call('ActivateKrisstod', { from: 'none', decision: decision.data }, said), TIB)
    .gives()
    .when(call('OpenKrisstodSite', { kind: 'kyrka', isSpontaneous: false }, { name: 'Kyrkan' }), TIB, { id: SITE })
    .gives()
    .when(helper('Anna'), TIB, { id: ANNA })
    .gives()
    .when(helper('Omar'), TIB, { id: OMAR })
    .gives();
  const span = { from: story.now, until: story.now + 8 * HOUR };
  return story
    .when(call('PlanKrisstodShift', { site: SITE, helper: ANNA, ...span }), TIB, { id: SHIFT })
    .gives()
    .when(call('CheckInKrisstodHelper', { shift: SHIFT }), TIB)
    .gives();
}
const end = () => {
  const { data, content } = by(TIB, 'tib');
  const facts = { from: 'active' as const, reason: 'upphort', receivers: [], decision: data };
  return call('EndKrisstod', facts, { decision: content, handed: [] });
};
const ended = () => worked().when(end(), TIB).gives();
const afterOf = (story: Story) => story.krisstod.state?.after;
const debrief = (helper: string, answer: DebriefAnswer = 'ring') => call('AnswerKrisstodDebrief', { helper, answer });
const evaluate = (helper: string | null = null, said: { answers: string[] } = { answers: ['Lugnt och bra'] }) =>
  call('EvaluateKrisstod', { helper, questions: ['bra'] }, said);

test('[KR7] thanks, a talk and an evaluation come when the effort has ended, and to those who took part', () => {
  const thank = (helper: string) => call('ThankKrisstodHelpers', { helpers: [helper] });
  worked().when(thank(ANNA), TIB).refused('settled');
  worked().when(debrief(ANNA), TIB).refused('settled');
  worked().when(evaluate(), TIB).refused('settled');
  ended().when(thank(OMAR), TIB).refused('unknown_item', { field: 'data.helpers.0' });
  ended().when(debrief(OMAR), TIB).refused('unknown_item', { field: 'data.helper' });
  const story = ended();
  expect(afterOf(story.when(thank(ANNA), TIB).gives())?.thanked).toEqual({ [ANNA]: story.now });
});

test('[KR7] who wants a talk stands there until somebody has seen to it, and a new answer stands there anew', () => {
  const handled = (isHandled: boolean) => call('HandleKrisstodDebrief', { helper: ANNA, isHandled });
  const asked = ended().when(debrief(ANNA), TIB).gives();
  expect(afterOf(asked)?.debriefs[ANNA]).toMatchObject({ answer: 'ring', isHandled: false });
  asked.when(handled(false), TIB).refused('already');
  const seen = asked.when(handled(true), KEEPER).gives();
  expect(afterOf(seen)?.debriefs[ANNA]?.isHandled).toBe(true);
  const again = seen.when(debrief(ANNA, 'yes'), TIB).gives();
  expect(afterOf(again)?.debriefs[ANNA]).toMatchObject({ answer: 'yes', isHandled: false });
  ended().when(handled(true), TIB).refused('unknown_item');
});

test('[KR7] an evaluation without a name says neither who nor when', () => {
  const story = ended();
  const outcome = story.when(evaluate(), TIB, { at: story.now + 5 * HOUR });
  const { decided } = outcome;
  expect(decided.ok && decided.events).toMatchObject([
    {
      type: 'KrisstodEvaluated',
      unattributed: true,
      isUntimed: true,
      occurredAt: story.krisstod.state?.ended?.at,
      data: { helper: null },
    },
  ]);
  expect(afterOf(outcome.gives())?.evaluations).toMatchObject([{ helper: null, answers: ['Lugnt och bra'] }]);
  const named = story.when(evaluate(ANNA), TIB);
  expect(named.decided.ok && named.decided.events[0]).not.toHaveProperty('unattributed');
  story.when(evaluate(null, { answers: [] }), TIB).refused('invalid', { field: 'content.answers' });
  story
    .when(call('EvaluateKrisstod', { questions: ['matsedel'] }, { answers: ['x'] }), TIB)
    .refused('unknown_item', { field: 'data.questions.0' });
});

test('[LG10] a removed evaluation is empty', () => {
  const story = ended().when(evaluate(), TIB).gives();
  const seq = afterOf(story)?.evaluations[0]?.seq ?? 0;
  const gone = story.when(
    call('RemoveKrisstodWords', { of: seq, why: 'gdpr' }, { capacity: 'x', reference: 'y' }),
    TIB,
  );
  expect(afterOf(gone.gives())?.evaluations[0]?.answers).toBeNull();
});

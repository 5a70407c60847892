import {
  by,
  CHAIR,
  call,
  DIRECTOR,
  given,
  HEAD,
  KEEPER,
  PLAN,
  register,
  step,
  TIB,
} from '@ledningsplats/shared/testing/given.ts';
import { expect, test } from 'vitest';
import { isOwnAnswer, isParty, wayOffers } from './answer-way.ts';
import { awaiting } from './awaiting.ts';
import { completionOnWire, isNothingFilled, NOTHING_FILLED, openCriteria, unreadableTimes } from './completion.ts';
import { consequenceWords } from './decision-words.ts';
import { disownPreview } from './disown-preview.ts';

const STREAM = 'incident/x';
const chair = by(CHAIR, 'kln_ordforande');
const extraordinary = () => given([step(register(3, chair, { activateBoard: true }), TIB)]);
const openDecision = (story: ReturnType<typeof given>, number: number) => {
  const decision = story.holds.decisions.open[number];
  if (!decision) throw new Error(`decision ${number} is not open`);
  return decision;
};
const self = ({ id, capacities }: typeof TIB) => ({ person: id, capacities });

test('[LA4] the decider answers in the tool, nobody else', () => {
  const story = extraordinary();
  const { incident } = story.holds;
  expect(isOwnAnswer(openDecision(story, 2), PLAN, incident, self(CHAIR))).toBe(true);
  expect(isOwnAnswer(openDecision(story, 2), PLAN, incident, self(TIB))).toBe(false);
  expect(isOwnAnswer(openDecision(story, 2), PLAN, incident, { person: CHAIR.id, capacities: [] })).toBe(true);
});

test('[LA4] a witness is refused for what krisledningsnämnden decides, a link for one who is not in the register', () => {
  const story = extraordinary();
  const may = { link: true, record: true };
  const obstacle = (number: number, way: string) =>
    wayOffers(openDecision(story, number), may).find((offer) => offer.way === way)?.obstacle;
  expect(obstacle(1, 'witness')).toBeNull();
  expect(obstacle(2, 'witness')).toBe('strict');
  const typed = given([step(register(1, by('Ulla Nyman', 'kommundirektor')), TIB)]);
  expect(wayOffers(openDecision(typed, 1), may)[0]).toEqual({ way: 'link', obstacle: 'not_registered' });
  expect(wayOffers(openDecision(typed, 1), { link: false, record: false })).toEqual([]);
});

test('[LA4] neither the decider nor the one who recorded it is a witness, by id or by name', () => {
  const decision = openDecision(extraordinary(), 1);
  const nameOf = (id: string) => [CHAIR, TIB].find((person) => person.id === id)?.name ?? null;
  expect(isParty({ id: CHAIR.id, text: CHAIR.name }, decision, nameOf)).toBe(true);
  expect(isParty({ id: TIB.id, text: TIB.name }, decision, nameOf)).toBe(true);
  expect(isParty({ id: null, text: ' olle berg ' }, decision, nameOf)).toBe(true);
  expect(isParty({ id: KEEPER.id, text: KEEPER.name }, decision, nameOf)).toBe(false);
});

test('[LA4] what is listed before disowning is what the rule lists afterwards', () => {
  const story = extraordinary();
  const preview = disownPreview(STREAM, story.holds, PLAN, 1);
  const after = story
    .when(call('DisownDecision', { number: 1, way: 'tool' }), CHAIR)
    .gives()
    .decision(1).disowned;
  expect(preview.length).toBeGreaterThan(2);
  expect(preview).toEqual(after?.consequences);
  expect(consequenceWords({ kind: 'reverted', what: 'level', to: 1 }, PLAN, story.holds)).toBe(
    'Nivån går tillbaka till störning.',
  );
});

test('unconfirmed decisions come first and each stands once', () => {
  const recorded = { decision: by(HEAD, 'forvaltningschef').data };
  const story = given([
    step(register(), TIB),
    step(call('RecordDecision', recorded, { decision: { wording: 'Stäng vägen.' } }), TIB),
  ]);
  const { unconfirmed, incomplete } = awaiting(story.holds.decisions);
  expect(unconfirmed.map(({ number }) => number)).toEqual([2]);
  expect(incomplete.map(({ number }) => number)).toEqual([1]);
});

test('[LA2] what is filled in alone is accepted alone, and what is left empty is not sent', () => {
  const story = given([step(register(2, by(DIRECTOR, 'kommundirektor')), DIRECTOR)]);
  const completion = { ...NOTHING_FILLED, texts: { why: ' Hela kommunen berörs. ', basis: '  ' } };
  const { data, content } = completionOnWire(1, completion);
  expect(content).toEqual({ why: 'Hela kommunen berörs.' });
  const missing = openDecision(story.when(call('CompleteDecision', data, content), TIB).gives(), 1).missing;
  expect(missing).not.toContain('why');
  expect(missing).toContain('basis');
  expect(isNothingFilled(NOTHING_FILLED)).toBe(true);
  expect(isNothingFilled(completion)).toBe(false);
});

test('[LA6] completing asks only the criteria that are not answered', () => {
  const some = { avviker: true, allvarlig_storning: null, skyndsamma_insatser: true };
  const story = given([step(register(3, chair, { criteria: some }), TIB)]);
  expect(openCriteria(openDecision(story, 1), story.holds, PLAN).map(({ id }) => id)).toEqual(['allvarlig_storning']);
});

test('a time that was typed and cannot be read is told apart from an empty one', () => {
  const completion = { ...NOTHING_FILLED, firstBriefing: { value: null, text: 'strax' } };
  expect(unreadableTimes(completion)).toEqual({ firstBriefing: true, committeeTold: false });
});

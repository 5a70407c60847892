import { expect, test } from 'vitest';
import { by, CHAIR, call, DIRECTOR, given, KEEPER, raise, register, step, TIB } from '../testing/given.ts';

const chair = by(CHAIR, 'kln_ordforande');
const director = by(DIRECTOR, 'kommundirektor');
const disown = (number: number) => call('DisownDecision', { number, way: 'tool' });
const lower = (from: number, to: number) =>
  call('LowerLevel', { from, to, decision: chair.data }, { decision: chair.content });
const complete = (number: number, more: object, said: object = {}) =>
  call('CompleteDecision', { number, ...more }, said);

const said = { why: 'Flera', direction: 'Ingen ska frysa', called: 'Gruppen' };
const begun = given([step(register(), TIB)]);
const special = begun.when(raise(1, 2, director, { firstBriefingAt: 1_000 }, said), DIRECTOR).gives();

test('[LA4] what a disowned decision had said gives way to what was said before it', () => {
  const newer = { why: 'Fler', direction: 'Ny', called: 'Alla' };
  const criteria = { avviker: true };
  const third = special.when(raise(2, 3, chair, { firstBriefingAt: 2_000, criteria }, newer), KEEPER).gives();
  expect(third.holds.incident).toMatchObject({ direction: { text: 'Ny', decision: 3 }, firstBriefingAt: 2_000 });
  const before = third.when(disown(3), CHAIR).gives();
  const { why, direction, called, firstBriefingAt, criteria: answers } = special.holds.incident;
  expect(before.holds.incident).toMatchObject({ why, direction, called, firstBriefingAt, criteria: answers });
});

test('[LA6] the criteria of the decision that the level rests on again are there again', () => {
  const whole = { avviker: true, allvarlig_storning: true, skyndsamma_insatser: true };
  const story = given([
    step(register(3, chair, { criteria: whole }), CHAIR),
    step(lower(3, 2), KEEPER),
    step(raise(2, 3, chair, { criteria: { avviker: true } }), KEEPER),
  ]);
  const after = story.when(disown(3), CHAIR).gives().when(disown(2), CHAIR).gives();
  expect(after.holds.incident).toMatchObject({
    level: { rank: 3, decision: 1 },
    criteria: { decision: 1, answers: whole },
  });
});

test('[LA2] what is filled in late about an earlier decision does not put its briefing over a later one', () => {
  const open = begun.when(raise(1, 2, director), DIRECTOR).gives();
  const down = call('LowerLevel', { from: 2, to: 1, decision: director.data }, { decision: director.content });
  const later = open
    .when(down, DIRECTOR)
    .gives()
    .when(raise(1, 2, director, { firstBriefingAt: 9_000 }), DIRECTOR)
    .gives();
  const late = later.when(complete(2, { firstBriefingAt: 5_000 }, { direction: 'Gammal' }), KEEPER).gives();
  expect(late.holds.incident).toMatchObject({ firstBriefingAt: 9_000, direction: { text: 'Gammal', decision: 2 } });
});

test('[LG10] what stands beneath is forgotten too when it is removed', () => {
  const story = special.when(raise(2, 3, chair, {}, { direction: 'Ny' }), KEEPER).gives();
  const removed = story.events.find(({ type }) => type === 'LevelChanged')?.seq ?? 0;
  const after = story.redacted(removed).when(disown(3), CHAIR).gives();
  expect(JSON.stringify(after.state)).not.toMatch(/Ingen ska frysa|Flera|Gruppen/);
  expect(after.holds.incident.direction).toMatchObject({ text: null, decision: 2 });
});

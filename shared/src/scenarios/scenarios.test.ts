import { describe, expect, test } from 'vitest';
import { foldStream } from '../core/fold.ts';
import { call, DEPUTY, DIRECTOR, KEEPER, NIGHT, TIB } from '../testing/given.ts';
import { EXERCISE, StandingStory } from '../testing/standing-story.ts';
import { type Inject, type Scenario, scenarioSchema } from './scenario.ts';
import { scenarioOf, takeInput } from './take.ts';

const LEAD = { ...TIB, staffed: [{ exercise: EXERCISE, role: 'lead' as const }] };
const OTHER_LEAD = { ...DIRECTOR, staffed: [{ exercise: EXERCISE, role: 'lead' as const }] };
const EVALUATOR = { ...KEEPER, staffed: [{ exercise: EXERCISE, role: 'evaluator' as const }] };

const inject = (id: string, minute: number, more: Partial<Inject> = {}): Inject => ({
  ...{ id, minute, channel: 'line', from: 'SOS Alarm', to: 'tib', text: `Inspel ${id}`, expected: 'Skriv i loggen' },
  ...{ goal: 'm1', at: null },
  ...more,
});
const SCENARIO: Scenario = {
  format: 'ledningsplats-scenario-1',
  title: 'Strömavbrott',
  purpose: 'Att pröva larmkedjan.',
  background: 'Det har snöat i två dygn.',
  startsAt: '06:40',
  minutes: 120,
  goals: [
    { id: 'm1', text: 'TiB larmar rätt personer' },
    { id: 'm2', text: 'En inriktning sätts' },
  ],
  injects: [inject('i1', 0), inject('i2', 10), inject('i3', 20, { goal: 'm2' })],
  questions: [{ id: 'f1', goal: 'm1', text: 'Vilka larmades, och i vilken ordning?' }],
};
const take = (scenario: Scenario, seen: number | null = null) => {
  const { data, content } = takeInput(scenario, seen);
  return call('TakeScenario', data, content);
};
const HEAD = { title: 'Vår egen', purpose: 'Att pröva.', background: 'Ingenting har hänt.' };
const change = (seen: number | null) => call('ChangeScript', { seen, startsAt: '09:00', minutes: 60 }, HEAD);

const begun = new StandingStory('exercise');
const taken = begun.when(take(SCENARIO), LEAD);

describe('[OV2] a scenario', () => {
  test('is taken whole, and comes out as it went in', () => {
    expect(scenarioOf(taken.state?.script ?? never())).toEqual(SCENARIO);
  });

  test('is taken and written by the exercise’s lead, and by nobody else of its staff or outside it', () => {
    for (const given of [
      take(SCENARIO),
      change(null),
      call('SetGoal', { id: 'm3', seen: null }, { text: 'Tider hålls' }),
      call('StrikeInject', { id: 'i1', seen: 1 }),
    ]) {
      begun.refuses(given, EVALUATOR, 'forbidden');
      begun.refuses(given, DEPUTY, 'forbidden');
    }
  });

  test('replaces the whole of what was there, and not what somebody else wrote meanwhile', () => {
    const other = { ...SCENARIO, title: 'IT-angrepp', injects: [inject('x', 3)] };
    taken.refuses(take(other), OTHER_LEAD, 'stale', { details: { by: TIB.id, at: NIGHT, seq: 1 } });
    const again = taken.when(take(other, 1), OTHER_LEAD);
    expect(scenarioOf(again.state?.script ?? never())).toEqual(other);
    expect(Object.keys(again.state?.marks?.injects ?? {})).toEqual(['x']);
  });

  test('keeps its injects in the order of their minutes', () => {
    const story = begun.when(take({ ...SCENARIO, injects: [inject('late', 30), inject('early', 2)] }), LEAD);
    expect(story.state?.script?.injects.map(({ id }) => id)).toEqual(['early', 'late']);
  });

  test('that names what the plan does not have is for whoever takes it', () => {
    const story = begun.when(take({ ...SCENARIO, injects: [inject('i1', 0, { to: 'hamnkapten' })] }), LEAD);
    expect(story.state?.script?.injects[0]?.to).toBeNull();
  });

  test.each([
    ['two of one id', { injects: [inject('i1', 0), inject('i1', 3)] }, 'data.injects.1.id'],
    ['a goal that is not there', { injects: [inject('i1', 0, { goal: 'm9' })] }, 'data.injects.0.goal'],
    ['a question of no goal', { questions: [{ id: 'f1', goal: 'm9', text: 'Varför?' }] }, 'data.questions.0.goal'],
  ])('with %s is refused', (_what, part, field) => {
    begun.refuses(take({ ...SCENARIO, ...part }), LEAD, 'invalid', { field });
  });

  test('with words and things that are not as many is refused', () => {
    const { data, content } = takeInput(SCENARIO, null);
    begun.refuses(call('TakeScenario', data, { ...content, goals: ['ett'] }), LEAD, 'invalid', {
      field: 'content.goals',
    });
  });

  test('has no id that every object carries', () => {
    expect(scenarioSchema.safeParse({ ...SCENARIO, goals: [{ id: 'constructor', text: 'x' }] }).success).toBe(false);
  });
});

describe('[OV2] a script', () => {
  test('is written from nothing, its purpose first', () => {
    begun.refuses(call('SetGoal', { id: 'm1', seen: null }, { text: 'x' }), LEAD, 'unknown_item');
    const story = begun
      .when(change(null), LEAD)
      .when(call('SetGoal', { id: 'm1', seen: null }, { text: 'Rätt larm' }), LEAD)
      .when(
        call(
          'SetInject',
          { id: 'i1', seen: null, minute: 5, channel: 'phone', to: null, goal: 'm1', at: null },
          { from: 'En anhörig', text: 'Var finns min mor?', expected: null },
        ),
        LEAD,
      )
      .when(call('SetQuestion', { id: 'f1', seen: null, goal: 'm1' }, { text: 'Vilka larmades?' }), LEAD);
    expect(story.state?.script).toMatchObject({
      ...HEAD,
      startsAt: '09:00',
      goals: [{ id: 'm1', text: 'Rätt larm' }],
      injects: [{ id: 'i1', minute: 5, from: 'En anhörig', goal: 'm1' }],
      questions: [{ id: 'f1', goal: 'm1', text: 'Vilka larmades?' }],
    });
  });

  test.each([
    ['SetGoal', call('SetGoal', { id: 'm1', seen: 1 }, { text: 'Annat' })],
    ['SetQuestion', call('SetQuestion', { id: 'f1', seen: 1, goal: 'm2' }, { text: 'Annat' })],
    ['MoveInject', call('MoveInject', { id: 'i2', seen: 1, minute: 3 })],
    ['StrikeInject', call('StrikeInject', { id: 'i2', seen: 1 })],
    ['ChangeScript', change(1)],
  ])('%s by two who saw the same: the later is told who was first, and nothing is lost', (_type, given) => {
    const first = taken.when(given, OTHER_LEAD);
    const code = first.decide(given, LEAD);
    expect(code).toMatchObject(
      given.type === 'StrikeInject'
        ? { ok: false, code: 'unknown_item' }
        : { ok: false, code: 'stale', details: { by: DIRECTOR.id, seq: 2 } },
    );
  });

  test('changes of different things refuse one another nothing', () => {
    const story = taken
      .when(call('MoveInject', { id: 'i1', seen: 1, minute: 30 }), LEAD)
      .when(call('SetGoal', { id: 'm1', seen: 1 }, { text: 'Annat' }), OTHER_LEAD)
      .when(change(1), LEAD);
    expect(story.state?.script).toMatchObject({ ...HEAD, goals: [{ text: 'Annat' }, {}] });
    expect(story.state?.script?.injects.map(({ id }) => id)).toEqual(['i2', 'i3', 'i1']);
    story.refuses(call('MoveInject', { id: 'i1', seen: 2, minute: 30 }), LEAD, 'already');
  });

  test('what is struck comes back as it was under its own id, and a struck goal is still named by what tested it', () => {
    const struck = taken.when(call('StrikeGoal', { id: 'm2', seen: 1 }), LEAD);
    expect(struck.state?.script?.goals).toHaveLength(1);
    expect(scenarioOf(struck.state?.script ?? never()).injects[2]?.goal).toBeNull();
    const back = struck.when(call('SetGoal', { id: 'm2', seen: null }, { text: 'En inriktning sätts' }), LEAD);
    expect(scenarioOf(back.state?.script ?? never())).toEqual(SCENARIO);
    struck.refuses(call('StrikeGoal', { id: 'm2', seen: null }), LEAD, 'unknown_item');
  });

  test('[OV3] an inject that the players have had stays as they had it, and the rest may still change', () => {
    const sent = { type: 'InjectSent', version: 1, data: { incident: 'i', inject: 'i1', at: NIGHT }, content: null };
    const meta = { by: 'x', person: null, function: null, occurredAt: NIGHT, recordedAt: NIGHT, command: 'x' };
    const event = { ...sent, seq: 2, meta } as unknown as (typeof taken.events)[number];
    const story = new StandingStory('exercise', {}, NIGHT, [...taken.events, event]);
    story.refuses(call('MoveInject', { id: 'i1', seen: 1, minute: 30 }), LEAD, 'settled', { field: 'data.id' });
    story.refuses(call('StrikeInject', { id: 'i1', seen: 1 }), LEAD, 'settled');
    story.refuses(take(SCENARIO, 1), LEAD, 'settled');
    const moved = story.when(call('MoveInject', { id: 'i2', seen: 1, minute: 15 }), LEAD);
    expect(moved.state?.script?.injects[1]).toMatchObject({ id: 'i2', minute: 15 });
  });

  test.each([
    [{ to: 'hamnkapten' }, 'data.to'],
    [{ goal: 'm9' }, 'data.goal'],
  ])('an inject with %o is refused, but what it already had stays', (more, field) => {
    const { id, minute, channel, to, goal, at } = inject('i1', 0);
    const facts = { id, minute, channel, to, goal, at, seen: 1 };
    const texts = { from: 'Polisen', text: 'Annat', expected: null };
    taken.refuses(call('SetInject', { ...facts, ...more }, texts), LEAD, 'invalid', { field });
    const without = taken.when(call('StrikeGoal', { id: 'm1', seen: 1 }), LEAD);
    expect(without.when(call('SetInject', facts, texts), LEAD).state?.script?.injects[0]).toMatchObject(texts);
  });

  test('[P6] holds no more than what one command can take in again', () => {
    const long = 'å'.repeat(1_900);
    const injects = Array.from({ length: 14 }, (_, n) => inject(`i${n}`, n, { text: long }));
    const full = begun.when(take({ ...SCENARIO, injects }), LEAD);
    const { from, text } = { from: 'Polisen', text: long };
    const facts = { id: 'en-till', seen: null, minute: 5, channel: 'line' as const, to: null, goal: null, at: null };
    full.refuses(call('SetInject', facts, { from, text, expected: long }), LEAD, 'too_large');
    const more = [...injects, inject('en', 5, { text: long }), inject('till', 5, { text: long })];
    begun.refuses(take({ ...SCENARIO, injects: more }), LEAD, 'too_large');
  });

  test('[LG10] goes on without words that were removed, where they stood when they were written', () => {
    const moved = taken.when(call('MoveInject', { id: 'i1', seen: 1, minute: 30 }), LEAD);
    const other = moved.when(call('SetGoal', { id: 'm1', seen: 1 }, { text: 'Annat' }), LEAD).redacted(1);
    expect(other.state?.script).toMatchObject({ title: '', purpose: '', goals: [{ text: 'Annat' }, { text: '' }] });
    expect(other.state?.script?.injects.map(({ text, from, expected }) => [text, from, expected])).toEqual(
      Array(3).fill(['', '', null]),
    );
    expect(JSON.stringify(other.state)).not.toContain('Inspel');
    expect(scenarioOf(other.state?.script ?? never()).injects).toEqual([]);
  });

  test('is not touched by the removal of something else', () => {
    const removal = taken.redacted(99).events.at(-1);
    const state = taken.state ?? never();
    expect(removal && foldStream('exercise', state, removal)).toBe(state);
  });
});

function never(): never {
  throw new Error('there is no script');
}

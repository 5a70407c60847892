import { describe, expect, test } from 'vitest';
import { PERMISSIONS } from '../access/permissions.ts';
import { offeredCalls } from '../calls/offered-calls.ts';
import { offeredCards } from '../cards/offered-cards.ts';
import { sizeLimitOf } from '../core/command-size.ts';
import { COMMANDS } from '../core/registry.ts';
import type { Place } from '../places/events.ts';
import { by, call, given, KEEPER, type Story, step } from '../testing/given.ts';
import { defaultPlan } from './default-plan.ts';
import { fourLevelPlan } from './four-level-plan.ts';
import type { Level, Plan } from './plan.ts';
import { planSchema } from './plan-schema.ts';

const PLANS = [
  defaultPlan({ name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' }),
  fourLevelPlan({ name: 'Fjällboda kommun', code: '9997', timeZone: 'Europe/Stockholm' }),
].map((plan): [string, Plan] => [`with ${plan.levels.length} levels`, plan]);

/** The same rules, whatever the municipality calls things and whoever decides them: ids and names come from the plan. */
describe.each(PLANS)('a municipality %s', (_name, plan) => {
  const ranks = plan.levels.map(({ rank }) => rank);
  const top = plan.levels.at(-1) as Level;
  const holdersOf = (rank: number) => plan.mandates.levels[rank]?.map(({ capacity }) => capacity) ?? [];
  const decider = (rank: number) => by('Nils Holm', holdersOf(rank)[0] as string);
  const at = (rank: number) => given([step(registering(rank), KEEPER)], { plan });

  function registering(to: number, decision = decider(to)) {
    const content = { title: 'Strömavbrott', decision: decision.content };
    return call('RegisterIncident', { mode: 'live', to, decision: decision.data }, content);
  }

  function lowering(from: number, to: number) {
    const { data, content } = decider(from);
    return call('LowerLevel', { from, to, decision: data }, { decision: content });
  }

  test('has a plan that holds together and fits in the command that adopts it', () => {
    expect(planSchema.parse(plan)).toEqual(plan);
    const command = { type: 'AdoptPlan', data: { plan, from: 1 }, content: { why: 'x'.repeat(2_000) } };
    expect(new TextEncoder().encode(JSON.stringify(command)).length).toBeLessThan(sizeLimitOf('AdoptPlan') - 500);
  });

  test('[SE1] has somebody who may give each command, and uses no right that there is not', () => {
    const rights = new Set(plan.roles.flatMap(({ permissions }) => permissions));
    expect([...COMMANDS.values()].filter(({ permission }) => !rights.has(permission))).toEqual([]);
    expect([...rights].filter((right) => !PERMISSIONS.includes(right))).toEqual([]);
  });

  test.each(ranks)('[LA1] [LA3] reaches level %i by those who hold its mandate and by nobody else', (rank) => {
    for (const { id } of plan.capacities) {
      const outcome = given([], { plan }).when(registering(rank, by('Nils Holm', id)), KEEPER);
      if (holdersOf(rank).includes(id)) expect(outcome.gives().holds.incident.level.rank).toBe(rank);
      else outcome.refused('no_mandate');
    }
  });

  test('[KR1] [KR3] [KR7] activates krisstöd by those who hold its mandate, with its own checklist, sites, reasons and receivers', () => {
    const { checklist, siteKinds, endReasons, receivers } = plan.krisstod;
    const holders = plan.mandates.krisstod.map(({ capacity }) => capacity);
    for (const { id } of plan.capacities) {
      const { data, content } = by('Nils Holm', id);
      const said = { decision: content, what: 'Samtal', whom: 'Boende' };
      const outcome = at(1).when(call('ActivateKrisstod', { from: 'none', decision: data }, said), KEEPER);
      if (!holders.includes(id)) {
        outcome.refused('no_mandate');
        continue;
      }
      const made = outcome.added.flatMap((event) => (event.type === 'TaskCreated' ? [event.content?.title] : []));
      expect(made).toEqual(checklist.map(({ title }) => title));
      const atWork = siteKinds.reduce(
        (before, kind) =>
          before
            .when(call('OpenKrisstodSite', { kind: kind.id, isSpontaneous: false }, { name: kind.name }), KEEPER)
            .gives(),
        outcome.gives(),
      );
      for (const { id: reason } of endReasons) {
        const ending = { from: 'active', reason, receivers: receivers.map((one) => one.id), decision: data } as const;
        const handed = receivers.map(({ name }) => name);
        const ended = atWork.when(call('EndKrisstod', ending, { decision: content, handed }), KEEPER).gives();
        expect(ended.holds.krisstod).toMatchObject({ status: 'ended', ended: { reason } });
      }
    }
  });

  test('[LA5] [LA10] reaching the highest level records the tasks and offers the cards of every level passed', () => {
    const { holds } = at(top.rank);
    expect(Object.values(holds.tasks.open).map(({ title }) => title)).toEqual(
      plan.levels.flatMap(({ tasks }) => tasks.map(({ title }) => title)),
    );
    expect(offeredCards(plan, holds).map(({ card }) => card)).toEqual(
      plan.levels.toReversed().flatMap(({ cards }) => cards),
    );
  });

  test('[LA10] reaching the highest level offers the call lists of every level passed, each in the order of the plan', () => {
    const { holds } = at(top.rank);
    const offered = offeredCalls(plan, holds).map(({ entry }) => entry);
    expect(offered).toEqual(plan.levels.toReversed().flatMap(({ callList }) => callList));
    expect(offered.some(({ isCompulsory }) => isCompulsory)).toBe(true);
    const rung = offered.reduce((story, { id }) => {
      return story.when(call('RecordCall', { entry: id, outcome: 'reached' }), KEEPER).gives('CallRecorded');
    }, at(top.rank));
    expect(offeredCalls(plan, rung.holds).filter(({ answers }) => answers.length === 0)).toEqual([]);
  });

  test('[SE4] has numbers to nobody but those outside, and to those in every row', () => {
    const rows = plan.levels.flatMap(({ callList }) => callList);
    expect(rows.map(({ who }) => 'phone' in who)).toEqual(rows.map(({ who }) => who.kind === 'outside'));
  });

  test.each(ranks)('[LA6] [LA10] the rhythm of reports on level %i is that of the level', (rank) => {
    const { incident } = at(rank).holds;
    const own = plan.levels.find((level) => level.rank === rank)?.report ?? null;
    expect(incident.report).toEqual(own && { ...own, since: incident.level.since });
  });

  test('[LA6] asks the criteria of the law on the level that has them, each on its own', () => {
    const [asking] = plan.levels.filter(({ asks }) => asks === 'criteria');
    const [criterion] = asking?.legalText?.criteria ?? [];
    const { data, content } = decider(top.rank);
    const said = { title: 'x', decision: content };
    const answered = (criteria: Record<string, boolean>) =>
      call('RegisterIncident', { mode: 'live', to: top.rank, decision: data, criteria }, said);
    const none = given([], { plan });
    none.when(answered({ [criterion?.id ?? '']: false }), KEEPER).refused('criterion_not_met');
    expect(none.when(answered({ [criterion?.id ?? '']: true }), KEEPER).gives().holds.incident.criteria).toMatchObject({
      legalText: { reference: asking?.legalText?.reference },
    });
  });

  test('[LA7] [LA8] the board needs its level, and takes over from a nämnd alone', () => {
    const { data, content } = by('Olle Berg', plan.mandates.board[0]?.capacity ?? '');
    const activate = call('ActivateBoard', { decision: data }, { decision: content });
    const { needsLevel } = plan.board;
    at(needsLevel - 1)
      .when(activate, KEEPER)
      .refused('level_too_low');
    const active: Story = at(needsLevel).when(activate, KEEPER).gives();
    const titles = Object.values(active.holds.tasks.open).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(plan.board.activationTasks.map(({ title }) => title)));
    for (const { id, kind } of plan.committees) {
      const said = { decision: content, why: 'Ledning' };
      const { decided } = active.when(
        call('TakeOverArea', { committee: id, whole: true, decision: data }, said),
        KEEPER,
      );
      expect([id, decided.ok]).toEqual([id, kind === 'namnd']);
    }
  });

  test('stands in its resting posture until another is decided', () => {
    const story = at(1);
    expect(story.holds.incident.posture.id).toBe(plan.restingPosture);
    const { data, content } = by('Nils Holm', plan.mandates.posture[0]?.capacity ?? '');
    for (const { id } of plan.postures.filter((posture) => posture.id !== plan.restingPosture)) {
      const change = call(
        'ChangePosture',
        { from: plan.restingPosture, to: id, decision: data },
        { decision: content },
      );
      expect(story.when(change, KEEPER).gives().holds.incident.posture.id).toBe(id);
    }
  });

  test('[PL3] [PL4] every kind of place that people come to is opened by those who hold its mandate and by nobody else', () => {
    const { kinds, openingChecklist } = plan.places;
    expect(kinds.some(({ opens }) => !opens)).toBe(true);
    const chair = by('Olle Berg', plan.mandates.board[0]?.capacity ?? '');
    const activate = call('ActivateBoard', { decision: chair.data }, { decision: chair.content });
    for (const kind of kinds) {
      const place = standingPlace(kind.id);
      const story = given([step(registering(plan.board.needsLevel), KEEPER)], {
        plan,
        places: { places: { [place.id]: place } },
      });
      const ready = kind.needsBoard ? story.when(activate, KEEPER).gives() : story;
      for (const { id } of plan.capacities) {
        const { data, content } = by('Nils Holm', id);
        const open = call(
          'OpenPlace',
          { place: place.id, from: 'closed', to: 'open', decision: data },
          { decision: content },
        );
        const { decided } = ready.when(open, KEEPER);
        const holds = plan.mandates.places[kind.id]?.some(({ capacity }) => capacity === id) ?? false;
        expect([kind.id, id, decided.ok]).toEqual([kind.id, id, holds]);
        if (!decided.ok) continue;
        const opened = ready.when(open, KEEPER).gives();
        for (const { id: item } of openingChecklist) {
          const data = { place: place.id, list: 'opening', item, answer: 'not_applicable' } as const;
          opened.when(call('AnswerPlaceCheck', data, {}), KEEPER).gives('PlaceCheckAnswered');
        }
      }
    }
  });

  test('[LA3] goes down step by step by those who may decide the level that is left', () => {
    const lowered = ranks
      .slice(1)
      .toReversed()
      .reduce((story, rank) => story.when(lowering(rank, rank - 1), KEEPER).gives(), at(top.rank));
    expect(lowered.holds.incident.level.rank).toBe(1);
    expect(lowered.holds.incident.highestLevel).toBe(top.rank);
  });
});

function standingPlace(kind: string): Place {
  return {
    id: '0b0e9a60-0000-4000-a000-000000000001',
    kind,
    reference: null,
    position: null,
    capacity: 80,
    reservePower: { has: 'yes', hours: 18 },
    contacts: [],
    texts: { name: 'Skolan' },
    seq: 1,
    changedAt: 0,
    changedBy: null,
    retired: null,
    usedBy: null,
  };
}

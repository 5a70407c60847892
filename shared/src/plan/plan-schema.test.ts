import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { ONE_BOARD } from './default-boards.ts';
import { NO_KRISSTOD_RULES } from './default-krisstod.ts';
import { NO_SEAT_RULES } from './default-seats.ts';
import { NO_VMA } from './default-vma.ts';
import type { Plan } from './plan.ts';
import { planSchema } from './plan-schema.ts';

expectTypeOf<z.output<typeof planSchema>>().toEqualTypeOf<Plan>();

const holders = [{ capacity: 'chef', until: 'always' as const }];
const template = { title: 'Anmäl till KF', function: 'stab', dueMinutes: null };

const said = { say: 'Säg vad som hänt.', isCompulsory: true };

function smallBriefings(): Plan['briefings'] {
  return {
    kinds: [
      {
        id: 'mote',
        name: 'Möte',
        agenda: [{ id: 'runda', name: 'Rundan', minutes: 5, shows: 'round' }],
        speakers: [{ function: 'stab', minutes: 2 }],
      },
    ],
    rhythms: [{ level: 2, kind: 'mote', everyMinutes: 60, at: ['08:00'] }],
  };
}

/** The least that a municipality could do with. */
function smallPlan(): Plan {
  return {
    municipality: { name: 'Ekby', code: '9999', timeZone: 'Europe/Stockholm', bounds: null },
    levels: [
      {
        id: 'storning',
        name: 'Störning',
        rank: 1,
        explanation: 'Ordinarie organisation',
        asks: 'nothing',
        legalText: null,
        report: null,
        tasks: [],
        cards: [],
        callList: [],
      },
      {
        id: 'extraordinar',
        name: 'Extraordinär händelse',
        rank: 2,
        explanation: 'LEH',
        asks: 'criteria',
        legalText: {
          reference: 'LEH 2006:544 1 kap. 4 §',
          version: '2006-09-01',
          text: 'Med extraordinär händelse avses …',
          criteria: [{ id: 'avviker', question: 'Avviker händelsen från det normala?' }],
        },
        report: { to: 'Länsstyrelsen', everyHours: 2 },
        tasks: [template],
        cards: [{ id: 'start', title: 'Börja', function: 'stab', steps: ['Kalla staben'] }],
        callList: [
          { id: 'lst', who: { kind: 'outside', name: 'Länsstyrelsens TiB', phone: '070-000 00 14' }, ...said },
          { id: 'stab', who: { kind: 'function', function: 'stab' }, ...said },
          { id: 'chef', who: { kind: 'capacity', capacity: 'chef' }, ...said },
        ],
      },
    ],
    postures: [{ id: 'normal', name: 'Normal' }],
    restingPosture: 'normal',
    capacities: [
      { id: 'chef', name: 'Kommundirektör', standsInFor: null },
      { id: 'bitr', name: 'Biträdande', standsInFor: 'chef' },
    ],
    functions: [{ id: 'stab', name: 'Stab' }],
    forums: [],
    mandates: {
      levels: { '1': holders, '2': holders },
      posture: holders,
      board: holders,
      places: {},
      krisstod: [],
      other: holders,
    },
    krisstod: NO_KRISSTOD_RULES,
    seats: NO_SEAT_RULES,
    boards: ONE_BOARD,
    briefings: smallBriefings(),
    picture: { headings: [{ id: 'lage', name: 'Läge', help: 'Hur är det?', sources: [] }], releaseAfterMinutes: 5 },
    reports: { headings: [], channels: [{ id: 'wis', name: 'WIS' }] },
    exercises: {
      kinds: [{ id: 'bord', name: 'Bordsövning' }],
      groups: [{ id: 'tib', name: 'TiB', everyMonths: 6, kind: 'bord', isDuty: true }],
      vmaTest: { organiser: 'Länsstyrelsen', kind: 'bord', siren: null, steps: [] },
    },
    evaluations: { goals: [{ id: 'larm', name: 'Larm' }], remindDaysBefore: 3, channels: [] },
    vma: NO_VMA,
    continuity: {
      needs: [{ id: 'el', name: 'El' }],
      supports: [{ id: 'reservkraft', name: 'Reservkraft' }],
      linkText: 'Hur går det?',
      nearMinutes: 30,
    },
    departments: [{ id: 'skola', name: 'Skolförvaltningen' }],
    committees: [{ id: 'bun', name: 'Barn- och utbildningsnämnden', kind: 'namnd' }],
    board: {
      name: 'Krisledningsnämnden',
      forum: null,
      needsLevel: 2,
      activationTasks: [template],
      takeoverTasks: [template],
      meetings: { members: 5, distance: false, adjusters: 1 },
      heightenedAlertLeads: 'KS',
    },
    places: {
      kinds: [],
      openingChecklist: [],
      overnightChecklist: [],
      needsTo: null,
      fuelWarnHours: 4,
      sheetCall: null,
    },
    roster: {
      changeWeekday: 1,
      changeTime: '08:00',
      shiftDays: 7,
      needsDeputy: false,
      mostDays: 7,
      leastRestDays: 0,
      phone: null,
      handover: {
        remindAfterMinutes: 15,
        alarmAfterMinutes: 30,
        earlyHours: 24,
        overrides: [],
        messages: { channels: [], reminder: 'Kvittera.', alarm: 'Ingen har tagit över.' },
      },
      open: 'nothing',
    },
    roles: [
      { id: 'admin', name: 'Administratör', permissions: ['accounts.manage', 'plan.write'] },
      { id: 'stab', name: 'Stab', permissions: ['incident.register', 'decision.record'] },
    ],
    lateLineMinutes: 15,
    trays: { alertAfterMinutes: 10, alerts: null },
    callOut: {
      steps: [{ channels: ['sms'], waitMinutes: 5 }],
      lastsHours: 12,
      lists: [
        {
          id: 'alla',
          name: 'Alla',
          fromLevel: 2,
          way: 'all',
          members: [
            { who: { kind: 'function', function: 'stab' }, substitute: { kind: 'capacity', capacity: 'bitr' } },
          ],
          next: null,
        },
      ],
      texts: [{ level: 2, text: 'Kom.' }],
      selfMustering: null,
    },
    contactTrial: { months: [5], text: 'Hej {namn}.' },
    warnings: { neighbours: ['9997'], elsewhere: false, sources: ['vma'], loudAfterMinutes: 15 },
    callFirst: [],
  };
}

function issuesOf(change: (plan: Plan) => void): string[] {
  const plan = smallPlan();
  change(plan);
  const result = planSchema.safeParse(plan);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a plan', () => {
  test('that holds together is read as it was written', () => {
    expect(planSchema.parse(smallPlan())).toEqual(smallPlan());
  });

  test('[WA1] [WA2] names neighbours by their codes, once, and is not silent for longer than a day', () => {
    const issues = (part: object) => issuesOf((plan) => Object.assign(plan.warnings, part));
    expect(issues({ neighbours: ['9996', '9997'], loudAfterMinutes: 1_440 })).toEqual([]);
    expect(issues({ neighbours: ['Ekby'] })).toEqual(['warnings.neighbours.0: a municipality code has four digits']);
    expect(issues({ neighbours: ['9997', '9997'] })).toEqual(['warnings.neighbours: a neighbour stands once']);
    expect(issues({ loudAfterMinutes: 0 })).toHaveLength(1);
    expect(issues({ sources: ['radio'] })).toHaveLength(1);
  });

  test('[LM5] names months in which contacts are tried: one a year at least, and each once', () => {
    const issues = (months: number[]) => issuesOf((plan) => Object.assign(plan.contactTrial, { months }));
    expect(issues([5])).toEqual([]);
    for (const months of [[], [0], [13], [4, 4], [4.5]]) expect(issues(months)).toHaveLength(1);
    expect(issuesOf((plan) => Object.assign(plan.contactTrial, { text: ' ' }))).toHaveLength(1);
  });

  test('from before departments were in it has none', () => {
    const { departments: _, ...older } = smallPlan();
    expect(planSchema.parse(older)).toEqual({ ...older, departments: [] });
  });

  test.each<[string, (plan: Plan) => void]>([
    [
      'levels: ranks go from 1 without gaps or repetition: 2 is missing',
      (plan) => Object.assign(plan.levels[1] ?? {}, { rank: 3 }),
    ],
    [
      'levels: ranks go from 1 without gaps or repetition: 2 is missing',
      (plan) => Object.assign(plan.levels[1] ?? {}, { rank: 1 }),
    ],
    [
      'levels.1.id: the id "storning" is already used in this list',
      (plan) => Object.assign(plan.levels[1] ?? {}, { id: 'storning' }),
    ],
    [
      'levels.1.legalText: a level that asks criteria needs the legal text',
      (plan) => Object.assign(plan.levels[1] ?? {}, { legalText: null }),
    ],
    [
      'levels.1.legalText.criteria.1.id: the id "avviker" is already used in this list',
      (plan) => plan.levels[1]?.legalText?.criteria.push({ id: 'avviker', question: 'Igen?' }),
    ],
    [
      'levels.1.tasks.0.function: there is no function "ingen"',
      (plan) => Object.assign(plan.levels[1] ?? {}, { tasks: [{ ...template, function: 'ingen' }] }),
    ],
    [
      'board.activationTasks.0.function: there is no function "ingen"',
      (plan) => Object.assign(plan.board, { activationTasks: [{ ...template, function: 'ingen' }] }),
    ],
    [
      'board.takeoverTasks.0.function: there is no function "ingen"',
      (plan) => Object.assign(plan.board, { takeoverTasks: [{ ...template, function: 'ingen' }] }),
    ],
    [
      'levels.1.cards.0.function: there is no function "ingen"',
      (plan) => Object.assign(plan.levels[1]?.cards[0] ?? {}, { function: 'ingen' }),
    ],
    [
      'levels.1.cards.0.id: the id "start" is already used by another card',
      (plan) => plan.levels[0]?.cards.push({ id: 'start', title: 'Igen', function: 'stab', steps: ['Kalla'] }),
    ],
    [
      'levels.1.callList.1.who.function: there is no function "ingen"',
      (plan) => whoOf(plan, 1, { kind: 'function', function: 'ingen' }),
    ],
    [
      'levels.1.callList.2.who.capacity: there is no capacity "ingen"',
      (plan) => whoOf(plan, 2, { kind: 'capacity', capacity: 'ingen' }),
    ],
    [
      'levels.1.callList.0.who.phone: a number has digits',
      (plan) => whoOf(plan, 0, { kind: 'outside', name: 'SOS', phone: 'växeln' }),
    ],
    [
      'levels.1.callList.2.id: the id "chef" is already used on a call list',
      (plan) => plan.levels[0]?.callList.push({ id: 'chef', who: { kind: 'function', function: 'stab' }, ...said }),
    ],
    ['board.needsLevel: there is no level 3', (plan) => Object.assign(plan.board, { needsLevel: 3 })],
    ['restingPosture: there is no posture "stab"', (plan) => Object.assign(plan, { restingPosture: 'stab' })],
    [
      'capacities.1.standsInFor: there is no capacity "kung"',
      (plan) => Object.assign(plan.capacities[1] ?? {}, { standsInFor: 'kung' }),
    ],
    [
      'capacities.1.standsInFor: a capacity cannot stand in for itself',
      (plan) => Object.assign(plan.capacities[1] ?? {}, { standsInFor: 'bitr' }),
    ],
    [
      'mandates.levels: nobody may decide level 2',
      (plan) => Object.assign(plan.mandates, { levels: { '1': holders } }),
    ],
    ['mandates.levels.9: there is no level 9', (plan) => Object.assign(plan.mandates.levels, { '9': holders })],
    [
      'mandates.levels.2.0.capacity: there is no capacity "kung"',
      (plan) => Object.assign(plan.mandates.levels, { '2': [{ capacity: 'kung', until: 'always' }] }),
    ],
    [
      'mandates.board.0.capacity: there is no capacity "kung"',
      (plan) => Object.assign(plan.mandates, { board: [{ capacity: 'kung', until: 'always' }] }),
    ],
    ['trays.alerts: there is no function "kung"', (plan) => Object.assign(plan.trays, { alerts: 'kung' })],
    ['roles: no role has the permission accounts.manage', (plan) => plan.roles.shift()],
    [
      'municipality.code: a municipality code has four digits',
      (plan) => Object.assign(plan.municipality, { code: '138' }),
    ],
    [
      'municipality.timeZone: not a time zone of the IANA database',
      (plan) => Object.assign(plan.municipality, { timeZone: 'Europe/Ekby' }),
    ],
    [
      'municipality.bounds: no municipality lies so: turned',
      (plan) => Object.assign(plan.municipality, { bounds: { south: 59.3, west: 18.1, north: 59.1, east: 18.4 } }),
    ],
  ])('%s', (issue, change) => {
    expect(issuesOf(change)).toContain(issue);
  });

  test.each<[string, (plan: Plan) => void]>([
    ['mandates.other', (plan) => Object.assign(plan.mandates, { other: [] })],
    ['roles.0.permissions.0', (plan) => Object.assign(plan.roles[0] ?? {}, { permissions: ['everything'] })],
    ['municipality', (plan) => Object.assign(plan.municipality, { county: '01' })],
    ['levels.1.legalText.version', (plan) => Object.assign(plan.levels[1]?.legalText ?? {}, { version: 'ny' })],
    ['functions.0.id', (plan) => Object.assign(plan.functions[0] ?? {}, { id: '__proto__' })],
    ['functions.0.id', (plan) => Object.assign(plan.functions[0] ?? {}, { id: 'constructor' })],
    ['levels.1.cards.0.steps', (plan) => Object.assign(plan.levels[1]?.cards[0] ?? {}, { steps: [] })],
    ['levels.1.callList.0.say', (plan) => Object.assign(plan.levels[1]?.callList[0] ?? {}, { say: ' ' })],
    // a number of one's own people stands in their register alone [SE4]
    ['levels.1.callList.1.who', (plan) => whoOf(plan, 1, { kind: 'function', function: 'stab', phone: '070-1' })],
    ['levels.1.callList.2.who', (plan) => whoOf(plan, 2, { kind: 'capacity', capacity: 'chef', phone: '070-1' })],
    ['board.forum', (plan) => Object.assign(plan.board, { forum: 'ingen' })],
    ['committees.0.kind', (plan) => Object.assign(plan.committees[0] ?? {}, { kind: 'annat' })],
  ])('is refused at %s', (path, change) => {
    expect(issuesOf(change).map((issue) => issue.split(':')[0])).toContain(path);
  });
});

describe('[LM1] lists in lists', () => {
  /** Each opens the next so many times: ways double with every storey. */
  const tower = (storeys: number, times: number) => (plan: Plan) => {
    const [first] = plan.callOut.lists;
    if (!first) throw new Error('the plan has no list');
    plan.callOut.lists = Array.from({ length: storeys }, (_, n) => ({
      ...first,
      id: `l${n}`,
      members:
        n === storeys - 1
          ? first.members
          : Array.from({ length: times }, () => ({
              who: { kind: 'list' as const, list: `l${n + 1}` },
              substitute: null,
            })),
    }));
  };

  test('some storeys are taken, and one that leads back to itself is not', () => {
    expect(issuesOf(tower(6, 2))).toEqual([]);
    const round = (plan: Plan) => {
      tower(3, 1)(plan);
      Object.assign(plan.callOut.lists[2] ?? {}, { next: 'l0' });
    };
    expect(issuesOf(round)).toEqual([0, 1, 2].map((n) => `callOut.lists.${n}: the list "l${n}" leads back to itself`));
  });

  test('a hundred storeys of doors are refused at once, and hold nobody', () => {
    const issues = issuesOf(tower(100, 3));
    expect(issues[0]).toBe('callOut.lists.0: the list "l0" opens more than 200 lists');
    expect(issues.at(-1)).toBe('callOut.lists.94: the list "l94" opens more than 200 lists');
  });
});

function whoOf(plan: Plan, index: number, who: object) {
  return Object.assign(plan.levels[1]?.callList[index] ?? {}, { who });
}

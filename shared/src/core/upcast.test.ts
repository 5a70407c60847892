import { describe, expect, test } from 'vitest';
import { recorded, written } from '../log/testing/log-events.ts';
import { DEFAULT_CONTINUITY } from '../plan/default-continuity.ts';
import { DEFAULT_HANDOVER } from '../plan/default-roster.ts';
import type { KnownEvent } from './known-event.ts';
import type { AnyEvent } from './recorded-event.ts';
import { EVENT_VERSIONS, isUnknown, upcast } from './upcast.ts';

/** What every plan has had from the first, and what later ones have where a test does not say it. */
const STANDING = {
  functions: [] as { id: string }[],
  levels: [] as object[],
  postures: [] as { id: string }[],
  mandates: { posture: [{ capacity: 'chef', until: 'always' }] },
  roles: [],
  capacities: [{ id: 'chef' }],
  callOut: { lists: [{ id: 'krisstod' }] },
  places: { kinds: [] as { id: string }[] },
  krisstod: { competences: [{ id: 'barn' }, { id: 'sprak' }], organisations: [{ id: 'kommunen' }] },
  picture: { headings: [] as object[] },
};

describe('[P13] versions of recorded events', () => {
  test('an event of today passes as the very same object', () => {
    const event = written(1);
    expect(upcast(event)).toBe(event);
    expect(isUnknown(upcast(event) as KnownEvent)).toBe(false);
  });

  test.each([
    ['a type that a newer version made', { type: 'DroneLaunched', version: 1 }],
    ['a version that a newer version made', { type: 'LineWritten', version: 4 }],
    ['a version that never was', { type: 'LineWritten', version: 0 }],
    ['a name that every object has', { type: 'constructor', version: 1 }],
    ['another such', { type: '__proto__', version: 1 }],
  ])('%s is said to be unknown, with its name', (_what, { type, version }) => {
    const event: AnyEvent = { ...recorded(1, 'LeaderLeft', { person: null, capacity: 'tib' }), type, version };
    const read = upcast(event);
    expect(isUnknown(read)).toBe(true);
    expect(read).toEqual({ unknown: type, version });
  });

  test('a line of the first version is read as one of which nothing more was said; its stored bytes are left alone', () => {
    const data = { kind: 'handelse', important: false, about: null };
    const old: AnyEvent = { ...written(1), version: 1, data };
    expect(upcast(old)).toEqual(written(1));
    expect(old).toMatchObject({ version: 1, data: { kind: 'handelse' } });
    expect(old.data).toBe(data);
  });

  test('[TB3] a handover of the first version says nothing of VMA', () => {
    const incident = { id: 'i', number: '2026-014', level: 1, tasks: [], decisions: [4] };
    const data = { handover: null, person: 'p', from: null, way: 'handover', open: [incident] };
    const old: AnyEvent = { ...recorded(1, 'HandoverTaken', data as never), version: 1 };
    expect(upcast(old)).toMatchObject({ version: 2, data: { ...data, open: [{ ...incident, vmas: [] }] } });
  });

  test('a correction of the first version flagged nothing, a secret line of it says nothing of what it is held for', () => {
    const corrected: AnyEvent = {
      ...recorded(2, 'LineCorrected', { line: 1, quotedIn: [] }),
      version: 1,
      data: { line: 1 },
    };
    expect(upcast(corrected)).toMatchObject({ version: 2, data: { line: 1, quotedIn: [] } });
    const secret: AnyEvent = { ...written(1), type: 'SecretLineWritten', version: 1, data: { kind: 'handelse' } };
    expect(upcast(secret)).toMatchObject({ version: 2, data: { kind: 'handelse', verification: null } });
  });

  test('[LG12] a plan adopted before there were trays tells the chief of staff after ten minutes, where it has one', () => {
    const adopted = (functions: { id: string }[]): AnyEvent => ({
      ...written(1),
      type: 'PlanAdopted',
      version: 1,
      data: { plan: { ...STANDING, municipality: {}, functions } },
    });
    const alerts = (functions: { id: string }[]) => {
      const read = upcast(adopted(functions));
      return isUnknown(read) || read.type !== 'PlanAdopted' ? null : read.data.plan.trays;
    };
    expect(alerts([{ id: 'stabschef' }])).toEqual({ alertAfterMinutes: 10, alerts: 'stabschef' });
    expect(alerts([{ id: 'logg' }])).toEqual({ alertAfterMinutes: 10, alerts: null });
  });

  test('a client stops showing a current state and a server refuses to start: both ask isUnknown', () => {
    const history: AnyEvent[] = [written(1), { ...written(2), version: 4 }, written(3)];
    const firstUnknown = history.map(upcast).find(isUnknown);
    expect(firstUnknown).toEqual({ unknown: 'LineWritten', version: 4 });
  });

  test('[LA10] a plan from before there were action cards has none on its levels, and is otherwise as it was', () => {
    const levels = [{ rank: 1, name: 'Störning' }];
    const event: AnyEvent = {
      ...written(4),
      type: 'PlanAdopted',
      data: { plan: { ...STANDING, municipality: { name: 'Ekby' }, restingPosture: 'normal', levels } },
    };
    expect(upcast({ ...event, version: 1 })).toMatchObject({
      seq: 4,
      version: EVENT_VERSIONS.PlanAdopted,
      data: {
        plan: {
          restingPosture: 'normal',
          levels: [{ rank: 1, name: 'Störning', cards: [], callList: [] }],
          departments: [],
        },
      },
    });
    const later = EVENT_VERSIONS.PlanAdopted + 1;
    expect(upcast({ ...event, version: later })).toEqual({ unknown: 'PlanAdopted', version: later });
  });

  test('[LA10] [PL9] a plan from before call lists and the area has nobody on them and says nothing of it; its cards are as they were', () => {
    const levels = [
      { rank: 1, name: 'Störning', cards: [{ id: 'tib', title: 'Larm', function: 'tib', steps: ['Ring'] }] },
    ];
    const plan = { ...STANDING, municipality: { name: 'Ekby' }, levels, trays: { alerts: 'logg' } };
    const event: AnyEvent = { ...written(4), type: 'PlanAdopted', version: 2, data: { plan } };
    const [level] = levels;
    expect(upcast(event)).toMatchObject({
      version: EVENT_VERSIONS.PlanAdopted,
      data: {
        plan: {
          trays: plan.trays,
          municipality: { name: 'Ekby', bounds: null },
          levels: [{ ...level, callList: [] }],
        },
      },
    });
  });

  test('[PL1] a plan from before there were places gets kinds that somebody may open, and the roles their rights', () => {
    const roles = [
      { id: 'stab', permissions: ['decision.record', 'log.write'] },
      { id: 'admin', permissions: ['accounts.manage'] },
    ];
    const plan = { ...STANDING, municipality: {}, functions: [{ id: 'logistik' }], roles };
    const read = upcast({ ...written(1), type: 'PlanAdopted', version: 3, data: { plan } });
    if (isUnknown(read) || read.type !== 'PlanAdopted') throw new Error('not read');
    const { places, mandates } = read.data.plan;
    const opening = places.kinds.filter(({ opens }) => opens).map(({ id }) => id);
    expect(opening.map((id) => mandates.places[id])).toEqual(opening.map(() => STANDING.mandates.posture));
    expect(places.needsTo).toBe('logistik');
    expect(
      read.data.plan.roles.map(({ permissions }) => permissions.filter((one) => one.startsWith('places.'))),
    ).toEqual([['places.read', 'places.operate', 'places.sheets'], []]);
  });

  test('[PL5] a plan from before there were sheets says of nobody to ring; who decides on places and runs them prints them', () => {
    const roles = [
      { id: 'stab', permissions: ['decision.record', 'places.operate'] },
      { id: 'krisstod', permissions: ['places.operate'] },
      { id: 'ordforande', permissions: ['decision.record'] },
    ];
    const read = upcast({
      ...written(1),
      type: 'PlanAdopted',
      version: 4,
      data: { plan: { ...STANDING, roles, places: { kinds: [] } } },
    });
    if (isUnknown(read) || read.type !== 'PlanAdopted') throw new Error('not read');
    expect(read.data.plan.places).toEqual({ kinds: [], sheetCall: null });
    expect(read.data.plan.roles.map(({ permissions }) => permissions.includes('places.sheets'))).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('[PL1] a place opened before the incident said where it lies has no position of its own', () => {
    const read = upcast({ ...written(1), type: 'PlaceStateChanged', version: 1, data: { place: 'p', name: 'Skolan' } });
    if (isUnknown(read) || read.type !== 'PlaceStateChanged') throw new Error('not read');
    expect(read).toMatchObject({ version: 2, data: { name: 'Skolan', position: null } });
  });

  test('[PL9] a plan from before anything was drawn lets those draw who run places, and nobody else', () => {
    const roles = [
      { id: 'stab', permissions: ['log.write', 'places.operate'] },
      { id: 'observator', permissions: ['incident.read', 'places.read'] },
    ];
    const read = upcast({
      ...written(1),
      type: 'PlanAdopted',
      version: 4,
      data: { plan: { ...STANDING, roles } },
    });
    if (isUnknown(read) || read.type !== 'PlanAdopted') throw new Error('not read');
    const drawing = read.data.plan.roles.filter(({ permissions }) => permissions.includes('map.draw'));
    expect(drawing.map(({ id }) => id)).toEqual(['stab']);
  });

  test('[TB1] a plan from before there was a roster gets the weekly one, kept by whoever may register incidents', () => {
    const roles = [
      { id: 'leads', name: 'Leder', permissions: ['incident.register'] },
      { id: 'follows', name: 'Följer', permissions: ['incident.read'] },
    ];
    const read = upcast({
      ...written(1),
      type: 'PlanAdopted',
      version: 4,
      data: { plan: { ...STANDING, roles } },
    });
    if (isUnknown(read) || read.type !== 'PlanAdopted') throw new Error('not read');
    expect(read.data.plan.roster).toMatchObject({
      changeWeekday: 1,
      changeTime: '08:00',
      shiftDays: 7,
      open: 'nothing',
    });
    expect(
      read.data.plan.roles.map(({ permissions }) => permissions.filter((one) => one.startsWith('roster.'))),
    ).toEqual([['roster.write', 'roster.swap'], []]);
  });

  test('[LM5] a plan from before contacts were tried tries them each half-year, and says that nothing has happened', () => {
    const data = { plan: { ...STANDING, functions: [], roles: [] } };
    const read = upcast({ ...written(1), type: 'PlanAdopted', version: 11, data });
    if (isUnknown(read) || read.type !== 'PlanAdopted') throw new Error('not read');
    expect(read.data.plan.contactTrial.months).toEqual([4, 10]);
    expect(read.data.plan.warnings).toEqual({
      neighbours: [],
      elsewhere: false,
      sources: ['vma', 'smhi', 'krisinformation'],
      loudAfterMinutes: 15,
    });
    expect(read.data.plan.contactTrial.text).toContain('inget har hänt');
  });

  test('[TB3] [TB6] a plan from before handovers gets them, told to the deputy alone; who removes content reads the duty log', () => {
    const roles = [
      { id: 'leads', name: 'Leder', permissions: ['incident.register'] },
      { id: 'arkiv', name: 'Arkiv', permissions: ['incident.read', 'content.remove'] },
      { id: 'admin', name: 'Admin', permissions: ['content.remove'] },
    ];
    const data = { plan: { ...STANDING, roles, roster: { open: 'number' } } };
    const read = upcast({ ...written(1), type: 'PlanAdopted', version: 7, data });
    if (isUnknown(read) || read.type !== 'PlanAdopted') throw new Error('not read');
    expect(read.data.plan.roster).toMatchObject({
      open: 'number',
      handover: { remindAfterMinutes: 15, alarmAfterMinutes: 30, overrides: [] },
    });
    expect(read.data.plan.roles.map(({ permissions }) => permissions.filter((one) => one.startsWith('duty.')))).toEqual(
      [['duty.read', 'duty.write'], ['duty.read'], []],
    );
  });

  test('[KR1] [KR8] a plan from before krisstöd gets the default one, read by those who lead and by the role that is named for it', () => {
    const roles = [
      { id: 'leads', permissions: ['incident.read', 'incident.register'] },
      { id: 'krisstod', permissions: ['incident.read'] },
      { id: 'stab', permissions: ['incident.read', 'decision.record'] },
    ];
    const data = { plan: { ...STANDING, functions: [{ id: 'krisstod', name: 'Krisstöd' }], roles } };
    const read = upcast({ ...written(1), type: 'PlanAdopted', version: 10, data });
    if (isUnknown(read) || read.type !== 'PlanAdopted') throw new Error('not read');
    const { krisstod, mandates } = read.data.plan;
    expect(mandates.krisstod).toEqual(STANDING.mandates.posture);
    expect(krisstod).toMatchObject({ leaderFrom: 'krisstod', needsTo: null });
    expect(new Set(krisstod.checklist.map(({ function: owner }) => owner))).toEqual(new Set(['krisstod']));
    const rights = read.data.plan.roles.map(({ permissions }) =>
      permissions.filter((one) => one.startsWith('krisstod.')),
    );
    expect(rights).toEqual([['krisstod.read', 'krisstod.write'], ['krisstod.read', 'krisstod.write'], []]);
  });

  test('[KR2] a plan from before support workers were called in does it as the default one, less what it does not have', () => {
    const called = (part: object) => {
      const read = upcast({
        ...written(1),
        type: 'PlanAdopted',
        version: 12,
        data: { plan: { ...STANDING, functions: [], ...part } },
      });
      if (isUnknown(read) || read.type !== 'PlanAdopted') throw new Error('not read');
      return read.data.plan.krisstod.callIn;
    };
    const kept = { lists: ['krisstod'], ownOrganisation: 'kommunen' };
    expect(called({})).toMatchObject({ ...kept, skills: [{ competence: 'sprak', by: { kind: 'language' } }] });
    const bare = { callOut: { lists: [] }, krisstod: { competences: [], organisations: [] } };
    expect(called(bare)).toMatchObject({ lists: [], ownOrganisation: null, skills: [] });
  });

  test('[ST1] a plan from before there were seats has those of the default one, less what refers to what is not there', () => {
    const part = { functions: [{ id: 'dokumentation' }], levels: [{ rank: 2, cards: [] }], postures: [{ id: 'stab' }] };
    const data = { plan: { ...STANDING, ...part } };
    const read = upcast({ ...written(1), type: 'PlanAdopted', version: 15, data });
    if (isUnknown(read) || read.type !== 'PlanAdopted') throw new Error('not read');
    const rule = { function: 'dokumentation', assistants: 2, levels: [2], postures: ['stab'] };
    expect(read.data.plan.seats).toMatchObject({ ledBy: null, functions: [rule], longestShiftHours: 12 });
  });

  test('[ST5] a plan from before briefings holds those of the default one, less the functions and levels that it does not have', () => {
    const read = upcast({
      ...written(1),
      type: 'PlanAdopted',
      version: 15,
      data: { plan: { ...STANDING, functions: [{ id: 'logistik' }], levels: [{ rank: 1 }, { rank: 2 }] } },
    });
    if (isUnknown(read) || read.type !== 'PlanAdopted') throw new Error('not read');
    const { kinds, rhythms } = read.data.plan.briefings;
    expect(kinds.map(({ speakers }) => speakers.map((speaker) => speaker.function))).toEqual([['logistik'], []]);
    expect(new Set(rhythms.map(({ level }) => level))).toEqual(new Set([2]));
  });

  test('[OV7] [PL8] a plan from before exercises were planned has the default one’s, and its sirens where it has that kind of place', () => {
    const lifted = (part: object) => {
      const data = { plan: { ...STANDING, ...part } };
      const read = upcast({ ...written(1), type: 'PlanAdopted', version: 16, data });
      if (isUnknown(read) || read.type !== 'PlanAdopted') throw new Error('not read');
      return read.data.plan;
    };
    const roles = [
      { id: 'leds', permissions: ['incident.register', 'incident.list'] },
      { id: 'skriver', permissions: ['log.write', 'incident.list'] },
      { id: 'ovningsledare', permissions: ['incident.list'] },
      { id: 'forvaltning', permissions: ['incident.list', 'disturbance.report'] },
    ];
    expect(lifted({}).exercises).toMatchObject({ vmaTest: { siren: null } });
    const { exercises, roles: after } = lifted({ roles, places: { kinds: [{ id: 'siren' }] } });
    expect(exercises.vmaTest.siren).toBe('siren');
    expect(after.map(({ permissions }) => permissions.filter((one) => one.startsWith('exercises.')))).toEqual([
      ['exercises.read', 'exercises.write'],
      ['exercises.read'],
      ['exercises.read', 'exercises.write'],
      [],
    ]);
  });

  test('[KO2] a plan from before what is lost was recorded has the default one’s needs and supports, and offers losses and services’ answers to its lägesbild', () => {
    const sourcesOf = (headings: { id: string; sources: string[] }[]) => {
      const data = { plan: { ...STANDING, picture: { headings } } };
      const read = upcast({ ...written(1), type: 'PlanAdopted', version: 17, data });
      if (isUnknown(read) || read.type !== 'PlanAdopted') throw new Error('not read');
      expect(read.data.plan.continuity).toEqual(DEFAULT_CONTINUITY);
      return read.data.plan.picture.headings.map(({ sources }) => sources);
    };
    const ours = [
      { id: 'omfattning', sources: ['line'] },
      { id: 'annat', sources: ['place'] },
    ];
    expect(sourcesOf(ours)).toEqual([['line', 'loss'], ['place']]);
    expect(sourcesOf([{ id: 'nulage', sources: ['place'] }])).toEqual([['place', 'loss', 'service']]);
    expect(sourcesOf([{ id: 'nulage', sources: ['place', 'loss'] }])).toEqual([['place', 'loss', 'service']]);
  });

  test('[ST9] a plan from before there were walls lets in those who lead, and the staff beside them', () => {
    const roles = [
      { id: 'leds', permissions: ['incident.lead'] },
      { id: 'stab', permissions: ['places.sheets', 'decision.record'] },
      { id: 'skriver', permissions: ['log.write', 'incident.read'] },
    ];
    const read = upcast({ ...written(1), type: 'PlanAdopted', version: 17, data: { plan: { ...STANDING, roles } } });
    if (isUnknown(read) || read.type !== 'PlanAdopted') throw new Error('not read');
    expect(read.data.plan.roles.map(({ permissions }) => permissions.includes('walls.approve'))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('[TB3] a plan from before anybody was sent a message of a handover sends those of the default plan', () => {
    const handover = { remindAfterMinutes: 5, alarmAfterMinutes: 10, earlyHours: 1, overrides: ['chef'] };
    const read = upcast({
      ...written(1),
      type: 'PlanAdopted',
      version: 9,
      data: { plan: { ...STANDING, roster: { handover } } },
    });
    if (isUnknown(read) || read.type !== 'PlanAdopted') throw new Error('not read');
    const { messages, ...rest } = read.data.plan.roster.handover;
    expect(rest).toEqual(handover);
    expect(messages).toEqual(DEFAULT_HANDOVER.messages);
  });

  test('[ST4] a task from before any was more urgent, came back or was begun is a plain one that nobody has begun', () => {
    const data = { task: 't', number: 1, function: 'lage', due: null, fromLine: null, decision: null };
    const once = { priority: 'normal', everyMinutes: null };
    const read = (type: string, old: object) => upcast({ ...written(1), type, version: 1, data: old } as AnyEvent);
    expect(read('TaskCreated', data)).toMatchObject({
      version: 4,
      data: { ...data, ...once, previous: null, ofKrisstod: false, madeIn: null },
    });
    expect(read('TaskChanged', { task: 't', function: 'lage', due: null })).toMatchObject({ version: 2, data: once });
    expect(read('TaskReopened', { ...data, owner: null })).toMatchObject({
      version: 4,
      data: { ...once, taken: null, ofKrisstod: false, madeIn: null },
    });
  });

  test('[ST5] a decision and a proposal from before briefings were told of were made in none', () => {
    const read = (type: string, version: number, old: object) =>
      upcast({ ...written(1), type, version, data: old } as AnyEvent);
    expect(read('DecisionProposed', 1, { number: 1, fromLine: null })).toMatchObject({
      version: 2,
      data: { number: 1, fromLine: null, madeIn: null },
    });
    expect(read('DecisionRecorded', 1, { number: 2, strict: false })).toMatchObject({
      version: 2,
      data: { number: 2, strict: false, madeIn: null },
    });
    expect(read('TaskCreated', 3, { task: 't', ofKrisstod: true })).toMatchObject({
      version: 4,
      data: { task: 't', ofKrisstod: true, madeIn: null },
    });
  });

  test('every version is a whole number from 1', () => {
    expect(Object.values(EVENT_VERSIONS).every((version) => Number.isInteger(version) && version >= 1)).toBe(true);
  });
});

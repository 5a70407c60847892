import { describe, expect, test } from 'vitest';
import type { IncidentState } from '../../core/incident-state.ts';
import { defaultPlan } from '../../plan/default-plan.ts';
import { fourLevelPlan } from '../../plan/four-level-plan.ts';
import type { Plan } from '../../plan/plan.ts';
import { NO_WORK } from '../shifts/events.ts';
import { mainShift } from '../shifts/main-shift.ts';
import type { Shift } from '../shifts/shift.ts';
import { type HelperSaid, helperCommand, helperReport } from './helper-report.ts';
import { isLinkAlive, LINK_DAYS, linkState } from './link-state.ts';
import { helperSender, mayAnswerSwap, maySpeakOfShift, maySpeakOfSite, speakingHelper } from './own-part.ts';

const HOUR = 3_600_000;
const NOW = 100 * HOUR;
const MUNICIPALITY = { name: 'Ekby', code: '9999', timeZone: 'Europe/Stockholm' };
const shift = (id: string, helper: string, from: number, until: number, more: Partial<Shift> = {}): Shift => ({
  id,
  site: `plats ${id}`,
  helper,
  competence: null,
  from: NOW + from * HOUR,
  until: NOW + until * HOUR,
  checkedIn: null,
  checkedOut: null,
  ...more,
});
const workOf = (...shifts: Shift[]) => ({
  ...NO_WORK,
  shifts: Object.fromEntries(shifts.map((one) => [one.id, one])),
});
const ANNA = { user: helperSender('anna') } as Parameters<typeof maySpeakOfShift>[0];
const LEADER = { ...ANNA, user: '0b0e9a60-0000-4000-9000-000000000001' };

describe('[KR8] through a personal link one speaks for oneself alone', () => {
  const hers = shift('a', 'anna', 0, 8);
  const his = shift('b', 'omar', 0, 8);
  const work = workOf(hers, his);

  test('of one’s own shift and where one works, and nobody else’s; whoever runs krisstöd of all', () => {
    expect([speakingHelper(ANNA), speakingHelper(LEADER)]).toEqual(['anna', null]);
    expect([maySpeakOfShift(ANNA, hers), maySpeakOfShift(ANNA, his), maySpeakOfShift(LEADER, his)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([maySpeakOfSite(ANNA, work, hers.site), maySpeakOfSite(ANNA, work, his.site)]).toEqual([true, false]);
    expect(maySpeakOfSite(LEADER, work, his.site)).toBe(true);
  });

  test('what one is offered is answered, what one has offered is taken back and not accepted', () => {
    const offered = { shift: 'b', to: 'anna', inReturn: null };
    const asked = { shift: 'a', to: 'omar', inReturn: null };
    const others = { shift: 'b', to: 'eva', inReturn: null };
    const answers = [offered, asked, others].map((swap) =>
      [true, false].map((isAccepted) => mayAnswerSwap(ANNA, work, swap, isAccepted)),
    );
    expect(answers).toEqual([
      [true, true],
      [false, true],
      [false, false],
    ]);
  });
});

describe.each([
  ['default', defaultPlan(MUNICIPALITY)],
  ['four levels', fourLevelPlan(MUNICIPALITY)],
] as [string, Plan][])('[KR3] [KR5] what a personal page says, under the plan %s', (_, plan) => {
  const say = (said: HelperSaid, ...shifts: Shift[]) =>
    helperCommand(said, { helper: 'anna', work: workOf(...shifts), plan, at: NOW });

  test('unnamed it is of the shift that is theirs at that time: to come up to three hours before, to leave where one is', () => {
    const before = shift('igår', 'anna', -20, -12, { checkedIn: NOW - 20 * HOUR, checkedOut: NOW - 12 * HOUR });
    const soon = shift('snart', 'anna', 3, 8);
    const later = shift('sen', 'anna', 3.1, 8);
    const others = shift('annans', 'omar', 0, 8);
    const here = shift('nu', 'anna', -1, 2, { checkedIn: NOW - HOUR });
    expect(say({ what: 'in', shift: null }, before, soon, others)).toMatchObject({ data: { shift: 'snart' } });
    expect(say({ what: 'in', shift: null }, before, later, others)).toMatchObject({ code: 'unknown_item' });
    expect(say({ what: 'out', shift: null }, before, soon)).toMatchObject({ code: 'unknown_item' });
    expect(say({ what: 'out', shift: null }, before, here, soon)).toMatchObject({ data: { shift: 'nu' } });
    const visits = { what: 'visits', site: null, adults: 1, young: 2 } as const;
    expect(say(visits, before, here, soon)).toMatchObject({
      data: { site: here.site, how: 'in', adults: 1, young: 2 },
    });
    expect(say(visits, soon)).toMatchObject({ data: { site: soon.site } });
    expect(say(visits, others)).toMatchObject({ code: 'unknown_item' });
  });

  test('a need goes to whom the plan says, else to somebody', () => {
    const need = { what: 'need', site: 'kyrkan', text: 'Filtar' } as const;
    expect(say(need)).toMatchObject({ type: 'ReportKrisstodNeed', content: { what: 'Filtar' } });
    expect(say(need)).toMatchObject({ data: { function: plan.krisstod.needsTo ?? plan.trays.alerts } });
    const bare = { ...plan, krisstod: { ...plan.krisstod, needsTo: null }, trays: { ...plan.trays, alerts: null } };
    const given = helperCommand(need, { helper: 'anna', work: NO_WORK, plan: bare, at: NOW });
    expect(given).toMatchObject({ data: { function: plan.functions[0]?.id } });
  });
});

test('nothing but the seven is read, and no time of its own choosing', () => {
  const id = '0b0e9a60-0000-4000-9000-000000000001';
  const isRead = (said: unknown, more = {}) =>
    helperReport.safeParse({ id, madeAt: 1, sentAt: 1, said, ...more }).success;
  expect(isRead({ what: 'in', shift: null })).toBe(true);
  expect(isRead({ what: 'in', shift: null }, { occurredAt: 1 })).toBe(false);
  expect(isRead({ what: 'remove', shift: id })).toBe(false);
  expect(isRead({ what: 'swap', shift: id, to: id, inReturn: id })).toBe(false);
});

test('[KR7] a link goes on as long as its effort, and some days after the end; a later effort is not its own', () => {
  const of = (status: string, more: object = {}, lifecycle = 'open') =>
    ({
      incident: { lifecycle, closed: lifecycle === 'open' ? null : { at: NOW + HOUR } },
      krisstod: { status, effort: 1, since: NOW, owner: null, trail: [], ...more },
    }) as unknown as IncidentState;
  expect(['prepared', 'active'].map((status) => linkState(of(status), 1).is)).toEqual(['open', 'open']);
  expect(linkState(of('ended'), 1)).toEqual({ is: 'ended', at: NOW });
  expect(linkState(of('active', {}, 'closed'), 1)).toEqual({ is: 'ended', at: NOW + HOUR });
  expect(linkState(of('active', { owner: { function: 'krisstod' } }, 'closed'), 1).is).toBe('open');
  const trail = [{ value: 'none' }, { value: 'active' }, { value: 'ended', at: NOW - HOUR }, { value: 'active' }];
  expect(linkState(of('active', { effort: 2, trail }), 1)).toEqual({ is: 'ended', at: NOW - HOUR });
  const ended = { is: 'ended', at: NOW } as const;
  expect(isLinkAlive(ended, NOW + LINK_DAYS * 24 * HOUR - 1)).toBe(true);
  expect(isLinkAlive(ended, NOW + LINK_DAYS * 24 * HOUR)).toBe(false);
});

test('the shift that matters is where one is, then what comes, then the last', () => {
  const gone = shift('gick', 'anna', -10, -2, { checkedIn: 1, checkedOut: 2 });
  const next = shift('nästa', 'anna', 5, 9);
  const here = shift('här', 'anna', -3, -1, { checkedIn: 1 });
  expect([
    mainShift([gone, here, next], NOW)?.id,
    mainShift([gone, next], NOW)?.id,
    mainShift([gone], NOW)?.id,
  ]).toEqual(['här', 'nästa', 'gick']);
  expect(mainShift([], NOW)).toBeNull();
});

import { describe, expect, test } from 'vitest';
import { upcast } from '../core/upcast.ts';
import { by, CHAIR, call, given, KEEPER, MINUTE, PLAN, register, step, TIB, VICE } from '../testing/given.ts';
import { decideChangeBoardMeeting } from './decide.ts';
import { quorumOf } from './quorum.ts';

const chair = by(CHAIR, 'kln_ordforande');
const dormant = given([step(register(3, chair), CHAIR)]);
const active = dormant
  .when(call('ActivateBoard', { decision: chair.data }, { decision: chair.content }), CHAIR)
  .gives();
const present = { distance: false, adjuster: false };
const ATTENDEES = [
  { person: CHAIR.id, role: 'chair' as const, ...present },
  { person: VICE.id, role: 'member' as const, ...present },
  { person: null, role: 'member' as const, ...present, adjuster: true },
];
const NAMES = ['', '', 'Åsa Öhrn'];

function meeting(more: object = {}, content: object = {}) {
  const data = {
    startedAt: active.now - 30 * MINUTE,
    endedAt: null,
    attendees: ATTENDEES,
    matters: [{ decision: 2, as: 'decided' as const, conflicts: [] }],
    adjustment: 'later' as const,
    adjustedAt: null,
    ...more,
  };
  return call('RecordBoardMeeting', data, { place: 'Stadshuset', names: NAMES, ...content });
}

describe('[ST2] a meeting of krisledningsnämnden', () => {
  const held = active.when(meeting(), KEEPER).gives('BoardMeetingRecorded');
  const [first] = Object.values(held.holds.meetings.held);
  const id = first?.meeting ?? '';

  test('is kept as it was said, numbered, with names of those who are not in the register', () => {
    expect(first).toMatchObject({ number: 1, changedBy: KEEPER.id, content: { place: 'Stadshuset', names: NAMES } });
    const second = held.when(meeting(), KEEPER).gives();
    expect(Object.values(second.holds.meetings.held).map(({ number }) => number)).toEqual([1, 2]);
  });

  test('is refused where the nämnd has never been active, and may be written after it is dormant again', () => {
    dormant.when(meeting(), KEEPER).refused('board_dormant');
    const rested = active.when(call('RestBoard', { decision: chair.data }, { decision: chair.content }), CHAIR).gives();
    rested.when(meeting(), KEEPER).gives('BoardMeetingRecorded');
  });

  test('has one chair, names for all, times that can be, and decisions and conflicts that are there', () => {
    const twoChairs = ATTENDEES.map((one) => ({ ...one, role: 'chair' as const }));
    active.when(meeting({ attendees: twoChairs }), KEEPER).refused('invalid', { field: 'data.attendees' });
    active.when(meeting({}, { names: ['', '', ''] }), KEEPER).refused('invalid', { field: 'content.names' });
    active
      .when(meeting({ startedAt: active.now + 60 * MINUTE }), KEEPER)
      .refused('invalid', { field: 'data.startedAt' });
    active.when(meeting({ endedAt: active.now - 40 * MINUTE }), KEEPER).refused('invalid', { field: 'data.endedAt' });
    const matter = { as: 'decided' as const, conflicts: [] };
    active.when(meeting({ matters: [{ ...matter, decision: 9 }] }), KEEPER).refused('unknown_item');
    const ofNobody = [{ ...matter, decision: 2, conflicts: [3] }];
    active.when(meeting({ matters: ofNobody }), KEEPER).refused('invalid', { field: 'data.matters' });
  });

  test('takes somebody at a distance only where the plan says that kommunfullmäktige allows it', () => {
    const far = ATTENDEES.map((one, index) => ({ ...one, distance: index === 1 }));
    active.when(meeting({ attendees: far }), KEEPER).refused('invalid', { details: { because: 'distance' } });
    const board = { ...PLAN.board, meetings: { ...PLAN.board.meetings, distance: true } };
    const allowing = given([step(register(3, chair), CHAIR)], { plan: { ...PLAN, board } });
    allowing
      .when(call('ActivateBoard', { decision: chair.data }, { decision: chair.content }), CHAIR)
      .gives()
      .when(meeting({ attendees: far }), KEEPER)
      .gives();
  });

  test('is written anew whole, and the later of two who write is told', () => {
    const { type: _, ...said } = meeting({}, { place: 'Brandstationen' });
    const change = (from: number) =>
      call('ChangeBoardMeeting', { ...(said.data as object), meeting: id, from } as never, said.content as never);
    const changed = held.when(change(first?.seq ?? 0), TIB).gives('BoardMeetingChanged');
    expect(changed.holds.meetings.held[id]).toMatchObject({ number: 1, content: { place: 'Brandstationen' } });
    changed.when(change(first?.seq ?? 0), KEEPER).refused('stale', { details: { by: TIB.id } });
  });

  test('nobody is written twice, for one who is would count twice towards the quorum', () => {
    const twice = [...ATTENDEES.slice(0, 2), { ...ATTENDEES[1], person: CHAIR.id, role: 'member' as const }];
    active
      .when(meeting({ attendees: twice }), KEEPER)
      .refused('invalid', { field: 'data.attendees', details: { because: 'twice' } });
  });

  test('who was there stands there also after they have been erased from the register, and nobody else comes with them', () => {
    const { type: _, ...said } = meeting({}, { place: 'Brandstationen' });
    const change = (person: string) =>
      decideChangeBoardMeeting(
        {
          incident: held.holds,
          plan: { plan: PLAN, version: 1 },
          person: () => null,
          needed: { decisions: new Map([[2, {}]]) },
        } as never,
        {
          id: 'c',
          stream: 's',
          data: {
            ...(said.data as object),
            attendees: ATTENDEES.map((one, index) => (index === 1 ? { ...one, person } : one)),
            meeting: id,
            from: first?.seq ?? 0,
          },
          content: said.content,
        } as never,
        { now: held.now } as never,
      );
    expect(change(VICE.id)).toMatchObject({ ok: true });
    expect(change(TIB.id)).toMatchObject({ ok: false, code: 'invalid', field: 'content.names' });
  });

  test('withdrawn it is gone, and its number is not used again', () => {
    const gone = held.when(call('WithdrawBoardMeeting', { meeting: id }, { reason: 'Fel händelse.' }), KEEPER).gives();
    expect(gone.holds.meetings.held).toEqual({});
    gone.when(call('WithdrawBoardMeeting', { meeting: id }), KEEPER).refused('unknown_item');
    const next = gone.when(meeting(), KEEPER).gives();
    expect(Object.values(next.holds.meetings.held)[0]?.number).toBe(2);
  });

  test('[LG10] loses its names and place when they are removed', () => {
    expect(held.redacted(first?.seq ?? 0).holds.meetings.held[id]?.content).toBeNull();
  });
});

describe('[ST2] quorum', () => {
  const attendees = ['chair', 'member', 'substitute', 'member', 'other'].map((role) => ({ role }) as never);

  test('is more than half of the members that the plan says; who only listens does not count', () => {
    expect(quorumOf({ members: 7 }, { attendees })).toEqual({ serving: 4, members: 7, isMet: true });
    expect(quorumOf({ members: 8 }, { attendees }).isMet).toBe(false);
    expect(quorumOf({ members: 9 }, { attendees }).isMet).toBe(false);
  });

  test('is reckoned in each matter without those with a conflict of interest', () => {
    expect(quorumOf({ members: 7 }, { attendees }, [1])).toEqual({ serving: 3, members: 7, isMet: false });
    expect(quorumOf({ members: 7 }, { attendees }, [4]).serving).toBe(4);
  });
});

test('[ST2] a plan from before meetings has seven members, one to adjust, and nobody at a distance', () => {
  const { meetings: _, ...board } = PLAN.board;
  const meta = { by: 'x', person: null, function: null, occurredAt: 0, recordedAt: 0, command: 'x' };
  const data = { plan: { ...PLAN, board } };
  const read = upcast({ seq: 1, type: 'PlanAdopted', version: 12, data, content: null, meta });
  expect(read).toMatchObject({ version: 19 });
  const { plan } = (read as { data: { plan: typeof PLAN } }).data;
  expect(plan.board.meetings).toEqual({ members: 7, distance: false, adjusters: 1 });
});

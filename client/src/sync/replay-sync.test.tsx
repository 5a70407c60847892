import { mayGive } from '@ledningsplats/shared/access/command-access.ts';
import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { PERMISSIONS, type Permission } from '@ledningsplats/shared/access/permissions.ts';
import { COMMANDS } from '@ledningsplats/shared/core/registry.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { Replay } from '@ledningsplats/shared/replay/replay.ts';
import { LineReplay } from '@ledningsplats/shared/replay/replayed-lines.ts';
import {
  by,
  call,
  DIRECTOR,
  given,
  KEEPER,
  MINUTE,
  PEOPLE,
  PLAN,
  raise,
  register,
  step,
  TIB,
} from '@ledningsplats/shared/testing/given.ts';
import { describe, expect, test, vi } from 'vitest';
import { useMay } from '../forms/use-self.ts';
import { BOARD_CARD_VIEWS } from '../pages/board/board-cards.tsx';
import { useIncident } from './react.ts';
import { playSync, type ReplayedStream, replaySync } from './replay-sync.ts';
import type { Sync } from './sync.ts';
import { rendered, syncOf } from './testing/rendered.tsx';

const director = by(DIRECTOR, 'kommundirektor');
const story = given([step(register(), TIB), step(raise(1, 2), DIRECTOR)])
  .when(call('SetDirection', { from: null }, { text: 'Vatten först' }), KEEPER)
  .gives()
  .when(call('CreateTask', { function: 'logistik', due: null }, { title: 'Bussar' }), KEEPER)
  .gives()
  .when(call('RecordDecision', { decision: director.data }, { decision: director.content }), KEEPER)
  .gives();
const stream = incidentStream(story.holds.incident.id);
const seen = { state: story.holds, plan: PLAN, people: PEOPLE, self: TIB, seat: 'tib', permissions: PERMISSIONS };
const live = { ...seen, now: story.now + 60 * MINUTE };
const replay = new Replay(stream);
replay.append(story.events);
const streams: ReplayedStream[] = [{ replay, lines: new LineReplay(replay) }];
const begun = replay.momentOf(1);

/** A card of the board as it is shown at a moment; null: now. */
function card(id: keyof typeof BOARD_CARD_VIEWS, seq: number | null): string {
  const at = (sync: Sync, moment: number) => replaySync(sync, streams, { seq: moment, at: replay.timeOf(moment) });
  return rendered(<Shown card={id} isPlayed={seq !== null} />, live, (sync) => (seq === null ? sync : at(sync, seq)));
}

function Shown({ card: id, isPlayed }: { card: keyof typeof BOARD_CARD_VIEWS; isPlayed: boolean }) {
  const View = BOARD_CARD_VIEWS[id];
  const incident = useIncident(story.holds.incident.id);
  const shown = { incident, plan: PLAN, isCompact: false, isPlayed };
  return <View {...shown} makeTask={nothing} makeTaskOf={nothing} makeDecision={nothing} />;
}

function nothing() {}

function Offered({ types }: { types: readonly CommandType[] }) {
  const may = useMay();
  return types.filter(may).join(' ');
}

describe('[OV5] the board of a past moment', () => {
  test('shows what stood there then, and not what stands there now', () => {
    expect(card('direction', begun)).not.toContain('Vatten först');
    expect(card('tasks', begun)).not.toContain('Bussar');
    expect(card('direction', replay.length)).toContain('Vatten först');
    expect(card('tasks', replay.length)).toContain('Bussar');
  });

  test('[ST8] is as old as it was then', () => {
    const set = story.events.find(({ type }) => type === 'DirectionSet')?.seq ?? 0;
    expect(card('direction', set)).toContain('nyss');
    expect(card('direction', null)).toContain('för 1 h sedan');
  });

  test('[SE1] offers nothing to do', () => {
    expect(card('tasks', replay.length)).not.toContain('Ny uppgift');
    expect(card('tasks', null)).toContain('Ny uppgift');
  });
});

describe('[OV5] from one moment to another', () => {
  const moment = (seq: number) => ({ seq, at: replay.timeOf(seq) });

  test('it is the same layer, which tells that it shows another and what clock it is', () => {
    const { sync, moveTo } = playSync(syncOf(live), streams, moment(begun));
    const [shown, aged] = [vi.fn(), vi.fn()];
    sync.store.subscribe(shown);
    const leave = sync.followClock?.(aged);
    moveTo(moment(replay.length));
    expect(sync.store.getState().streams[stream]?.head.seq).toBe(replay.length);
    expect(sync.serverNow()).toBe(replay.timeOf(replay.length));
    expect([shown, aged].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    leave?.();
    moveTo(moment(begun));
    expect([shown, aged].map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
    // whatever order it was come to in, it is what one who begins there sees
    expect(sync.store.getState().streams).toEqual(
      replaySync(syncOf(live), streams, moment(begun)).store.getState().streams,
    );
  });

  test('what is the same at both is the same object, so that nothing of it is drawn again', () => {
    const { sync, moveTo } = playSync(syncOf(live), streams, moment(replay.length - 1));
    const before = sync.store.getState();
    const pages = sync.log(stream, 'recorded');
    const told = vi.fn();
    pages.subscribe(told);
    moveTo({ ...moment(replay.length - 1), at: 1 });
    expect(sync.store.getState().streams[stream]).toBe(before.streams[stream]);
    expect(sync.store.getState().session).toBe(before.session);
    expect(told).not.toHaveBeenCalled();
    moveTo(moment(begun));
    expect(told).toHaveBeenCalledTimes(1);
    expect(sync.log(stream, 'recorded')).toBe(pages);
  });
});

test('[SE1] [OV5] whoever looks at a past moment has the rights of a reader, and gives nothing even by those', () => {
  const past = replaySync(syncOf(live), streams, { seq: begun, at: 0 });
  const { session } = past.store.getState();
  const permissions = new Set(session.status === 'signed_in' ? (session.reading.permissions as Permission[]) : []);
  expect(permissions.has('incident.read')).toBe(true);
  // an owner reports an action of their own, on its own page
  const allowed = [...COMMANDS.values()].filter((one) => mayGive(permissions, one));
  const ofReaders = ['AnswerForService', 'BreakExercise', 'ReportImprovement', 'TellForService'];
  expect(allowed.map(({ type }) => type).sort()).toEqual(ofReaders);
  const offered = (made: (sync: Sync) => Sync) => rendered(<Offered types={ofReaders as CommandType[]} />, live, made);
  expect(offered((sync) => sync)).toBe(ofReaders.join(' '));
  expect(offered(() => past)).toBe('');
});

describe('[OV5] the registers of a past moment', () => {
  const then = (seq: number) => replaySync(syncOf(live), streams, { seq, at: replay.timeOf(seq) });

  test('are those of then', async () => {
    const decisions = async (seq: number) => {
      const answer = await then(seq).readings.decisions(stream, {});
      return answer.ok ? answer.value.decisions.map(({ number }) => number) : null;
    };
    expect(await decisions(begun)).toEqual([1]);
    expect(await decisions(replay.length)).toEqual([3, 2, 1]);
    const directions = `/api/streams/${encodeURIComponent(stream)}/directions`;
    expect(await then(begun).request('GET', directions)).toEqual({ ok: true, value: { directions: [] } });
  });

  test('a register that a dialog reads by its address is of then, by pages, and so is one entry’s history', async () => {
    const read = async (seq: number, register: string) => {
      const answer = await then(seq).request<Record<string, unknown[]>>(
        'GET',
        `/api/streams/${encodeURIComponent(stream)}/${register}`,
      );
      return answer.ok ? (Object.values(answer.value)[0]?.length ?? null) : answer.code;
    };
    expect(await read(begun, 'tasks?limit=50')).toBe(0);
    // Bussar, and the one that came with the level
    expect(await read(replay.length, 'tasks?limit=50')).toBe(2);
    expect(await read(replay.length, 'tasks?limit=1')).toBe(1);
    expect(await read(replay.length, 'tasks?limit=50&before=1')).toBe(0);
    expect(await read(replay.length, 'pictures?limit=10')).toBe(0);
    expect(await read(replay.length, 'vma?limit=20')).toBe(0);
    expect(await read(replay.length, 'places/0b0e9a60-0000-4000-8000-000000000099')).toBe(0);
    expect(await read(replay.length, 'briefings/nobody')).toBe('not_found');
  });

  test('what is not kept here is not answered with what is now, and nothing is sent', async () => {
    const request = vi.fn();
    const past = replaySync({ ...syncOf(live), request } as unknown as Sync, streams, { seq: begun, at: 0 });
    expect(await past.request('GET', `/api/streams/${encodeURIComponent(stream)}/service-counts`)).toMatchObject({
      ok: false,
    });
    expect(await past.request('POST', '/api/commands', {})).toMatchObject({ ok: false });
    expect(request).not.toHaveBeenCalled();
    expect(await past.dispatch('LeaveLeadership', stream, {}, {}).settled).toMatchObject({ ok: false });
  });

  test('the log is whole by pages, and counts the lines of then', async () => {
    const pages = then(begun).log(stream, 'recorded');
    expect(pages.getState()).toMatchObject({ total: 1 + countOf(begun), hasOlder: false });
    expect(then(replay.length).log(stream, 'recorded').getState().total).toBeGreaterThan(pages.getState().total ?? 0);
  });
});

/** The registration's own line has been counted. */
function countOf(seq: number): number {
  return new LineReplay(replay).at(seq, 'recorded', 1).total - 1;
}

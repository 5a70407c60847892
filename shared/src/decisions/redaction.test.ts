import { describe, expect, test } from 'vitest';
import { foldTakeover } from '../board/takeover-reading.ts';
import { foldIncident } from '../core/fold.ts';
import type { IncidentState, OpenStreamEvent } from '../core/incident-state.ts';
import { foldTask } from '../tasks/task-reading.ts';
import { by, CHAIR, call, DIRECTOR, given, KEEPER, raise, register, type Story, step, TIB } from '../testing/given.ts';
import { foldDecision } from './decision-reading.ts';

const CANARY = 'HEMLIGT';
const chair = by(CANARY, 'kln_ordforande', {}, { wording: CANARY, basis: CANARY });
const owner = by(CHAIR, 'kln_ordforande', {}, { wording: CANARY });

/** Every event of the ladder that holds text, each with the same word in all of it. */
const story = given([
  step(
    register(1, by(TIB, 'tib', {}, { wording: CANARY }), {}, { title: CANARY, place: CANARY, reportedBy: CANARY }),
    TIB,
  ),
  step(call('DescribeIncident', {}, { title: `${CANARY} 1`, place: CANARY }), TIB),
  step(call('AppointLeader', { person: null, capacity: 'stabschef' }, { name: CANARY }), TIB),
  step(raise(1, 3, chair, {}, { why: CANARY, direction: CANARY, called: CANARY }), KEEPER),
  step(call('ActivateBoard', { decision: owner.data }, { decision: owner.content }), KEEPER),
  step(
    call(
      'TakeOverArea',
      { committee: 'socialnamnden', whole: false, decision: owner.data },
      { parts: CANARY, why: CANARY, decision: owner.content },
    ),
    KEEPER,
  ),
  step(call('CompleteDecision', { number: 4 }, { basis: CANARY }), TIB),
  step(call('CreateTask', { function: 'hr', due: null }, { title: CANARY }), TIB),
]);
const takeover = Object.keys(story.holds.board.takeovers)[0] ?? '';
const task = story.taskId(5);
const whole = [
  step(
    call(
      'HandBackArea',
      { takeover, decision: owner.data },
      { state: CANARY, openTasks: CANARY, decision: owner.content },
    ),
    KEEPER,
  ),
  step(call('ChangeTask', { task, function: 'hr', due: null }, { title: `${CANARY} 2`, reason: CANARY }), TIB),
  step(call('CompleteDecision', { number: 1 }, { basis: CANARY }), TIB),
  step(call('ConfirmDecision', { number: 2, way: 'written' }, { reference: CANARY }), KEEPER),
  step(call('SetHeightenedAlert', { on: true, by: null }, { name: CANARY, reference: CANARY }), TIB),
].reduce<Story>((before, { call, actor }) => before.when(call, actor).gives(), story);

function removal(seq: number, after: number): OpenStreamEvent {
  const data = { seq, why: 'gdpr' as const, kind: 'x' };
  const meta = { by: 'x', person: DIRECTOR.id, function: null, occurredAt: 0, recordedAt: 0, command: 'x' };
  return { seq: after + 1, type: 'ContentRedacted', version: 1, data, content: null, meta };
}

function fold(events: readonly OpenStreamEvent[]): IncidentState | undefined {
  return events.reduce<IncidentState | undefined>(foldIncident, undefined);
}

describe('[LG10] content removed by decision', () => {
  const held = whole.events.filter(({ content }) => content !== null);

  test('is in the state and the readings until then', () => {
    expect(JSON.stringify(whole.state)).toContain(CANARY);
    expect(held.length).toBeGreaterThan(15);
  });

  test.each(held.map(({ type, seq }) => [type, seq] as const))(
    '%s at %i: gone, and the same as if it had never been kept',
    (_, seq) => {
      const removed = removal(seq, whole.events.length);
      const withoutContent = whole.events.map((event) =>
        event.seq === seq ? ({ ...event, content: null } as OpenStreamEvent) : event,
      );
      expect(fold([...whole.events, removed])).toEqual(fold([...withoutContent, removed]));
    },
  );

  test('all of it leaves not a word in the state', () => {
    const removals = held.map(({ seq }, index) => removal(seq, whole.events.length + index));
    expect(JSON.stringify(fold([...whole.events, ...removals]))).not.toContain(CANARY);
  });

  test('all of it leaves not a word in the readings, and facts stay', () => {
    const removals = held.map(({ seq }, index) => removal(seq, whole.events.length + index));
    const decisions = [1, 2, 3, 4, 5].map((number) => {
      const own = whole.events.filter(({ data }) => 'number' in data && data.number === number);
      const reading = foldDecision(own.filter(({ type }) => type.startsWith('Decision')));
      expect(JSON.stringify(reading)).toContain(CANARY);
      return foldDecision(removals, reading);
    });
    const tasks = whole.events.filter(({ data }) => 'task' in data && data.task === task);
    const readings = [
      ...decisions,
      foldTask(removals, foldTask(tasks)),
      foldTakeover(removals, foldTakeover(whole.events)),
    ];
    for (const reading of readings) {
      expect(reading).not.toBeNull();
      expect(JSON.stringify(reading)).not.toContain(CANARY);
    }
  });
});

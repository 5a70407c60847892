import { describe, expect, test } from 'vitest';
import { indexRowsOf } from '../core/index-rows.ts';
import { foldLine } from '../log/log-line.ts';
import { by, call, given, HEAD, MINUTE, NIGHT, register, step, TIB } from '../testing/given.ts';
import { foldOwnDisturbances } from './disturbance-reading.ts';
import type { DisturbanceEvent, DisturbancesState } from './events.ts';
import { evolveDisturbances } from './evolve.ts';

const REPORT = '0b0e9a60-0000-4000-a000-000000000001';
const LINK = '0b0e9a60-0000-4000-a000-0000000000ff';
const EMPTY: DisturbancesState = { count: 0, open: [], settled: [] };
const SAID = {
  what: 'Strömmen är borta på Tallgården.',
  where: 'Tallgården',
  affected: '34 boende',
  needs: 'Två elverk före kvällen.',
  call: 'Eva Lind, 070-000 00 21',
};

function reporting(data: object = { department: 'omsorg' }, said: object = SAID) {
  return call('ReportDisturbance', { department: null, ...data }, said as typeof SAID);
}

/** The stream after a department has sent in one disturbance at 03:10. */
function waiting(): { state: DisturbancesState; events: DisturbanceEvent[] } {
  const events = given([]).when(reporting(), HEAD, { id: REPORT, at: NIGHT }).added as unknown as DisturbanceEvent[];
  return { state: events.reduce(evolveDisturbances, EMPTY), events };
}

function takeOver(more: object = {}) {
  const decision = by(TIB, 'tib');
  return call(
    'TakeOverDisturbance',
    { mode: 'live', to: 1, decision: decision.data, disturbance: REPORT },
    { title: 'Strömavbrott på Tallgården', decision: decision.content, ...more },
  );
}

describe('[LA11] a department sends in a disturbance', () => {
  test('it waits under its number, with who sent it and whom to ring', () => {
    const { state } = waiting();
    expect(state.count).toBe(1);
    expect(state.open).toMatchObject([
      { disturbance: REPORT, number: 1, department: 'omsorg', person: HEAD.id, link: null, content: SAID, fate: null },
    ]);
  });

  test('it is found by its department and by the person who sent it, and in no other register', () => {
    const rows = waiting().events.flatMap((event) => indexRowsOf(event, 'disturbances'));
    expect(rows.map(({ kind, key }) => [kind, key])).toEqual([
      ['sender', 'department:omsorg'],
      ['sender', `person:${HEAD.id}`],
    ]);
  });

  test('the next one has the next number', () => {
    const { state } = waiting();
    const next = given([], { disturbances: state }).when(reporting(), HEAD);
    expect(next.added).toMatchObject([{ type: 'DisturbanceReported', data: { number: 2 } }]);
  });

  test('only a department of the plan is named, and none is an answer too', () => {
    given([])
      .when(reporting({ department: 'okand' }), HEAD)
      .refused('invalid', { field: 'data.department' });
    expect(given([]).when(reporting({ department: null }), HEAD).decided.ok).toBe(true);
  });

  test('nobody with an account names a link, and whoever comes by a link must', () => {
    given([])
      .when(reporting({ department: 'omsorg', link: LINK }), HEAD)
      .refused('invalid', { field: 'data.link' });
    given([]).when(reporting(), HEAD, { via: 'link' }).refused('invalid', { field: 'data.link' });
    const sent = given([]).when(reporting({ department: 'omsorg', link: LINK }), HEAD, { via: 'link' });
    expect(sent.added).toMatchObject([{ data: { link: LINK, department: 'omsorg' } }]);
  });
});

describe('[LA11] the TiB takes it over', () => {
  test('an incident is registered with the report as its first lines, as of when it happened', () => {
    const { state } = waiting();
    const taken = given([], { disturbances: state }).when(takeOver(), TIB, { at: NIGHT + 30 * MINUTE });
    expect(taken.added.map(({ type }) => type)).toEqual([
      'IncidentRegistered',
      'DecisionRecorded',
      'LeaderAppointed',
      'DisturbanceReceived',
      'LineWritten',
      'LineWritten',
    ]);
    const lines = taken.added.flatMap((event) => foldLine([event], 'x') ?? []).slice(-3);
    expect(lines.map(({ occurredAt, recordedAt, kind }) => ({ occurredAt, recordedAt, kind }))).toEqual(
      Array.from({ length: 3 }, () => ({ occurredAt: NIGHT, recordedAt: NIGHT + 30 * MINUTE, kind: 'inkommande' })),
    );
    expect(lines.map(({ content }) => content?.text)).toEqual([undefined, SAID.what, SAID.needs]);
    expect(lines[1]?.content).toMatchObject({ from: SAID.call, place: SAID.where });
    expect(lines[0]?.machine).toMatchObject({
      data: { disturbance: REPORT, number: 1, department: 'omsorg' },
      content: { call: SAID.call, affected: SAID.affected },
    });
  });

  test('the sender learns of it, with the incident and the word that was sent along', () => {
    const { state, events } = waiting();
    const taken = given([], { disturbances: state }).when(takeOver({ answer: 'Elverken är på väg.' }), TIB);
    const told = taken.addedTo<DisturbanceEvent>('disturbances', 1);
    const after = told.reduce(evolveDisturbances, state);
    expect([after.open.length, after.settled.length]).toEqual([0, 1]);
    expect(foldOwnDisturbances([...events, ...told])).toMatchObject([
      { fate: { what: 'taken_over', by: TIB.id, incident: { number: '2026-014' }, answer: 'Elverken är på väg.' } },
    ]);
  });

  test('of two who take it over the second is told who was first', () => {
    const { state } = waiting();
    const first = given([], { disturbances: state }).when(takeOver(), TIB, { at: NIGHT + MINUTE });
    const after = first.addedTo<DisturbanceEvent>('disturbances', 1).reduce(evolveDisturbances, state);
    given([], { disturbances: after })
      .when(takeOver(), HEAD)
      .refused('settled', { details: { by: TIB.id, at: NIGHT + MINUTE } });
  });

  test('what was never sent in is not taken over', () => {
    given([], { disturbances: EMPTY }).when(takeOver(), TIB).refused('unknown_item', { field: 'data.disturbance' });
  });
});

describe('[LA11] the TiB merges it into an incident', () => {
  const merging = call('MergeDisturbance', { disturbance: REPORT });

  test('its lines go there, and the sender learns which', () => {
    const { state } = waiting();
    const merged = given([step(register(), TIB)], { disturbances: state }).when(merging, TIB);
    merged.gives('DisturbanceReceived', 'LineWritten', 'LineWritten');
    expect(merged.addedTo('disturbances')).toMatchObject([
      { type: 'DisturbanceMerged', data: { disturbance: REPORT, incidentNumber: '2026-014' }, content: null },
    ]);
  });

  test('never into an exercise, and not into what is closed', () => {
    const { state } = waiting();
    given([step(register(1, by(TIB, 'tib'), { mode: 'exercise' }), TIB)], { disturbances: state })
      .when(merging, TIB)
      .refused('exercise_apart');
    const closing = by(TIB, 'tib');
    const close = call('CloseIncident', { decision: closing.data, handovers: [] }, { decision: closing.content });
    given([step(register(), TIB), step(close, TIB)], { disturbances: state })
      .when(merging, TIB)
      .refused('incident_closed');
  });
});

describe('[LA11] the TiB closes it with an answer', () => {
  const answering = call('AnswerDisturbance', { disturbance: REPORT }, { answer: 'Elbolaget vet. Ring dem.' });

  test('once', () => {
    const { state, events } = waiting();
    const answered = given([], { disturbances: state }).when(answering, TIB).added as unknown as DisturbanceEvent[];
    const after = answered.reduce(evolveDisturbances, state);
    expect(foldOwnDisturbances([...events, ...answered])).toMatchObject([
      { fate: { what: 'answered', incident: null, answer: 'Elbolaget vet. Ring dem.' } },
    ]);
    given([], { disturbances: after }).when(answering, TIB).refused('settled');
  });
});

test('[LG10] removed content is gone from the one that waits and from the answer', () => {
  const { state } = waiting();
  const meta = { by: 'x', person: null, function: null, occurredAt: 0, recordedAt: 0, command: 'x' };
  const removal = (seq: number) =>
    ({
      seq: 9,
      type: 'ContentRedacted',
      version: 1,
      data: { seq, why: 'gdpr', kind: 'x' },
      content: null,
      meta,
    }) as const;
  expect(evolveDisturbances(state, removal(1)).open[0]?.content).toBeNull();
  const [answered] = given([], { disturbances: state })
    .when(call('AnswerDisturbance', { disturbance: REPORT }, { answer: 'Ja' }), TIB)
    .added.map((event) => ({ ...event, seq: 2 })) as unknown as DisturbanceEvent[];
  const after = evolveDisturbances(state, answered as DisturbanceEvent);
  expect(after.settled[0]?.fate?.answer).toBe('Ja');
  expect(evolveDisturbances(after, removal(2)).settled[0]?.fate?.answer).toBeNull();
});

test('the state holds a few settled ones, however many there have been', () => {
  const many = Array.from({ length: 25 }, (_, index) => index + 1).reduce<DisturbancesState>((state, n) => {
    const id = REPORT.replace(/\d\d$/, String(n).padStart(2, '0'));
    const [sent] = given([], { disturbances: state }).when(reporting(), HEAD, { id }).added;
    const waitingNow = evolveDisturbances(state, sent as unknown as DisturbanceEvent);
    const [done] = given([], { disturbances: waitingNow }).when(
      call('AnswerDisturbance', { disturbance: id }, { answer: 'Ja' }),
      TIB,
    ).added;
    return evolveDisturbances(waitingNow, done as unknown as DisturbanceEvent);
  }, EMPTY);
  expect([many.count, many.open.length, many.settled.length]).toEqual([25, 0, 10]);
  expect(many.settled[0]?.number).toBe(25);
});

import { describe, expect, test } from 'vitest';
import { foldIncident } from '../core/fold.ts';
import type { IncidentState, OpenStreamEvent } from '../core/incident-state.ts';
import { incidentHeadline } from '../incident/headline.ts';
import { by, call, DIRECTOR, given, KEEPER, register, step, TIB } from '../testing/given.ts';

const OTHER = '0b0e9a60-0000-4000-8000-000000000002';
const OTHER_STREAM = `incident/${OTHER}`;
const WHY = 'Samma avbrott på samma ledning.';

/** Another incident, which has gone as far as these commands. */
function other(number = '2026-015', mode = 'live', close = false): IncidentState {
  const story = given([
    step(register(1, by(TIB, 'tib'), { mode }), TIB),
    ...(close ? [step(closing(), TIB)] : []),
  ]).holds;
  return { ...story, incident: { ...story.incident, id: OTHER, number } };
}

function closing() {
  const decision = by(TIB, 'tib');
  return call('CloseIncident', { decision: decision.data, handovers: [] }, { decision: decision.content });
}

function reopening() {
  const decision = by(TIB, 'tib');
  return call('ReopenIncident', { decision: decision.data }, { decision: decision.content });
}

function merging(decision = by(TIB, 'tib'), handovers: object[] = []) {
  const data = { into: OTHER, decision: decision.data, handovers: handovers as [] };
  return call('MergeIncident', data, { decision: decision.content });
}

const link = call('LinkIncident', { incident: OTHER }, { why: WHY });
const unlink = call('UnlinkIncident', { incident: OTHER });

function folded(state: IncidentState, events: OpenStreamEvent[]): IncidentState {
  return events.reduce<IncidentState>(foldIncident, state);
}

describe('[LA12] linking', () => {
  test('is recorded in both, each naming the other, with why', () => {
    const across = other();
    const linked = given([step(register(), TIB)], { other: across }).when(link, KEEPER);
    expect(linked.gives('IncidentLinked').holds.relations[OTHER]).toMatchObject({
      number: '2026-015',
      kind: 'linked',
      why: WHY,
    });
    const there = folded(across, linked.addedTo(OTHER_STREAM, 3));
    expect(Object.values(there.relations)).toMatchObject([{ number: '2026-014', kind: 'linked', why: WHY }]);
    expect(incidentHeadline(there, 4).related).toMatchObject([{ number: '2026-014', kind: 'linked' }]);
  });

  test('holds across life cycles, and never between an exercise and what is real', () => {
    given([step(register(), TIB)], { other: other('2026-015', 'live', true) })
      .when(link, TIB)
      .gives();
    given([step(register(), TIB)], { other: other('Ö2026-003', 'exercise') })
      .when(link, TIB)
      .refused('exercise_apart');
    given([step(register(1, by(TIB, 'tib'), { mode: 'exercise' }), TIB)], { other: other() })
      .when(link, TIB)
      .refused('exercise_apart');
    given([step(register(1, by(TIB, 'tib'), { mode: 'exercise' }), TIB)], { other: other('Ö2026-004', 'exercise') })
      .when(link, TIB)
      .gives();
  });

  test('once, to another one, that is there', () => {
    const story = given([step(register(), TIB), step(link, TIB)], { other: other() });
    story.when(link, TIB).refused('already');
    given([step(register(), TIB)])
      .when(link, TIB)
      .refused('unknown_item', { field: 'data.incident' });
    const itself = given([step(register(), TIB)]).holds;
    given([step(register(), TIB)], { other: itself })
      .when(link, TIB)
      .refused('invalid', { field: 'data.incident' });
  });

  test('ends in both when it is taken away', () => {
    const across = other();
    const linked = given([step(register(), TIB)], { other: across }).when(link, TIB);
    const there = folded(across, linked.addedTo(OTHER_STREAM, 3));
    const ended = given([step(register(), TIB), step(link, TIB)], { other: there }).when(unlink, TIB);
    expect(ended.gives('IncidentUnlinked').holds.relations).toEqual({});
    expect(folded(there, ended.addedTo(OTHER_STREAM, 4)).relations).toEqual({});
    given([step(register(), TIB)], { other: across })
      .when(unlink, TIB)
      .refused('unknown_item');
  });

  test('[LG10] its why can be removed', () => {
    const story = given([step(register(), TIB), step(link, TIB)], { other: other() });
    const { seq } = story.holds.relations[OTHER] as { seq: number };
    expect(story.redacted(seq).holds.relations[OTHER]).toMatchObject({ kind: 'linked', why: null });
  });
});

describe('[LA12] merging', () => {
  test('closes the one into the other by a decision, and each names the other', () => {
    const across = other();
    const merged = given([step(register(), TIB)], { other: across }).when(merging(), TIB);
    const { incident, relations } = merged.gives('DecisionRecorded', 'IncidentClosed', 'IncidentMerged').holds;
    expect([incident.lifecycle, incident.number]).toEqual(['closed', '2026-014']);
    expect(relations[OTHER]).toMatchObject({ kind: 'merged_into', number: '2026-015' });
    const there = folded(across, merged.addedTo(OTHER_STREAM, 3));
    expect(there.incident.lifecycle).toBe('open');
    expect(Object.values(there.relations)).toMatchObject([{ kind: 'merged_from', number: '2026-014' }]);
  });

  test('[LA9] hands what is open to a named owner first, as any closing does', () => {
    const task = call('CreateTask', { function: 'samverkan', due: null }, { title: 'Ring elbolaget' });
    const story = given([step(register(), TIB), step(task, TIB)], { other: other() });
    const item = { kind: 'task', id: story.taskId(1) } as const;
    story.when(merging(), TIB).refused('open_items', { details: { items: [item] } });
    const owner = { person: null, function: 'samverkan' };
    story.when(merging(by(TIB, 'tib'), [{ item, owner }]), TIB).gives();
  });

  test('only between two that are open, and both real or both exercise', () => {
    given([step(register(), TIB)], { other: other('2026-015', 'live', true) })
      .when(merging(), TIB)
      .refused('incident_closed', { field: 'data.into' });
    given([step(register(), TIB), step(closing(), TIB)], { other: other() })
      .when(merging(), TIB)
      .refused('incident_closed');
    given([step(register(), TIB)], { other: other('Ö2026-003', 'exercise') })
      .when(merging(), TIB)
      .refused('exercise_apart', { field: 'data.into' });
  });

  test('is not taken away while the one is closed; opened again, the two are linked and may be parted', () => {
    const across = other();
    const merged = given([step(register(), TIB)], { other: across }).when(merging(), TIB);
    const there = folded(across, merged.addedTo(OTHER_STREAM, 3));
    const story = given([step(register(), TIB), step(merging(), TIB)], { other: there });
    story.when(unlink, TIB).refused('incident_closed');
    const again = story.when(reopening(), TIB).gives();
    expect(again.holds.relations[OTHER]).toMatchObject({ kind: 'linked', number: '2026-015' });
    again.when(unlink, TIB).gives('IncidentUnlinked');
  });

  test('[LA4] a merging in the director’s name that was never decided is no merging', () => {
    const onBehalf = by(DIRECTOR, 'kommundirektor');
    const story = given([step(register(), TIB), step(merging(onBehalf), TIB)], { other: other() });
    const disowned = story.when(call('DisownDecision', { number: 2, way: 'tool', witness: null }), DIRECTOR).gives();
    expect(disowned.holds.incident.lifecycle).toBe('open');
    expect(disowned.holds.relations[OTHER]?.kind).toBe('linked');
  });
});

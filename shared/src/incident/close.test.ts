import { describe, expect, test } from 'vitest';
import {
  by,
  CHAIR,
  call,
  DIRECTOR,
  given,
  INCIDENT,
  KEEPER,
  raise,
  register,
  type Story,
  step,
  TIB,
} from '../testing/given.ts';
import { openItems } from './open-items.ts';

const director = by(DIRECTOR, 'kommundirektor');
const chair = by(CHAIR, 'kln_ordforande');
const quiet = given([step(register(), TIB)]);
const special = given([step(register(), TIB), step(raise(1, 2), DIRECTOR)]);

function close(handovers: unknown[] = [], decision = director) {
  return call('CloseIncident', { decision: decision.data, handovers: handovers as [] }, { decision: decision.content });
}

function reopen(decision = director) {
  return call('ReopenIncident', { decision: decision.data }, { decision: decision.content });
}

function handedOver(story: Story, owner = { person: DIRECTOR.id, function: null as string | null }) {
  return openItems(story.holds).map((item) => ({ item, owner }));
}

describe('[LA9] closing', () => {
  test('an incident with nothing open closes at once, by one who may decide its level', () => {
    const closed = quiet.when(close([], by(TIB, 'tib')), TIB).gives('DecisionRecorded', 'IncidentClosed');
    expect(closed.holds.incident).toMatchObject({ lifecycle: 'closed', closed: { decision: 2 }, level: { rank: 1 } });
    special.when(close(handedOver(special), by(TIB, 'forvaltningschef')), TIB).refused('no_mandate');
  });

  test('lists what is open: board, takeovers, unconfirmed decisions and tasks, by reference', () => {
    const takeover = call(
      'TakeOverArea',
      { committee: 'socialnamnden', whole: true, decision: chair.data },
      { why: 'Samlad ledning', decision: chair.content },
    );
    const story = given([
      step(register(), TIB),
      step(raise(1, 3, chair, { activateBoard: true }), KEEPER),
      step(takeover, CHAIR),
    ]);
    const items = [
      { kind: 'board', id: 'board' },
      { kind: 'takeover', id: Object.keys(story.holds.board.takeovers)[0] },
      { kind: 'decision', id: '2' },
      { kind: 'decision', id: '3' },
      ...[1, 2, 3, 4].map((number) => ({ kind: 'task', id: story.taskId(number) })),
    ];
    expect(openItems(story.holds)).toEqual(items);
    story.when(close([], chair), CHAIR).refused('open_items', { details: { items } });
    const owner = { person: DIRECTOR.id, function: null };
    const some = [{ item: items[0], owner }];
    story.when(close(some, chair), CHAIR).refused('open_items', { details: { items: items.slice(1) } });
    const closed = story.when(close(handedOver(story), chair), CHAIR).gives();
    expect(closed.holds.board).toMatchObject({ status: 'active', owner });
    expect(Object.values(closed.holds.board.takeovers)).toMatchObject([{ owner }]);
    expect(closed.holds.decisions.open[3]).toMatchObject({ owner });
    expect(closed.decision(3).owner).toEqual(owner);
  });

  test('what is handed over stays open with its new owner', () => {
    const owner = { person: KEEPER.id, function: 'samverkan' };
    const closed = special.when(close(handedOver(special, owner)), DIRECTOR).gives();
    expect(closed.holds.tasks.open[special.taskId(1)]).toMatchObject({ owner, function: 'samverkan' });
  });

  test('what was done while the dialog was open needs no owner', () => {
    const done = special.when(call('CompleteTask', { task: special.taskId(1) }), TIB).gives();
    const closed = done.when(close(handedOver(special)), DIRECTOR);
    expect(closed.added.at(-1)?.data).toMatchObject({ handovers: [] });
  });

  test('an owner is somebody', () => {
    const nobody = (owner: { person: string | null; function: string | null }, field: string) =>
      special
        .when(close(openItems(special.holds).map((item) => ({ item, owner }))), DIRECTOR)
        .refused('invalid', { field: `data.handovers.0.owner${field}` });
    nobody({ person: null, function: null }, '');
    nobody({ person: INCIDENT, function: null }, '.person');
    nobody({ person: null, function: 'kejsare' }, '.function');
  });
});

describe('a closed incident', () => {
  const closed = special.when(close(handedOver(special)), DIRECTOR).gives();

  test('refuses what would change it', () => {
    const calls = [
      raise(2, 3, chair),
      call('LowerLevel', { from: 2, to: 1, decision: director.data }, { decision: director.content }),
      call('ChangePosture', { from: 'normal', to: 'stab', decision: director.data }, { decision: director.content }),
      call('ActivateBoard', { decision: chair.data }, { decision: chair.content }),
      call(
        'TakeOverArea',
        { committee: 'socialnamnden', whole: true, decision: chair.data },
        { why: 'x', decision: chair.content },
      ),
      call('RecordDecision', { decision: director.data }, { decision: director.content }),
      call('CreateTask', { function: 'stabschef', due: null }, { title: 'Ny' }),
      call('DescribeIncident', {}, { title: 'Annat' }),
      call('AppointLeader', { person: DIRECTOR.id, capacity: 'kommundirektor' }),
      call('LeaveLeadership', {}),
      call('SetHeightenedAlert', { on: true, by: CHAIR.id }),
      close(),
    ];
    for (const each of calls) {
      closed.when(each, DIRECTOR).refused('incident_closed', { details: { lifecycle: 'closed' } });
    }
  });

  test('lets its open tasks be moved and closed, and a slip undone, but none made or woken', () => {
    const task = special.taskId(1);
    const moved = call('ChangeTask', { task, function: 'samverkan', due: null }, { title: 'Ring', reason: 'Ny tid' });
    closed.when(moved, KEEPER).gives('TaskChanged');
    const done = closed.when(call('CompleteTask', { task }), KEEPER).gives('TaskDone');
    const undone = done.when(call('ReopenTask', { task }), KEEPER).gives('TaskReopened');
    expect(undone.holds.tasks.open[task]?.owner).toEqual({ person: DIRECTOR.id, function: null });
    const doneBefore = special.when(call('CompleteTask', { task }), TIB).gives().when(close(), DIRECTOR).gives();
    doneBefore.when(call('ReopenTask', { task }), KEEPER).refused('incident_closed');
  });

  test('lets decisions be confirmed, disowned and completed', () => {
    const onBehalf = given([step(register(), TIB), step(raise(1, 2), KEEPER)]);
    const shut = onBehalf.when(close(handedOver(onBehalf)), DIRECTOR).gives();
    shut.when(call('ConfirmDecision', { number: 2, way: 'tool' }), DIRECTOR).gives('DecisionConfirmed');
    shut.when(call('DisownDecision', { number: 2, way: 'tool' }), DIRECTOR).gives('DecisionDisowned', 'EffectReverted');
    shut.when(call('CompleteDecision', { number: 2 }, { basis: 'Samtal' }), TIB).gives('DecisionCompleted');
  });

  test('[LA1] is evaluated afterwards, once', () => {
    quiet.when(call('MarkEvaluated', {}), DIRECTOR).refused('incident_open');
    const evaluated = closed.when(call('MarkEvaluated', {}), DIRECTOR).gives('IncidentEvaluated');
    expect(evaluated.holds.incident).toMatchObject({ lifecycle: 'evaluated', closed: { decision: 3 } });
    evaluated.when(call('MarkEvaluated', {}), DIRECTOR).refused('already');
    evaluated.when(reopen(), DIRECTOR).gives('DecisionRecorded', 'IncidentReopened');
  });

  test('[LA9] reopening links to the closing decision', () => {
    const outcome = closed.when(reopen(), DIRECTOR);
    expect(outcome.added[1]?.data).toEqual({ decision: 4, closing: 3 });
    const open = outcome.gives();
    expect(open.holds.incident).toMatchObject({ lifecycle: 'open', closed: null, level: { rank: 2 } });
    expect(open.decision(4).subject).toEqual({ kind: 'reopening', closing: 3 });
    open.when(reopen(), DIRECTOR).refused('incident_open');
  });

  test('[LA4] opens again when its closing is disowned, and closes again when the reopening is', () => {
    const shut = special.when(close(handedOver(special)), KEEPER).gives();
    const disown = (number: number) => call('DisownDecision', { number, way: 'tool' });
    const opened = shut.when(disown(3), DIRECTOR).gives('DecisionDisowned', 'EffectReverted');
    expect(opened.holds.incident).toMatchObject({ lifecycle: 'open', closed: null });
    const again = closed.when(reopen(), KEEPER).gives().when(disown(4), DIRECTOR).gives();
    expect(again.holds.incident).toMatchObject({ lifecycle: 'closed', closed: { decision: 3 } });
  });
});

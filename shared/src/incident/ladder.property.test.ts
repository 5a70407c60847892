import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldIncident } from '../core/fold.ts';
import type { IncidentState } from '../core/incident-state.ts';
import type { DecisionReading } from '../decisions/decision-reading.ts';
import {
  by,
  type Call,
  CHAIR,
  call,
  DIRECTOR,
  HEAD,
  KEEPER,
  type Outcome,
  register,
  Story,
  TIB,
  VICE,
} from '../testing/given.ts';
import { openItems } from './open-items.ts';

type Draw = (story: Story) => Call;

const people = [TIB, DIRECTOR, CHAIR, VICE, HEAD, KEEPER];
const person = fc.constantFrom(...people);
const capacity = fc.constantFrom('tib', 'kommundirektor', 'kln_ordforande', 'kln_vice', 'forvaltningschef', 'kejsare');
const decision = fc
  .tuple(fc.oneof(person, fc.constant('Nils Holm')), capacity, fc.boolean())
  .map(([decider, held, inBoard]) => by(decider, held, { forum: inBoard ? 'krisledningsnamnden' : null }));
/** Mostly decided by the one whose it is, or most histories would end at the first refusal. */
const rightful = fc.oneof(
  { weight: 8, arbitrary: fc.constant(by(CHAIR, 'kln_ordforande')) },
  { weight: 2, arbitrary: fc.constant(by(DIRECTOR, 'kommundirektor')) },
  { weight: 1, arbitrary: decision },
);
const rank = fc.constantFrom(1, 2, 3, 3, 3, 4);
const number = fc.integer({ min: 1, max: 8 });
const way = fc.constantFrom('tool' as const, 'link' as const, 'written' as const, 'witness' as const);
const committee = fc.constantFrom('socialnamnden', 'tekniska_namnden', 'omsorgsnamnden', 'kommunfullmaktige', 'okand');
const answer = fc.constantFrom(true, true, false, null);

const pick = (ids: string[], index: number) => ids[index % Math.max(1, ids.length)] ?? 'okand';
const ladder = (story: Story, from: number | null) => from ?? story.state?.incident.level.rank ?? 1;

/** What can be done, and how often it is tried: rare endings seldom, or no history would get far. */
const draws: Record<string, { weight: number; arbitrary: fc.Arbitrary<Draw> }> = {
  register: often(
    1,
    fc.tuple(rank, rightful).map(
      ([to, made]) =>
        () =>
          register(to, made),
    ),
  ),
  raise: often(
    6,
    fc
      .tuple(fc.option(rank, { freq: 8 }), rank, rightful, answer, fc.boolean())
      .map(([from, to, { data, content }, avviker, activateBoard]) => (story) => {
        const criteria = to === 3 ? { avviker } : null;
        const raised = { from: ladder(story, from), to, criteria, activateBoard, decision: data };
        return call('RaiseLevel', raised, { decision: content, direction: 'Ny' });
      }),
  ),
  lower: often(
    2,
    fc
      .tuple(fc.option(rank, { freq: 8 }), rank, rightful, fc.boolean())
      .map(([from, to, { data, content }, isExplained]) => (story) => {
        const reason = isExplained ? { reason: 'Lugnare' } : {};
        return call('LowerLevel', { from: ladder(story, from), to, decision: data }, { decision: content, ...reason });
      }),
  ),
  posture: often(
    1,
    fc.tuple(fc.constantFrom('normal', 'stab', 'bevakning'), rightful).map(([to, { data, content }]) => (story) => {
      const from = story.state?.incident.posture.id ?? 'normal';
      return call('ChangePosture', { from, to, decision: data }, { decision: content });
    }),
  ),
  appoint: often(
    1,
    fc.tuple(person, capacity).map(
      ([{ id }, held]) =>
        () =>
          call('AppointLeader', { person: id, capacity: held }),
    ),
  ),
  leave: often(
    1,
    fc.constant(() => call('LeaveLeadership', {})),
  ),
  alert: often(
    1,
    fc.boolean().map((on) => () => call('SetHeightenedAlert', { on, by: CHAIR.id })),
  ),
  activate: often(6, rightful.map(decided('ActivateBoard'))),
  rest: often(3, rightful.map(decided('RestBoard'))),
  end: often(
    1,
    fc.constant((story) => call('EndBoard', { endedAt: story.now })),
  ),
  takeOver: often(
    8,
    fc.tuple(committee, rightful, fc.boolean()).map(([id, { data, content }, whole]) => () => {
      const how = { committee: id, whole, decision: data };
      return call('TakeOverArea', how, { why: 'Ledning', parts: 'Delar', decision: content });
    }),
  ),
  handBack: often(
    4,
    fc.tuple(fc.nat(5), rightful).map(([index, { data, content }]) => (story) => {
      const takeover = pick(Object.keys(story.state?.board.takeovers ?? {}), index);
      return call('HandBackArea', { takeover, decision: data }, { state: 'Lugnt', decision: content });
    }),
  ),
  close: often(
    1,
    fc.tuple(rightful, fc.boolean()).map(([{ data, content }, isHandedOver]) => (story) => {
      const owner = { person: DIRECTOR.id, function: null };
      const items = story.state && isHandedOver ? openItems(story.state) : [];
      const handovers = items.map((item) => ({ item, owner }));
      return call('CloseIncident', { decision: data, handovers }, { decision: content });
    }),
  ),
  reopen: often(2, rightful.map(decided('ReopenIncident'))),
  evaluate: often(
    1,
    fc.constant(() => call('MarkEvaluated', {})),
  ),
  record: often(1, decision.map(decided('RecordDecision'))),
  confirm: often(2, fc.tuple(number, way).map(answered('ConfirmDecision'))),
  disown: often(3, fc.tuple(number, way).map(answered('DisownDecision'))),
  complete: often(
    2,
    fc.tuple(number, answer).map(([n, criterion]) => () => {
      const criteria = criterion === null ? {} : { criteria: { avviker: criterion } };
      return call('CompleteDecision', { number: n, ...criteria }, { basis: 'Samtal' });
    }),
  ),
  task: often(
    2,
    fc.constant(() => call('CreateTask', { function: 'hr', due: null }, { title: 'Ring' })),
  ),
  done: often(
    2,
    fc.nat(5).map((index) => (story) => {
      return call('CompleteTask', { task: pick(Object.keys(story.state?.tasks.open ?? {}), index) });
    }),
  ),
  undone: often(
    1,
    number.map((n) => (story) => {
      const made = story.events.some((event) => event.type === 'TaskCreated' && event.data.number === n);
      return call('ReopenTask', { task: made ? story.taskId(n) : 'okand' });
    }),
  ),
};

function often(weight: number, arbitrary: fc.Arbitrary<Draw>) {
  return { weight, arbitrary };
}

function decided(type: 'ActivateBoard' | 'RestBoard' | 'ReopenIncident' | 'RecordDecision') {
  return ({ data, content }: ReturnType<typeof by>): Draw =>
    () =>
      call(type, { decision: data }, { decision: content });
}

function answered(type: 'ConfirmDecision' | 'DisownDecision') {
  return ([n, how]: [number, 'tool' | 'link' | 'written' | 'witness']): Draw =>
    (story) => {
      // Mostly one that waits, the newest first: most numbers are settled or not yet given.
      const open = Object.keys(story.state?.decisions.open ?? {}).reverse();
      const waiting = Number(open[n % 3] ?? n);
      return call(type, { number: n > 2 ? waiting : n, way: how }, { witnessName: 'Eva Ros' });
    };
}

const turns = fc.array(fc.tuple(fc.oneof(...Object.values(draws)), person), {
  minLength: 10,
  maxLength: 80,
  size: '+1',
});
/** One that is accepted: a history that never begins proves nothing. */
const beginnings = fc.constantFrom(register(), register(3, by(CHAIR, 'kln_ordforande')));
const histories = fc.tuple(beginnings, turns);

/** Plays a random history; refusals change nothing. Throws when a rule throws. */
function play([begun, drawn]: [Call, [Draw, (typeof people)[number]][]]) {
  const outcomes: Outcome[] = [];
  let story = new Story([]);
  for (const [draw, actor] of [[() => begun, TIB] as [Draw, typeof TIB], ...drawn]) {
    const outcome = story.when(draw(story), actor);
    outcomes.push(outcome);
    if (outcome.decided.ok) story = outcome.gives();
  }
  return { story, outcomes };
}

function check(property: (played: ReturnType<typeof play>) => void): void {
  // A fixed seed: the same histories in every run, so a failure is found again.
  fc.assert(
    fc.property(histories, (history) => property(play(history))),
    { seed: 20261120, numRuns: 300 },
  );
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

// Hundreds of long histories each: a busy machine may take its time.
describe('whatever is done, in whatever order', () => {
  test('[LA1] the level is what was last set or restored', () => {
    check(({ story }) => {
      if (!story.state) return;
      let level = 0;
      for (const event of story.events) {
        if (event.type === 'IncidentRegistered') level = event.data.level;
        if (event.type === 'LevelChanged') level = event.data.to;
        if (event.type === 'EffectReverted' && event.data.what === 'level') level = event.data.to;
      }
      const { incident } = story.state;
      expect(incident.level.rank).toBe(level);
      expect(incident.highestLevel).toBeGreaterThanOrEqual(level);
      expect(incident.trail.level.at(-1)?.value).toBe(level);
      expect(incident.reached[level]).toBeDefined();
    });
  });

  test('[ST2] decisions and tasks are numbered without gaps', () => {
    check(({ story }) => {
      const decisions = story.events.flatMap((e) => (e.type === 'DecisionRecorded' ? [e.data.number] : []));
      const tasks = story.events.flatMap((e) => (e.type === 'TaskCreated' ? [e.data.number] : []));
      expect(decisions).toEqual(decisions.map((_, index) => index + 1));
      expect(tasks).toEqual(tasks.map((_, index) => index + 1));
      expect(story.state?.decisions.count ?? 0).toBe(decisions.length);
    });
  });

  test('no fold changes what it was given, and a slice that hears nothing is the same object', () => {
    check(({ story }) => {
      let state: IncidentState | undefined;
      for (const event of story.events) {
        const before = state && frozen(state);
        const next = foldIncident(before, event);
        const again = foldIncident(before, event);
        expect(again).toEqual(next);
        if (before && event.type.startsWith('Task')) {
          expect(next.incident).toBe(before.incident);
          expect(next.board).toBe(before.board);
          expect(next.decisions).toBe(before.decisions);
        }
        if (before && event.type === 'LevelChanged') {
          expect(next.tasks).toBe(before.tasks);
          expect(next.board).toBe(before.board);
          expect(next.decisions).toBe(before.decisions);
        }
        state = next;
      }
    });
  });

  test('[LA8] a dormant board holds no area of its own, and [LA7] none is active at höjd beredskap', () => {
    check(({ story }) => {
      if (!story.state) return;
      const { board, incident } = story.state;
      const own = Object.values(board.takeovers).filter(({ passed }) => !passed);
      if (board.status === 'dormant') expect(own).toEqual([]);
      if (incident.heightenedAlert) expect(board.status).toBe('dormant');
    });
  });

  test('[LA4] [LA8] no area is held whole twice, or by a decision that was disowned, and what may come back waits for an answer', () => {
    check(({ story }) => {
      if (!story.state) return;
      const { takeovers, handedBack } = story.state.board;
      const whole = Object.values(takeovers).filter((takeover) => takeover.whole);
      expect(new Set(whole.map(({ committee }) => committee)).size).toBe(whole.length);
      for (const { decision } of Object.values(takeovers)) {
        expect(story.decision(decision).status).not.toBe('disowned');
      }
      for (const { decision } of Object.values(handedBack)) {
        expect(story.decision(decision).status).toBe('unconfirmed');
      }
    });
  });

  test('[LA4] the state’s open decisions are exactly those of the register that are unconfirmed or to be completed', () => {
    check(({ story }) => {
      if (!story.state) return;
      const { count, open } = story.state.decisions;
      const register = Array.from({ length: count }, (_, index) => story.decision(index + 1));
      const isOpen = ({ status, missing }: DecisionReading) =>
        status === 'unconfirmed' || (status !== 'disowned' && missing.length > 0);
      expect(Object.keys(open)).toEqual(register.filter(isOpen).map((reading) => String(reading.number)));
      for (const reading of register.filter(isOpen)) {
        const { given, missing, content, confirmed } = reading;
        expect(open[reading.number]).toMatchObject({ given, missing, content, confirmed });
      }
    });
  });

  test('the histories reach what they are to prove', () => {
    const seen = new Set<string>();
    check(({ outcomes }) => {
      for (const { decided, added } of outcomes) {
        if (!decided.ok) seen.add(decided.code);
        for (const { type } of added) seen.add(type);
      }
    });
    const rare = [
      ...['EffectReverted', 'TakeoverReverted', 'HandbackReverted', 'AreasPassed', 'BoardEnded', 'IncidentReopened'],
      ...['IncidentEvaluated', 'DecisionDisowned', 'DecisionCompleted', 'TaskReopened'],
      ...['already', 'stale', 'no_mandate', 'incident_closed', 'incident_open', 'exists', 'reason_required'],
      ...['criterion_not_met', 'level_too_low', 'heightened_alert', 'board_dormant', 'takeovers_open', 'open_items'],
      ...['unknown_item', 'settled', 'way_not_accepted', 'not_decider', 'invalid'],
    ];
    expect(rare.filter((kind) => !seen.has(kind))).toEqual([]);
  });
});

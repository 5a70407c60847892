import fc from 'fast-check';
import { openItems } from '../incident/open-items.ts';
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
} from './given.ts';

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
/** Whatever is done to one incident, in whatever order; most of it within the mandates. */
export const histories = fc.tuple(beginnings, turns);

/** Plays a random history; refusals change nothing. Throws when a rule throws. */
export function play([begun, drawn]: [Call, [Draw, (typeof people)[number]][]]) {
  const outcomes: Outcome[] = [];
  let story = new Story([]);
  for (const [draw, actor] of [[() => begun, TIB] as [Draw, typeof TIB], ...drawn]) {
    const outcome = story.when(draw(story), actor);
    outcomes.push(outcome);
    if (outcome.decided.ok) story = outcome.gives();
  }
  return { story, outcomes };
}

import { CALL_OUTCOMES } from '@ledningsplats/shared/calls/events.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { CommandType } from '@ledningsplats/shared/core/registry.ts';
import type { DisturbancesState } from '@ledningsplats/shared/disturbances/events.ts';
import { openItems } from '@ledningsplats/shared/incident/open-items.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { Place, PlacesState } from '@ledningsplats/shared/places/events.ts';
import { COUNT_WAYS } from '@ledningsplats/shared/places/headcount.ts';
import { stepsFrom } from '@ledningsplats/shared/places/opening.ts';
import type { OperatedPlace } from '@ledningsplats/shared/places/operation-events.ts';
import type { PlanState } from '@ledningsplats/shared/plan/plan.ts';
import { NO_ROSTER, type RosterState } from '@ledningsplats/shared/roster/events.ts';
import type { Dispatched, Sync } from '../../client/src/sync/sync.ts';
import type { SeededRandom } from '../proof/seeded-random.ts';
import { CANARY } from './canary.ts';

/** A screen, and who sits at it. */
export interface Scene {
  sync: Sync;
  /** The incident that it is about: its open stream and its secret one. */
  open: string;
  secret: string;
  /** The other incident that is there. */
  other: string;
  person: string;
  random: SeededRandom;
}

/** Does what a person at that screen might do now, given what it shows. Null: there is nothing to do it to. */
export type Generator = (scene: Scene) => Dispatched | null;

/** What the server gives by itself, and refuses when it comes from a screen. */
export const GIVEN_BY_SERVER = ['NoteConfirmationRequest'] as const satisfies readonly CommandType[];

type Given = Exclude<CommandType, (typeof GIVEN_BY_SERVER)[number]>;

/** One for each command that there is: what has none does not compile. */
export const GENERATORS: Readonly<Record<Given, Generator>> = {
  RegisterIncident: ({ sync, person, random }) =>
    sync.dispatch(
      'RegisterIncident',
      `incident/${random.uuid()}`,
      { mode: random.chance(0.3) ? 'exercise' : 'live', to: random.between(1, 2), decision: by(person) },
      { title: text(random), place: text(random), decision: said(random) },
    ),
  DescribeIncident: ({ sync, open, random }) =>
    sync.dispatch('DescribeIncident', open, {}, { title: text(random), place: text(random) }),
  RaiseLevel: ({ random, ...scene }) =>
    onState(scene, ({ incident }) => {
      const to = Math.min(incident.level.rank + random.between(1, 2), 3);
      const criteria = to === 3 ? { avviker: random.pick([true, null]) } : null;
      const data = { from: incident.level.rank, to, decision: someones(scene, random), criteria };
      return scene.sync.dispatch(
        'RaiseLevel',
        scene.open,
        { ...data, activateBoard: to === 3 && random.chance(0.5) },
        { decision: said(random), ...(random.chance(0.5) ? { why: text(random) } : {}) },
      );
    }),
  LowerLevel: ({ sync, open, person, random }) =>
    onState({ sync, open }, ({ incident: { level } }) => {
      const data = { from: level.rank, to: Math.max(level.rank - 1, 1), decision: by(person) };
      return sync.dispatch('LowerLevel', open, data, { decision: said(random), reason: text(random) });
    }),
  ChangePosture: ({ sync, open, person, random }) =>
    onState({ sync, open }, ({ incident: { posture } }) => {
      const to = posture.id === 'normal' ? 'stab' : 'normal';
      return sync.dispatch(
        'ChangePosture',
        open,
        { from: posture.id, to, decision: by(person) },
        { decision: said(random) },
      );
    }),
  AppointLeader: ({ sync, open, person, random }) =>
    random.chance(0.5)
      ? sync.dispatch('AppointLeader', open, { person, capacity: 'tib' }, {})
      : sync.dispatch('AppointLeader', open, { person: null, capacity: 'tib' }, { name: text(random) }),
  LeaveLeadership: ({ sync, open }) => sync.dispatch('LeaveLeadership', open, {}, {}),
  SetHeightenedAlert: ({ sync, open, random }) =>
    onState({ sync, open }, ({ incident }) =>
      sync.dispatch(
        'SetHeightenedAlert',
        open,
        { on: incident.heightenedAlert === null, by: null },
        { name: text(random), reference: text(random) },
      ),
    ),
  CloseIncident: ({ sync, open, person, random }) =>
    onState({ sync, open }, (state) =>
      sync.dispatch(
        'CloseIncident',
        open,
        { decision: by(person), handovers: handedOver(state, person) },
        { decision: said(random), summary: text(random) },
      ),
    ),
  ReopenIncident: ({ sync, open, person, random }) =>
    sync.dispatch('ReopenIncident', open, { decision: by(person) }, { decision: said(random) }),
  MarkEvaluated: ({ sync, open }) => sync.dispatch('MarkEvaluated', open, {}, {}),

  ActivateBoard: ({ sync, open, person, random }) =>
    sync.dispatch('ActivateBoard', open, { decision: by(person) }, { decision: said(random) }),
  RestBoard: ({ sync, open, person, random }) =>
    sync.dispatch('RestBoard', open, { decision: by(person) }, { decision: said(random) }),
  EndBoard: ({ sync, open, random }) =>
    sync.dispatch('EndBoard', open, { endedAt: sync.serverNow() - 60_000 }, { reference: text(random) }),
  TakeOverArea: ({ sync, open, person, random }) => {
    const whole = random.chance(0.3);
    return sync.dispatch(
      'TakeOverArea',
      open,
      { committee: 'socialnamnden', whole, decision: by(person) },
      { why: text(random), decision: said(random), ...(whole ? {} : { parts: text(random) }) },
    );
  },
  HandBackArea: ({ sync, open, person, random }) =>
    onState({ sync, open }, ({ board }) =>
      onOne(Object.keys(board.takeovers), random, (takeover) =>
        sync.dispatch(
          'HandBackArea',
          open,
          { takeover, decision: by(person) },
          { state: text(random), decision: said(random) },
        ),
      ),
    ),

  RecordDecision: ({ random, ...scene }) =>
    scene.sync.dispatch(
      'RecordDecision',
      scene.open,
      {
        decision: someones(scene, random),
        fromLine: random.chance(0.3) ? (someLine(scene, random)?.seq ?? null) : null,
      },
      { decision: said(random) },
    ),
  ConfirmDecision: ({ sync, open, random }) =>
    onDecision({ sync, open }, random, (number) =>
      sync.dispatch(
        'ConfirmDecision',
        open,
        { number, way: random.pick(['written', 'tool'] as const) },
        { reference: text(random) },
      ),
    ),
  DisownDecision: ({ sync, open, random }) =>
    onDecision({ sync, open }, random, (number) =>
      sync.dispatch(
        'DisownDecision',
        open,
        { number, way: 'written' },
        { reason: text(random), reference: text(random) },
      ),
    ),
  CompleteDecision: ({ sync, open, random }) =>
    onState({ sync, open }, ({ decisions }) =>
      onOne(
        Object.values(decisions.open).flatMap(({ number, missing }) => missing.map((what) => ({ number, what }))),
        random,
        ({ number, what }) => {
          if (what === 'criteria')
            return sync.dispatch('CompleteDecision', open, { number, criteria: { avviker: true } }, {});
          if (what === 'given') return sync.dispatch('CompleteDecision', open, { number, given: 'phone' }, {});
          return sync.dispatch('CompleteDecision', open, { number }, { [what]: text(random) });
        },
      ),
    ),

  CreateTask: ({ random, ...scene }) =>
    scene.sync.dispatch(
      'CreateTask',
      scene.open,
      {
        function: random.pick(['lage', 'logg', 'stabschef']),
        due: null,
        fromLine: random.chance(0.3) ? (someLine(scene, random)?.seq ?? null) : null,
      },
      { title: text(random) },
    ),
  ChangeTask: ({ sync, open, random }) =>
    onTask({ sync, open }, random, (task) =>
      sync.dispatch('ChangeTask', open, { task, function: 'logg', due: null }, { title: text(random) }),
    ),
  CompleteTask: ({ sync, open, random }) =>
    onTask({ sync, open }, random, (task) => sync.dispatch('CompleteTask', open, { task }, {})),
  CancelTask: ({ sync, open, random }) =>
    onTask({ sync, open }, random, (task) => sync.dispatch('CancelTask', open, { task }, { reason: text(random) })),
  ReopenTask: ({ random, ...scene }) =>
    onOne(closedTasks(scene), random, (task) => scene.sync.dispatch('ReopenTask', scene.open, { task }, {})),

  WriteLine: ({ sync, open, random }) =>
    sync.dispatch(
      'WriteLine',
      open,
      { ...someFacts(random), addressedTo: random.chance(0.3) ? 'stabschef' : null },
      { text: text(random), ...(random.chance(0.3) ? { place: text(random), from: text(random) } : {}) },
      someTime(sync, random),
    ),
  WriteSecretLine: ({ sync, secret, random }) =>
    sync.dispatch('WriteSecretLine', secret, { ...someFacts(random), mark: NO_MARK }, { text: secretText(random) }),
  CorrectLine: ({ random, ...scene }) =>
    onLine(scene, random, (line) =>
      scene.sync.dispatch('CorrectLine', scene.open, { line: line.seq }, { text: text(random), why: text(random) }),
    ),
  CorrectSecretLine: ({ random, ...scene }) =>
    onSecretLine(scene, random, (line) =>
      scene.sync.dispatch('CorrectSecretLine', scene.secret, { line }, { text: secretText(random) }),
    ),
  AssessLine: ({ random, ...scene }) =>
    onLine(scene, random, (line) =>
      scene.sync.dispatch('AssessLine', scene.open, { line: line.seq, verification: someVerification(random) }, {}),
    ),
  AssessSecretLine: ({ random, ...scene }) =>
    onSecretLine(scene, random, (line) =>
      scene.sync.dispatch('AssessSecretLine', scene.secret, { line, verification: someVerification(random) }, {}),
    ),
  TakeLine: ({ sync, open, random }) =>
    onState({ sync, open }, ({ log }) =>
      onOne(log.trays, random, ({ line }) => sync.dispatch('TakeLine', open, { line }, {})),
    ),
  AcknowledgeCorrection: ({ sync, open, random }) =>
    onState({ sync, open }, ({ log }) =>
      onOne(log.corrected, random, ({ correction, quote }) =>
        sync.dispatch('AcknowledgeCorrection', open, { correction, quote: { kind: quote.kind, id: quote.id } }, {}),
      ),
    ),
  MarkLineSecret: ({ random, ...scene }) =>
    onLine(scene, random, (line) =>
      scene.sync.dispatch('MarkLineSecret', scene.open, { line: line.seq, mark: NO_MARK }, {}),
    ),
  CompleteSecrecyMark: ({ random, ...scene }) =>
    onSecretLine(scene, random, (line) =>
      scene.sync.dispatch(
        'CompleteSecrecyMark',
        scene.secret,
        { line, mark: { provision: '18 kap. 1 § OSL', authority: random.chance(0.5) ? 'Polisen' : null } },
        {},
      ),
    ),
  RemoveLineContent: ({ random, ...scene }) =>
    onLine(scene, random, (line) =>
      scene.sync.dispatch(
        'RemoveLineContent',
        scene.open,
        {
          line: line.seq,
          why: random.pick(['gallring', 'gdpr']),
          decider: scene.person,
          also: line.tasks.filter(() => random.chance(0.7)).map(({ task }) => ({ kind: 'task', id: task })),
        },
        removal(random),
      ),
    ),
  RemoveSecretLineContent: ({ random, ...scene }) =>
    onSecretLine(scene, random, (line) =>
      scene.sync.dispatch(
        'RemoveSecretLineContent',
        scene.secret,
        { line, why: random.pick(['gallring', 'gdpr']), decider: scene.person },
        removal(random),
      ),
    ),

  ReportDisturbance: ({ sync, random }) =>
    sync.dispatch(
      'ReportDisturbance',
      'disturbances',
      { department: null },
      { what: text(random), call: text(random) },
    ),
  TakeOverDisturbance: ({ sync, person, random }) =>
    onDisturbance(sync, random, (disturbance) =>
      sync.dispatch(
        'TakeOverDisturbance',
        `incident/${random.uuid()}`,
        { mode: 'live', to: 1, decision: by(person), disturbance },
        { title: text(random), decision: said(random), answer: text(random) },
      ),
    ),
  MergeDisturbance: ({ sync, open, random }) =>
    onDisturbance(sync, random, (disturbance) =>
      sync.dispatch('MergeDisturbance', open, { disturbance }, { answer: text(random) }),
    ),
  AnswerDisturbance: ({ sync, random }) =>
    onDisturbance(sync, random, (disturbance) =>
      sync.dispatch('AnswerDisturbance', 'disturbances', { disturbance }, { answer: text(random) }),
    ),

  LinkIncident: ({ sync, open, other, random }) =>
    sync.dispatch('LinkIncident', open, { incident: idOf(other) }, { why: text(random) }),
  UnlinkIncident: ({ sync, open, other, random }) =>
    sync.dispatch('UnlinkIncident', open, { incident: idOf(other) }, { why: text(random) }),
  MergeIncident: ({ sync, open, other, person, random }) =>
    onState({ sync, open }, (state) =>
      sync.dispatch(
        'MergeIncident',
        open,
        { decision: by(person), handovers: handedOver(state, person), into: idOf(other) },
        { decision: said(random), summary: text(random) },
      ),
    ),

  RegisterPlace: ({ sync, random }) => sync.dispatch('RegisterPlace', 'places', placeFacts(random), placeWords(random)),
  ChangePlace: ({ sync, random }) =>
    onPlace(sync, random, (place) =>
      sync.dispatch(
        'ChangePlace',
        'places',
        { place: place.id, from: place.seq, ...placeFacts(random) },
        placeWords(random),
      ),
    ),
  RetirePlace: ({ sync, random }) =>
    onPlace(sync, random, ({ id }) => sync.dispatch('RetirePlace', 'places', { place: id }, { reason: text(random) })),
  RestorePlace: ({ sync, random }) =>
    onPlace(sync, random, ({ id }) => sync.dispatch('RestorePlace', 'places', { place: id }, {}), true),
  ImportPlaces: ({ sync, random }) =>
    sync.dispatch(
      'ImportPlaces',
      'places',
      { places: [{ place: random.uuid(), ...placeFacts(random) }] },
      { texts: [placeWords(random)] },
    ),
  SetShifts: ({ sync, person, random }) => {
    const primary = random.chance(0.8) ? person : null;
    return sync.dispatch('SetShifts', 'roster', { shifts: [{ ...days(random), primary }], origin: 'override' }, {});
  },
  RegisterAbsence: ({ sync, person, random }) =>
    sync.dispatch('RegisterAbsence', 'roster', { person, ...days(random) }, {}),
  EndAbsence: ({ sync, random }) =>
    onOne(rosterOf(sync).absences, random, ({ id }) => sync.dispatch('EndAbsence', 'roster', { absence: id }, {})),
  ProposeSwap: ({ sync, person, random }) =>
    onOne(
      rosterOf(sync).shifts.filter(({ primary }) => primary === person),
      random,
      ({ from, until }) => {
        const others = stateOfPeople(sync).filter((id) => id !== person);
        const data = { role: 'primary', mine: { from, until }, theirs: null } as const;
        return onOne(others, random, (other) => sync.dispatch('ProposeSwap', 'roster', { ...data, other }, {}));
      },
    ),
  AnswerSwap: ({ sync, random }) =>
    onOne(rosterOf(sync).swaps, random, ({ id }) =>
      sync.dispatch('AnswerSwap', 'roster', { swap: id, accepts: random.chance(0.7) }, {}),
    ),
  WithdrawSwap: ({ sync, random }) =>
    onOne(rosterOf(sync).swaps, random, ({ id }) => sync.dispatch('WithdrawSwap', 'roster', { swap: id }, {})),
  OpenPlace: ({ sync, open, person, random }) =>
    onPlace(sync, random, ({ id: place }) =>
      onState({ sync, open }, ({ places }) =>
        sync.dispatch(
          'OpenPlace',
          open,
          {
            place,
            from: places.at[place]?.state ?? 'closed',
            to: random.pick(['preparing', 'open'] as const),
            decision: by(person),
          },
          { decision: said(random) },
        ),
      ),
    ),
  ClosePlace: ({ sync, open, person, random }) =>
    onOperated({ sync, open }, random, ({ id: place, state: from }) =>
      sync.dispatch(
        'ClosePlace',
        open,
        { place, from, to: random.pick(['closing', 'closed'] as const), decision: by(person) },
        { decision: said(random) },
      ),
    ),
  ChangePlaceState: ({ sync, open, random }) =>
    onOperated({ sync, open }, random, ({ id: place, state: from }) =>
      onOne(stepsFrom(from), random, (to) => sync.dispatch('ChangePlaceState', open, { place, from, to }, {})),
    ),
  SetPlaceHours: ({ sync, open, random }) =>
    onOperated({ sync, open }, random, ({ id: place }) =>
      sync.dispatch('SetPlaceHours', open, { place, opensAt: null, closesAt: sync.serverNow() + 3_600_000 }, {}),
    ),
  AnswerPlaceCheck: ({ sync, open, random }) =>
    onOperated({ sync, open }, random, ({ id: place }) => {
      const answer = random.pick(['yes', 'not_applicable', null] as const);
      return sync.dispatch('AnswerPlaceCheck', open, { place, list: 'opening', item: 'varme', answer }, {});
    }),
  StaffPlace: ({ sync, open, random }) =>
    onOperated({ sync, open }, random, ({ id: place }) =>
      sync.dispatch('StaffPlace', open, { place, lead: null }, { leadName: text(random), crew: text(random) }),
    ),
  CountVisitors: ({ sync, open, random }) =>
    onOperated({ sync, open }, random, ({ id: place }) =>
      sync.dispatch(
        'CountVisitors',
        open,
        { place, how: random.pick(COUNT_WAYS), number: random.between(0, 40) },
        {},
        someTime(sync, random),
      ),
    ),
  ReportNeed: ({ sync, open, random }) =>
    onOperated({ sync, open }, random, ({ id: place }) =>
      sync.dispatch('ReportNeed', open, { place, function: 'logg' }, { what: text(random) }),
    ),
  MeasureFuel: ({ sync, open, random }) =>
    onOperated({ sync, open }, random, ({ id: place }) =>
      sync.dispatch(
        'MeasureFuel',
        open,
        { place, hours: random.between(0, 48), isRunning: random.chance(0.8) },
        {},
        someTime(sync, random),
      ),
    ),

  AdoptPlan: ({ sync, random }) => {
    const inForce = stateOf<PlanState>(sync, 'plan');
    if (!inForce) return null;
    const plan = { ...inForce.plan, lateLineMinutes: random.between(1, 60) };
    return sync.dispatch('AdoptPlan', 'plan', { plan, from: inForce.version }, { why: text(random) });
  },

  TickCardStep: ({ sync, open, random }) =>
    sync.dispatch('TickCardStep', open, { card: 'forsta_timmen', step: random.between(1, 3) }, {}),
  UntickCardStep: ({ sync, open, random }) =>
    onState({ sync, open }, ({ cards }) =>
      onOne(Object.keys(cards.ticked.forsta_timmen ?? {}), random, (step) =>
        sync.dispatch('UntickCardStep', open, { card: 'forsta_timmen', step: Number(step) }, { reason: text(random) }),
      ),
    ),

  BeginCall: ({ sync, open, random }) =>
    onEntry(sync, random, (entry) => sync.dispatch('BeginCall', open, { entry, person: null }, {})),
  RecordCall: ({ sync, open, random }) =>
    onEntry(sync, random, (entry) =>
      sync.dispatch('RecordCall', open, { entry, person: null, outcome: random.pick(CALL_OUTCOMES) }, {}),
    ),
  WithdrawCall: ({ sync, open, random }) =>
    onState({ sync, open }, ({ calls }) =>
      onOne(Object.entries(calls.byEntry), random, ([entry, { answers }]) =>
        onOne(answers, random, ({ seq }) =>
          sync.dispatch('WithdrawCall', open, { entry, answer: seq }, { reason: text(random) }),
        ),
      ),
    ),
};

/** Days ahead of the schedule's own, so that what is set is to come. */
function days(random: SeededRandom) {
  const first = random.between(21, 27);
  return { from: `2026-11-${first}T08:00`, until: `2026-12-0${random.between(1, 9)}T08:00` };
}

function rosterOf(sync: Sync): RosterState {
  return stateOf<RosterState>(sync, 'roster') ?? NO_ROSTER;
}

function stateOfPeople(sync: Sync): string[] {
  return Object.keys(sync.store.getState().people.byId);
}

function placeFacts(random: SeededRandom) {
  const position = { latitude: 59 + random.between(0, 900) / 1_000, longitude: 18 + random.between(0, 900) / 1_000 };
  return { kind: 'punkt', position, capacity: random.between(0, 50), reservePower: { has: 'yes', hours: 8 } } as const;
}

function placeWords(random: SeededRandom) {
  return { name: text(random), keys: text(random) };
}

function onPlace(sync: Sync, random: SeededRandom, give: (place: Place) => Dispatched | null, isRetired = false) {
  const places = Object.values(stateOf<PlacesState>(sync, 'places')?.places ?? {});
  return onOne(
    places.filter(({ retired }) => (retired !== null) === isRetired),
    random,
    give,
  );
}

function onOperated(at: At, random: SeededRandom, give: (place: OperatedPlace) => Dispatched | null) {
  return onState(at, ({ places }) => onOne(Object.values(places.at), random, give));
}

function removal(random: SeededRandom) {
  return { capacity: text(random), reference: text(random) };
}

const NO_MARK = { provision: null, authority: null };

function idOf(stream: string) {
  return stream.slice('incident/'.length);
}

/** Unlike any other text, so that where it is and is not can be told. */
function text(random: SeededRandom) {
  return `Text ${random.uuid()}`;
}

function secretText(random: SeededRandom) {
  return `${CANARY} ${text(random)}`;
}

/** A decision of one's own, or in the name of one who has yet to confirm it. */
function someones({ sync, person }: Pick<Scene, 'sync' | 'person'>, random: SeededRandom) {
  const people = Object.keys(sync.store.getState().people.byId);
  return by(random.chance(0.5) && people.length > 0 ? random.pick(people) : person);
}

function by(person: string) {
  return { decider: { person, capacity: 'tib' } };
}

function said(random: SeededRandom) {
  return { wording: text(random) };
}

function someFacts(random: SeededRandom) {
  return { kind: 'handelse', important: random.chance(0.1), verification: someVerification(random) } as const;
}

function someVerification(random: SeededRandom) {
  return random.pick([null, null, 'confirmed', 'unconfirmed', 'rumour'] as const);
}

/** Some lines are about what happened earlier. */
function someTime(sync: Sync, random: SeededRandom) {
  return random.chance(0.2) ? { occurredAt: sync.serverNow() - random.between(0, 3_600_000) } : {};
}

function handedOver(state: IncidentState, person: string) {
  return openItems(state).map((item) => ({ item, owner: { person, function: null } }));
}

type At = Pick<Scene, 'sync' | 'open'>;

function stateOf<State>(sync: Sync, stream: string) {
  return (sync.store.getState().streams[stream]?.state ?? null) as State | null;
}

function onState({ sync, open }: At, give: (state: IncidentState) => Dispatched | null) {
  const state = stateOf<IncidentState>(sync, open);
  return state ? give(state) : null;
}

function onOne<Item>(items: readonly Item[], random: SeededRandom, give: (item: Item) => Dispatched | null) {
  return items.length === 0 ? null : give(random.pick(items));
}

function openLines({ sync, open }: At) {
  return (sync.store.getState().streams[open]?.lines ?? []).filter(
    (line) => line.content && line.secrecy.state === 'open',
  );
}

function someLine(at: At, random: SeededRandom) {
  const lines = openLines(at);
  return lines.length === 0 ? null : random.pick(lines);
}

function onLine(at: At, random: SeededRandom, give: (line: LogLine) => Dispatched) {
  return onOne(openLines(at), random, give);
}

function onSecretLine(
  { sync, secret }: Pick<Scene, 'sync' | 'secret'>,
  random: SeededRandom,
  give: (line: number) => Dispatched,
) {
  const lines = sync.store.getState().streams[secret]?.lines ?? [];
  return onOne(lines, random, ({ seq }) => give(seq));
}

function onTask(at: At, random: SeededRandom, give: (task: string) => Dispatched) {
  return onState(at, ({ tasks }) => onOne(Object.keys(tasks.open), random, give));
}

/** By the machine's lines: the state knows only what is open. */
function closedTasks({ sync, open }: At) {
  const lines = sync.store.getState().streams[open]?.lines ?? [];
  const machines = lines.flatMap(({ machine }) => machine ?? []);
  const closing = machines.filter(({ type }) => type === 'TaskDone' || type === 'TaskCancelled');
  return closing.map(({ data }) => (data as { task: string }).task);
}

function onDecision(at: At, random: SeededRandom, give: (number: number) => Dispatched) {
  return onState(at, ({ decisions }) =>
    onOne(
      Object.values(decisions.open).filter(({ confirmed }) => !confirmed),
      random,
      ({ number }) => give(number),
    ),
  );
}

function onEntry(sync: Sync, random: SeededRandom, give: (entry: string) => Dispatched) {
  const levels = stateOf<PlanState>(sync, 'plan')?.plan.levels ?? [];
  return onOne(
    levels.flatMap(({ callList }) => callList),
    random,
    ({ id }) => give(id),
  );
}

function onDisturbance(sync: Sync, random: SeededRandom, give: (disturbance: string) => Dispatched) {
  const state = stateOf<DisturbancesState>(sync, 'disturbances');
  return onOne(state?.open ?? [], random, ({ disturbance }) => give(disturbance));
}

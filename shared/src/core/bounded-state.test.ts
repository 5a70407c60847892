import { expect, test } from 'vitest';
import { PERMISSIONS } from '../access/permissions.ts';
import { TRAYS_LIMIT } from '../log/evolve-trays.ts';
import type { Place, PlacesState } from '../places/events.ts';
import type { PlaceOperationsSlice } from '../places/operation-events.ts';
import { SHAPES_LIMIT } from '../shapes/decide.ts';
import type { ShapesSlice } from '../shapes/events.ts';
import { REMOVED_KEPT } from '../shapes/evolve.ts';
import {
  by,
  type Call,
  CHAIR,
  call,
  DIRECTOR,
  INCIDENT,
  KEEPER,
  PEOPLE,
  PLAN,
  register,
  TIB,
} from '../testing/given.ts';
import type { Needed } from './command.ts';
import { foldIncident } from './fold.ts';
import type { IncidentState, OpenStreamEvent } from './incident-state.ts';
import type { PersonReading } from './protocol.ts';
import { COMMANDS } from './registry.ts';

const MINUTE = 60_000;
const chair = by(CHAIR, 'kln_ordforande', {}, { wording: 'Krisledningsnämnden leder hemtjänsten tills vidare.' });
const director = by(DIRECTOR, 'kommundirektor', {}, { wording: 'Skolan i Tallmyra öppnas som värmestuga i kväll.' });
const said = { why: 'Flera förvaltningar berörs', direction: 'Ingen ska bli sittande i kylan', called: 'Hela gruppen' };
const CRITERIA = { avviker: true, allvarlig_storning: true, skyndsamma_insatser: true };
const NOTHING_NEEDED: Needed = {
  lines: new Map(),
  tasks: new Map(),
  attachments: new Map(),
  after: { decisions: [], tasks: [] },
  texts: null,
};

const PLACES = [1, 2, 3].map(
  (n): Place => ({
    id: `0b0e9a60-0000-4000-a000-00000000000${n}`,
    kind: 'varmestuga',
    reference: null,
    position: { latitude: 62 + n / 100, longitude: 17 },
    capacity: 50,
    reservePower: { has: 'yes', hours: 18 },
    contacts: [],
    texts: { name: `Plats ${n}` },
    seq: n,
    changedAt: 0,
    changedBy: null,
    retired: null,
    usedBy: null,
  }),
);
const REGISTER: PlacesState = { places: Object.fromEntries(PLACES.map((place) => [place.id, place])) };
const CHECKS = PLAN.places.openingChecklist;

type Turn = [Call, PersonReading];

/** The same numbers in every run. */
function dice(): (sides: number) => number {
  let last = 20_261_120;
  return (sides) => {
    last = (last * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((last / 2_147_483_648) * sides);
  };
}

/** A long incident by its commands: lines, tasks and decisions all the time, and the ladder, its places and its map far more than in any real one. */
function nextTurn(roll: (sides: number) => number, state: IncidentState, index: number): Turn {
  const { incident, board, tasks, decisions } = state;
  // What waits is seen to, most often.
  const waiting = Object.values(decisions.open);
  const unconfirmed = waiting.find(({ confirmed }) => !confirmed)?.number;
  if (unconfirmed && roll(3) > 0) return [call('ConfirmDecision', { number: unconfirmed, way: 'written' }), KEEPER];
  const level = waiting.find(({ missing }) => missing.includes('criteria'))?.number;
  if (level && roll(3) > 0) return [call('CompleteDecision', { number: level, criteria: CRITERIA }), CHAIR];
  const told = waiting.find(({ missing }) => missing.includes('consulted'))?.number;
  const how = { committeeToldAt: 1, consulted: true };
  if (told && roll(3) > 0) return [call('CompleteDecision', { number: told, ...how }), KEEPER];
  const [task] = Object.keys(tasks.open);
  if (task && roll(12) < Object.keys(tasks.open).length)
    return [call('CompleteTask', { task }, { result: 'Klart' }), KEEPER];

  const { rank } = incident.level;
  const own = { decision: chair.data };
  const words = { decision: chair.content };
  const recorder = roll(2) ? KEEPER : CHAIR;
  switch (roll(40)) {
    case 0:
      return rank < 3
        ? [call('RaiseLevel', { from: rank, to: 3, ...own }, { ...words, ...said }), recorder]
        : [call('LowerLevel', { from: 3, to: 1, ...own }, { ...words, reason: 'Lugnare' }), recorder];
    case 1: {
      const to = incident.posture.id === 'stab' ? 'beredskap' : 'stab';
      const { data, content } = director;
      const posture = { from: incident.posture.id, to, decision: data };
      return [call('ChangePosture', posture, { decision: content }), DIRECTOR];
    }
    case 2:
    case 3:
      return [call(board.status === 'active' ? 'RestBoard' : 'ActivateBoard', own, words), recorder];
    case 4:
    case 5: {
      const committee = roll(2) ? 'socialnamnden' : 'tekniska_namnden';
      return [call('TakeOverArea', { committee, whole: true, ...own }, { ...words, why: 'Ledning' }), recorder];
    }
    case 6:
    case 7: {
      const [takeover = 'x'] = Object.keys(board.takeovers);
      return [call('HandBackArea', { takeover, ...own }, { ...words, state: 'Lugnt' }), recorder];
    }
    case 8:
      return [call('SetHeightenedAlert', { on: !incident.heightenedAlert && roll(4) === 0, by: CHAIR.id }), KEEPER];
    case 9:
      return [call('AppointLeader', { person: roll(2) ? TIB.id : DIRECTOR.id, capacity: 'tib' }), TIB];
    case 10:
    case 11:
    case 12:
      return [call('RecordDecision', { decision: director.data }, { decision: director.content }), DIRECTOR];
    case 13:
    case 14:
      return [call('CreateTask', { function: 'hr', due: null }, { title: 'Ring in två passlag' }), KEEPER];
    case 15:
    case 16:
      // Never taken by anybody: the worst that can befall a tray.
      return [call('WriteLine', { kind: 'inkommande', addressedTo: 'hr' }, { text: 'Vem löser av i natt?' }), KEEPER];
    case 30:
    case 31:
    case 32:
    case 33:
    case 34:
      return [placeCall(roll, state.places), KEEPER];
    case 35:
    case 36:
    case 37:
    case 38:
    case 39:
      return [shapeCall(roll, state.shapes, index), KEEPER];
    default:
      return [call('WriteLine', { kind: 'handelse' }, { text: 'Fordon står stilla på östra länsvägen.' }), KEEPER];
  }
}

/** Opened, counted, in need, full and closed, over and over. */
function placeCall(roll: (sides: number) => number, { at }: PlaceOperationsSlice): Call {
  const { id: place } = PLACES[roll(PLACES.length)] as Place;
  const now = at[place];
  const from = now?.state ?? 'closed';
  const { data: decision, content } = director;
  if (from === 'closed') return call('OpenPlace', { place, from, to: 'open', decision }, { decision: content });
  switch (roll(8)) {
    case 0:
      return call('ClosePlace', { place, from, to: 'closed', decision }, { decision: content });
    case 1:
      return call('ChangePlaceState', { place, from, to: from === 'open' ? 'full' : 'open' }, {});
    case 2:
      return call('ReportNeed', { place, function: 'hr' }, { what: '20 filtar' });
    case 3:
      return call('MeasureFuel', { place, hours: roll(24), isRunning: true }, {});
    case 4: {
      const answer = roll(3) ? ('yes' as const) : null;
      return call(
        'AnswerPlaceCheck',
        { place, list: 'opening', item: CHECKS[roll(CHECKS.length)]?.id ?? '', answer },
        {},
      );
    }
    case 5:
      return call('StaffPlace', { place, lead: null }, { leadName: 'Rektorn', crew: 'Sex från FRG' });
    default:
      return call('CountVisitors', { place, how: 'set', number: roll(90) }, {});
  }
}

/** Drawn more often than removed, so that the map is full in the end. */
function shapeCall(roll: (sides: number) => number, { at }: ShapesSlice, index: number): Call {
  const all = Object.values(at);
  const on = all.filter(({ removed }) => removed === null);
  const corner = () => ({ latitude: 62 + roll(900) / 1_000, longitude: 17 + roll(900) / 1_000 });
  const content = { geometry: { form: 'line' as const, points: [corner(), corner(), corner()] }, label: 'Avspärrning' };
  const one = on[roll(on.length || 1)];
  const gone = all.find(({ removed }) => removed !== null);
  const choice = roll(8);
  if (choice === 0 && gone) return call('RestoreShape', { shape: gone.id }, {});
  if (choice === 1 && one) return call('RemoveShape', { shape: one.id, from: one.seq }, {});
  if (choice === 2 && one) return call('ChangeShape', { shape: one.id, kind: 'cordon', from: one.seq }, content);
  const shape = `0b0e9a60-0000-4000-b000-${String(index).padStart(12, '0')}`;
  return call('DrawShape', { shape, kind: 'cordon' }, content);
}

/** Folds command after command; one that is refused changes nothing. `weights`: bytes of the state without its map, after each thousand. */
function run(turns: number): { state: IncidentState; weights: number[]; accepted: Map<string, number> } {
  let state: IncidentState | undefined;
  let seq = 0;
  const roll = dice();
  const weights: number[] = [];
  const accepted = new Map<string, number>();
  for (let index = 0; index < turns; index += 1) {
    const [{ type, data, content }, who] = state ? nextTurn(roll, state, index) : [register(), TIB];
    const definition = COMMANDS.get(type);
    if (!definition) throw new Error(`no command ${type}`);
    const now = Date.UTC(2026, 10, 20) + index * MINUTE;
    const id = `0b0e9a60-0000-4000-9000-${String(index).padStart(12, '0')}`;
    const actor = { user: who.id, person: who.id, function: null, capacities: who.capacities };
    const decided = definition.decide(
      {
        stream: `incident/${INCIDENT}`,
        incident: state ?? null,
        secret: null,
        places: REGISTER,
        plan: { plan: PLAN, version: 1 },
        person: (wanted) => PEOPLE.find((person) => person.id === wanted) ?? null,
        nextNumber: () => '2026-014',
        needed: NOTHING_NEEDED,
      },
      { id, stream: '', data: definition.schema.data.parse(data), content: definition.schema.content.parse(content) },
      { actor: { ...actor, permissions: new Set(PERMISSIONS), via: 'session' }, now, occurredAt: now },
    );
    // what a place's opening writes in the register is not this incident's
    for (const event of decided.ok ? decided.events.filter(({ stream }) => stream === undefined) : []) {
      seq += 1;
      const meta = { by: who.id, person: who.id, function: null, occurredAt: now, recordedAt: now, command: id };
      state = foldIncident(state, { ...event, seq, meta } as OpenStreamEvent);
      accepted.set(event.type, (accepted.get(event.type) ?? 0) + 1);
    }
    // the map has bounds of its own, which it takes long to reach
    if (index % 1_000 === 999) weights.push(JSON.stringify({ ...state, shapes: null }).length);
  }
  if (!state) throw new Error('nothing was registered');
  return { state, weights, accepted };
}

test('the state does not grow with the history: what is settled leaves it', () => {
  const { state, weights, accepted } = run(10_000);
  const kinds = [
    'LevelChanged',
    'BoardActivated',
    'AreaTakenOver',
    'AreaHandedBack',
    'AreasPassed',
    'DecisionConfirmed',
  ];
  const ofPlaces = [
    'PlaceStateChanged',
    'VisitorsCounted',
    'NeedReported',
    'FuelMeasured',
    'PlaceCheckAnswered',
    'PlaceStaffed',
  ];
  const ofShapes = ['ShapeDrawn', 'ShapeChanged', 'ShapeRemoved', 'ShapeRestored'];
  for (const kind of [...kinds, ...ofPlaces, ...ofShapes, 'TaskDone', 'PostureChanged', 'LineWritten']) {
    expect(accepted.get(kind) ?? 0, kind).toBeGreaterThan(10);
  }
  expect(state.decisions.count).toBeGreaterThan(900);
  expect(state.log.trays).toHaveLength(TRAYS_LIMIT);
  const [, early = 0, ...later] = weights;
  for (const weight of later) expect(weight).toBeLessThan(early * 1.2);
  expect(Math.max(...weights)).toBeLessThan(50_000);
  const shapes = Object.values(state.shapes.at);
  const removed = shapes.filter((shape) => shape.removed !== null);
  expect(shapes.length - removed.length).toBe(SHAPES_LIMIT);
  expect(removed.length).toBeGreaterThan(REMOVED_KEPT / 2);
  expect(removed.length).toBeLessThanOrEqual(REMOVED_KEPT);
});

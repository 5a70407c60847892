import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { exerciseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type Exercise, type ExercisesState, NO_EXERCISES_YET } from '@ledningsplats/shared/exercises/events.ts';
import { lastVmaTest } from '@ledningsplats/shared/exercises/vma-test-days.ts';
import type { PlacesState } from '@ledningsplats/shared/places/events.ts';
import { INJECT_CHANNELS } from '@ledningsplats/shared/scenarios/scenario.ts';
import { NO_SIRENS, SIREN_RESULTS, type SirenFault, type SirensState } from '@ledningsplats/shared/sirens/events.ts';
import type { Dispatched, Sync } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { type Generator, onOne, someTime, stateOf, text } from './scene.ts';

export const EXERCISE_GENERATORS = {
  PlanExercise: ({ sync, random }) =>
    sync.dispatch('PlanExercise', 'exercises', facts(random), { title: text(random), note: text(random) }),
  ChangeExercise: ({ sync, random }) =>
    onExercise(sync, random, ({ id, seq }) =>
      sync.dispatch(
        'ChangeExercise',
        'exercises',
        { exercise: id, seen: seq, ...facts(random) },
        { title: text(random) },
      ),
    ),
  StrikeExercise: ({ sync, random }) =>
    onExercise(sync, random, ({ id, seq }) =>
      sync.dispatch('StrikeExercise', 'exercises', { exercise: id, seen: seq }, {}),
    ),
  RecordExerciseHeld: ({ sync, person, random }) =>
    onExercise(sync, random, ({ id, seq }) =>
      sync.dispatch(
        'RecordExerciseHeld',
        'exercises',
        { exercise: id, seen: seq, participants: [person] },
        { note: text(random) },
      ),
    ),
  CallOffExercise: ({ sync, random }) =>
    onExercise(sync, random, ({ id, seq }) =>
      sync.dispatch('CallOffExercise', 'exercises', { exercise: id, seen: seq }, { reason: text(random) }),
    ),
  ReopenExercise: ({ sync, random }) =>
    onExercise(sync, random, ({ id, seq }) =>
      sync.dispatch('ReopenExercise', 'exercises', { exercise: id, seen: seq }, {}),
    ),
  StaffExercise: ({ sync, person, random }) =>
    onExercise(sync, random, ({ id, seq }) =>
      sync.dispatch('StaffExercise', 'exercises', { exercise: id, seen: seq, staff: { [person]: 'lead' } }, {}),
    ),
  BeginExercise: ({ sync, person, random }) =>
    onExercise(sync, random, ({ id }) =>
      sync.dispatch(
        'BeginExercise',
        exerciseStream(id),
        {
          incident: random.uuid(),
          startsAt: Date.UTC(2026, 0, 15, 6),
          pace: random.pick([1, 10]),
          to: 1,
          decision: { decider: { person, capacity: 'tib' } },
        },
        { title: text(random), decision: { wording: text(random) } },
      ),
    ),
  // refused: the schedule follows no exercise's own part, so no device knows of a run to set the clock of
  SetExerciseClock: ({ sync, open, random }) =>
    onExercise(sync, random, ({ id }) =>
      sync.dispatch('SetExerciseClock', exerciseStream(id), { incident: open.slice(9), isRunning: false }, {}),
    ),
  // refused or forbidden, as the clock is: no device of the schedule is of a run's staff while it goes on
  EndExerciseRun: ({ sync, open, random }) =>
    onExercise(sync, random, ({ id }) =>
      sync.dispatch('EndExerciseRun', exerciseStream(id), { incident: open.slice(9) }, {}),
    ),
  AddInject: ({ sync, random }) =>
    onExercise(sync, random, ({ id }) =>
      sync.dispatch(
        'AddInject',
        exerciseStream(id),
        { minute: random.between(0, 60), channel: random.pick(INJECT_CHANNELS), to: null },
        { from: text(random), text: text(random) },
      ),
    ),
  SendInject: ({ sync, open, random }) =>
    onExercise(sync, random, ({ id }) => sync.dispatch('SendInject', exerciseStream(id), ofInject(open), {})),
  SkipInject: ({ sync, open, random }) =>
    onExercise(sync, random, ({ id }) =>
      sync.dispatch('SkipInject', exerciseStream(id), { ...ofInject(open), isSkipped: true }, {}),
    ),
  JudgeInject: ({ sync, open, random }) =>
    onExercise(sync, random, ({ id }) =>
      sync.dispatch('JudgeInject', exerciseStream(id), { ...ofInject(open), outcome: 'done' }, {}),
    ),
  MarkInjectSaid: ({ sync, open, random }) =>
    onExercise(sync, random, ({ id }) =>
      sync.dispatch('MarkInjectSaid', exerciseStream(id), { ...ofInject(open), isSaid: true }, {}),
    ),
  KeepExercisePoint: ({ sync, open, random }) =>
    onExercise(sync, random, ({ id }) =>
      sync.dispatch('KeepExercisePoint', exerciseStream(id), { incident: open.slice(9) }, { name: text(random) }),
    ),
  RewindExercise: ({ sync, open, random }) =>
    onExercise(sync, random, ({ id }) => {
      const data = { from: open.slice(9), incident: random.uuid(), point: random.uuid() };
      return sync.dispatch('RewindExercise', exerciseStream(id), data, {});
    }),
  PlayParties: ({ sync, random }) =>
    onExercise(sync, random, ({ id }) =>
      sync.dispatch('PlayParties', exerciseStream(id), {}, { parties: [text(random)] }),
    ),
  SpeakAsParty: ({ sync, open, random }) =>
    onExercise(sync, random, ({ id }) =>
      sync.dispatch(
        'SpeakAsParty',
        exerciseStream(id),
        { incident: open.slice(9), to: null },
        { party: text(random), text: text(random) },
      ),
    ),
  EndExerciseWarning: ({ sync, open, random }) =>
    onExercise(sync, random, ({ id }) => {
      const data = { incident: open.slice(9), warning: random.uuid() };
      return sync.dispatch('EndExerciseWarning', exerciseStream(id), data, {});
    }),
  NoteHotWash: ({ sync, random }) =>
    onExercise(sync, random, ({ id }) => sync.dispatch('NoteHotWash', exerciseStream(id), {}, { text: text(random) })),
  StrikeHotWash: ({ sync, random }) =>
    onExercise(sync, random, ({ id }) => sync.dispatch('StrikeHotWash', exerciseStream(id), { note: 1 }, {})),
  RemoveExerciseWords: ({ sync, random }) =>
    onExercise(sync, random, ({ id }) =>
      sync.dispatch(
        'RemoveExerciseWords',
        exerciseStream(id),
        { of: random.between(1, 4), why: 'gdpr' },
        { capacity: text(random), reference: text(random) },
      ),
    ),
  // refused: nobody rings in what is real
  AnswerExerciseCall: ({ sync, open, random }) =>
    sync.dispatch('AnswerExerciseCall', open, { call: random.uuid() }, {}),
  EndExerciseCall: ({ sync, open, random }) =>
    sync.dispatch('EndExerciseCall', open, { call: random.uuid() }, { text: text(random) }),
  // refused: what the schedule has is real
  LinkExercise: ({ sync, open, random }) =>
    onExercise(sync, random, ({ id, seq }) =>
      sync.dispatch('LinkExercise', 'exercises', { exercise: id, seen: seq, incident: open.slice(9) }, {}),
    ),
  // refused, as those that follow: what the schedule has is real
  OpenExerciseChannels: ({ sync, open, person }) =>
    sync.dispatch('OpenExerciseChannels', open, { people: [person], seen: null }, {}),
  CloseExerciseChannels: ({ sync, open, person }) =>
    sync.dispatch('CloseExerciseChannels', open, { people: [person], seen: null }, {}),
  BreakExercise: ({ sync, open }) => sync.dispatch('BreakExercise', open, {}, {}),
  ResumeExercise: ({ sync, open, random }) =>
    sync.dispatch('ResumeExercise', open, { broken: 1 }, { reason: text(random) }),
  ReportSiren: ({ sync, random }) =>
    onSiren(sync, random, (siren) =>
      sync.dispatch(
        'ReportSiren',
        'sirens',
        { siren, test: testNow(sync), result: random.pick(SIREN_RESULTS) },
        { comment: text(random) },
        someTime(sync, random),
      ),
    ),
  ReportSirenFault: ({ sync, person, random }) =>
    onSiren(sync, random, (siren) =>
      sync.dispatch(
        'ReportSirenFault',
        'sirens',
        { siren, test: testNow(sync), what: 'silent', owner: person, due: '2026-12-20' },
        { to: text(random), note: text(random) },
      ),
    ),
  ChangeSirenFault: ({ sync, person, random }) =>
    onFault(sync, random, ({ id }) =>
      sync.dispatch(
        'ChangeSirenFault',
        'sirens',
        { fault: id, owner: person, due: random.pick([null, '2026-12-24']) },
        {},
      ),
    ),
  RepairSiren: ({ sync, random }) =>
    onFault(sync, random, ({ id }) => sync.dispatch('RepairSiren', 'sirens', { fault: id }, { note: text(random) })),
  WithdrawSirenFault: ({ sync, random }) =>
    onFault(sync, random, ({ id }) => sync.dispatch('WithdrawSirenFault', 'sirens', { fault: id }, {})),
} satisfies Partial<Record<CommandType, Generator>>;

/** Begun already, so that it can be held as well. */
function facts(random: SeededRandom) {
  const day = `2026-11-${random.between(10, 20)}`;
  const span = { from: `${day}T04:00`, until: `${day}T05:00` };
  return { kind: 'larm', groups: ['tib'], ...span, organiser: random.pick(['own', 'other'] as const), lead: null };
}

function testNow(sync: Sync): string {
  return lastVmaTest(sync.serverNow(), 'Europe/Stockholm').date;
}

function onExercise(sync: Sync, random: SeededRandom, give: (exercise: Exercise) => Dispatched) {
  const { exercises } = stateOf<ExercisesState>(sync, 'exercises') ?? NO_EXERCISES_YET;
  return onOne(Object.values(exercises), random, give);
}

function onFault(sync: Sync, random: SeededRandom, give: (fault: SirenFault) => Dispatched) {
  const { faults } = stateOf<SirensState>(sync, 'sirens') ?? NO_SIRENS;
  return onOne(Object.values(faults), random, give);
}

/** Every place of the register of the schedule's, a siren or not. */
function onSiren(sync: Sync, random: SeededRandom, give: (siren: string) => Dispatched) {
  const { places } = stateOf<PlacesState>(sync, 'places') ?? { places: {} };
  return onOne(Object.keys(places), random, give);
}

/** An inject that is not there, of a run that is none. */
function ofInject(open: string) {
  return { incident: open.slice(9), inject: 'strom-1' };
}

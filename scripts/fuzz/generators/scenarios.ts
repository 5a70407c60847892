import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import { exerciseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type ExercisesState, NO_EXERCISES_YET } from '@ledningsplats/shared/exercises/events.ts';
import type { Dispatched, Sync } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';
import { type Generator, onOne, stateOf, text } from './scene.ts';

const TIMES = { startsAt: '06:40', minutes: 120 };
/** Few enough that what one sets another finds. */
const IDS = ['a', 'b', 'c'] as const;

/**
 * The schedule follows no exercise's own part, so what is given is what a lead gives who has seen nothing there: the first
 * of each is accepted, and a second is told that somebody was first.
 */
export const SCENARIO_GENERATORS = {
  TakeScenario: ({ sync, random }) =>
    onScript(sync, random, (stream) =>
      sync.dispatch(
        'TakeScenario',
        stream,
        {
          seen: null,
          ...TIMES,
          goals: ['a'],
          injects: [{ id: 'a', minute: 5, channel: 'line', to: null, goal: 'a', at: null }],
          questions: [{ id: 'a', goal: 'a' }],
        },
        {
          ...head(random),
          goals: [text(random)],
          injects: [{ from: 'SOS Alarm', text: text(random), expected: text(random) }],
          questions: [text(random)],
        },
      ),
    ),
  ChangeScript: ({ sync, random }) =>
    onScript(sync, random, (stream) => sync.dispatch('ChangeScript', stream, { seen: null, ...TIMES }, head(random))),
  SetGoal: ({ sync, random }) =>
    onScript(sync, random, (stream) =>
      sync.dispatch('SetGoal', stream, { id: random.pick(IDS), seen: null }, { text: text(random) }),
    ),
  StrikeGoal: ({ sync, random }) =>
    onScript(sync, random, (stream) => sync.dispatch('StrikeGoal', stream, { id: random.pick(IDS), seen: 1 }, {})),
  SetInject: ({ sync, random }) =>
    onScript(sync, random, (stream) =>
      sync.dispatch(
        'SetInject',
        stream,
        { id: random.pick(IDS), seen: null, minute: 5, channel: 'phone', to: null, goal: null, at: null },
        { from: 'En anhörig', text: text(random), expected: null },
      ),
    ),
  MoveInject: ({ sync, random }) =>
    onScript(sync, random, (stream) =>
      sync.dispatch('MoveInject', stream, { id: random.pick(IDS), seen: 1, minute: random.between(0, 90) }, {}),
    ),
  StrikeInject: ({ sync, random }) =>
    onScript(sync, random, (stream) => sync.dispatch('StrikeInject', stream, { id: random.pick(IDS), seen: 1 }, {})),
  SetQuestion: ({ sync, random }) =>
    onScript(sync, random, (stream) =>
      sync.dispatch('SetQuestion', stream, { id: random.pick(IDS), seen: null, goal: null }, { text: text(random) }),
    ),
  StrikeQuestion: ({ sync, random }) =>
    onScript(sync, random, (stream) => sync.dispatch('StrikeQuestion', stream, { id: random.pick(IDS), seen: 1 }, {})),
} satisfies Partial<Record<CommandType, Generator>>;

function head(random: SeededRandom) {
  return { title: text(random), purpose: text(random), background: text(random) };
}

function onScript(sync: Sync, random: SeededRandom, give: (stream: string) => Dispatched) {
  const { exercises } = stateOf<ExercisesState>(sync, 'exercises') ?? NO_EXERCISES_YET;
  return onOne(Object.keys(exercises), random, (id) => give(exerciseStream(id)));
}
